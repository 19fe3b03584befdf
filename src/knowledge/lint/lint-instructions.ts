import type { Finding } from '../../domain/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { instructionIn } from './instructions.ts';
import { warning } from './say.ts';
import { piecesOf } from './words-of-document.ts';

/** Text that tells an assistant what to do. It changes no answer, but nobody puts it there by chance. */
export function lintInstructions({ documents, passages }: KnowledgeBase): Finding[] {
  return [...documents.values()].flatMap((document) => {
    const found = piecesOf(document, passages.get(document.path) ?? []).flatMap(({ where, text }) => {
      const words = instructionIn(text);
      return words === null ? [] : [{ where, words }];
    });
    const [first] = found;
    if (!first) return [];
    const places = new Set(found.map(({ where }) => where)).size;
    return [
      warning(
        document.path,
        'instruction-like',
        `In ${first.where}${places > 1 ? ` and ${places - 1} more places` : ''} it speaks to an assistant, not to employees ("${first.words.slice(0, 80)}"). It is taken as mere text; find out where the file comes from, and take that out.`,
      ),
    ];
  });
}

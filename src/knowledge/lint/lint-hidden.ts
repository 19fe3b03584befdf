import type { Finding } from '../../domain/finding.ts';
import { hiddenIn } from './hidden-text.ts';
import { warning } from './say.ts';

/** Formats in which `<!-- … -->` is a comment that readers do not see. */
const commented = /\.(?:md|html?)$/iu;

/** Hidden text in the files of text as they stand, by path. A file that its reader already named is passed over. */
export function lintHidden(texts: ReadonlyMap<string, string>, known: readonly Finding[] = []): Finding[] {
  const named = new Set(known.filter(({ code }) => code === 'hidden-text').map(({ path }) => path));
  return [...texts]
    .filter(([path]) => !named.has(path))
    .flatMap(([path, text]) => {
      const found = hiddenIn(text, { hasComments: commented.test(path) });
      return (['invisible', 'comment'] as const).flatMap((kind) => {
        const [first, ...more] = found.filter((one) => one.kind === kind);
        if (!first) return [];
        const others = more.length > 0 ? ` (and in ${more.length} more places)` : '';
        const words = first.words === '' ? '' : `: "${first.words.slice(0, 100)}"`;
        const message =
          kind === 'comment'
            ? `It holds a comment that readers of the original do not see${others}${words}. Take it out, or write it where everybody can read it.`
            : `It holds characters that nobody can see and that can carry hidden words${others}${words}. Find out where the file comes from, and type the line anew.`;
        return [warning(path, 'hidden-text', message, first.line)];
      });
    });
}

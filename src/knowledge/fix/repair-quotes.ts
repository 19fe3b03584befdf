import { isScalar } from 'yaml';
import { type Passage, textOf } from '../../domain/passage.ts';
import { findQuote, normalised } from '../../domain/quote.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { Edit } from './edit.ts';
import { scalarEdit } from './scalar.ts';
import { mappingsIn } from './settings-in.ts';

/** Quotes that differ from one place of their document in white space, typography or case only, copied from there. */
export function repairQuotes(
  yaml: string,
  plan: PlanId,
  passagesOf: (path: string) => readonly Passage[],
): Edit[] {
  return mappingsIn(yaml).flatMap((mapping, entry): Edit[] => {
    const quote = mapping.find(({ key }) => key === 'quote')?.value;
    const from = mapping.find(({ key }) => key === 'source')?.value;
    const source: unknown = isScalar(from) ? from.value : null;
    if (!isScalar(quote) || typeof quote.value !== 'string' || typeof source !== 'string') return [];
    const passages = passagesOf(source.startsWith('plans/') ? source : `plans/${plan}/${source}`);
    if (passages.length === 0 || findQuote(quote.value, passages)) return [];
    const meant = asItStands(quote.value, passages);
    const edit = meant === null ? null : scalarEdit(quote, meant, 0);
    if (edit === null || meant === null) return [];
    return [
      {
        ...edit,
        code: 'quote-not-found',
        what: `the quote is now copied from ${source}: "${meant}"`,
        means: { kind: 'value', place: { entry, key: 'quote', item: null }, value: meant },
      },
    ];
  });
}

/** The words of a quote as the document has them; null when it has them nowhere, or in two ways. */
function asItStands(quote: string, passages: readonly Passage[]): string | null {
  const wanted = quote
    .split(/\s+/u)
    .map(loose)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (const { blocks } of passages)
    for (const block of blocks) {
      const words = textOf(block)
        .split(/\s+/u)
        .filter((word) => loose(word) !== '');
      const plain = words.map(loose);
      for (let at = 0; at + wanted.length <= plain.length; at++)
        if (wanted.every((word, offset) => plain[at + offset] === word))
          found.add(trimmed(words.slice(at, at + wanted.length).join(' '), quote));
    }
  return found.size === 1 && wanted.length > 0 ? ([...found][0] ?? null) : null;
}

/** A word without case and the marks around it; what stands inside a figure or a word counts. */
function loose(word: string): string {
  return normalised(word)
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}$%]+|[^\p{L}\p{N}$%]+$/gu, '');
}

/** A full stop at the end is kept only where the quote had one too. */
function trimmed(words: string, quote: string): string {
  return /[.!?]["”’)]*\s*$/u.test(quote) ? words : words.replace(/[\s.,;:!?]+$/u, '');
}

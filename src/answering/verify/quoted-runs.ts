import { type Passage, textOf } from '../../domain/passage.ts';
import { normalised } from '../../domain/quote.ts';

/** Fewer words than this in quotation marks are a term, not a quote. */
const fewestWords = 3;
const quoted = /["“]([^"“”]+)["”]/gu;

/** What a text puts in quotation marks and no single passage says in these words. */
export function missingQuotes(text: string, passages: readonly Passage[]): string[] {
  const held = passages.map(({ headings, blocks }) =>
    inPlain([...headings, ...blocks.map(textOf)].join(' ')),
  );
  return [...text.matchAll(quoted)]
    .map(([, words = '']) => words.replace(/[.,;:!?\s]+$/u, ''))
    .filter((words) => words.split(/\s+/u).length >= fewestWords)
    .filter((words) => !held.some((passage) => passage.includes(inPlain(words))));
}

function inPlain(text: string): string {
  return normalised(text).toLowerCase();
}

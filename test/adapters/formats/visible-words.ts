import * as fc from 'fast-check';
import { textOf } from '../../../src/domain/passage.ts';
import type { ReadDocument } from '../../../src/domain/ports/document-format.ts';

/** All that a document was read as: title, headings, blocks with their column names. */
export function wordsIn({ title, sections }: ReadDocument): string {
  return [
    title ?? '',
    ...sections.flatMap(({ headings, blocks }) => [...headings, ...blocks.map(textOf)]),
  ].join('\n');
}

/** Every block of a document with its kind, as `kind: words`. */
export function blocksIn({ sections }: ReadDocument): string[] {
  return sections.flatMap(({ blocks }) => blocks.map((block) => `${block.kind}: ${textOf(block)}`));
}

/** A word that no markup changes, made to be told from every other by its number. */
export const plainWord = fc.nat({ max: 99_999 }).map((number) => `wort${number}x`);

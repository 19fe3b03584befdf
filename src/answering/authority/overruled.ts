import type { Document } from '../../domain/document.ts';
import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { outranks } from './outranks.ts';
import { type Saying, sayingOf, takesPlaceOf } from './says-otherwise.ts';

/** A passage with the document it stands in. */
export interface Placed {
  document: Document;
  passage: Passage;
}

/** A sentence with where it stands. */
export interface PlacedSaying extends Placed {
  saying: Saying;
}

const read = new WeakMap<Passage, Saying[]>();

/** The sentences and rows of a passage, prepared once. */
function sayingsOf(passage: Passage): Saying[] {
  const known = read.get(passage);
  if (known) return known;
  const sayings = passage.blocks.flatMap(sentencesIn).map(sayingOf);
  read.set(passage, sayings);
  return sayings;
}

function sentencesIn(block: Block): string[] {
  return block.kind === 'row' ? [textOf(block)] : sentencesOf(block.text);
}

/** What the passages say, each sentence with its document. */
export function sayingsIn(passages: readonly Placed[]): PlacedSaying[] {
  return passages.flatMap(({ document, passage }) =>
    sayingsOf(passage).map((saying) => ({ document, passage, saying })),
  );
}

/** What a document that outranks this one says in the place of a sentence of it; null when none does. */
export function overruling(
  text: string,
  { document, passage }: Placed,
  rivals: readonly PlacedSaying[],
): PlacedSaying | null {
  const stronger = strongerThan(document, rivals);
  return stronger.length === 0 ? null : inPlaceOf(sayingOf(text), passage, stronger);
}

function strongerThan(document: Document, rivals: readonly PlacedSaying[]): PlacedSaying[] {
  return rivals.filter((rival) => outranks(rival.document, document));
}

function inPlaceOf(
  saying: Saying,
  { headings }: Passage,
  stronger: readonly PlacedSaying[],
): PlacedSaying | null {
  return (
    stronger.find((rival) =>
      takesPlaceOf(rival.saying, saying, { one: rival.passage.headings, other: headings }),
    ) ?? null
  );
}

/** A passage without the sentences that a document of higher authority overrules; null when none is left. */
export function withoutOverruled(
  { document, passage }: Placed,
  rivals: readonly PlacedSaying[],
): Passage | null {
  const stronger = strongerThan(document, rivals);
  if (stronger.length === 0) return passage;
  const prepared = new Map(sayingsOf(passage).map((saying) => [saying.text, saying]));
  const isLeft = (text: string): boolean =>
    inPlaceOf(prepared.get(text) ?? sayingOf(text), passage, stronger) === null;
  const blocks = passage.blocks.flatMap((block): Block[] => {
    if (block.kind === 'row') return isLeft(textOf(block)) ? [block] : [];
    const kept = sentencesOf(block.text).filter(isLeft);
    if (kept.length === 0) return [];
    return [{ ...block, text: kept.join(' ') }];
  });
  if (blocks.length === 0) return null;
  const isWhole = blocks.every((block, at) => textOf(block) === textOf(passage.blocks[at] ?? block));
  return isWhole && blocks.length === passage.blocks.length ? passage : { ...passage, blocks };
}

import { normalised } from '../../domain/quote.ts';
import { type Block, type Passage, quoteOf, textOf } from '../../domain/passage.ts';

/** The words of a document that come closest to a quote that is not in it. */
export interface Nearest {
  locator: string;
  /** A sentence or a table row, as it can be quoted. */
  words: string;
  /** Share of the quote's words in it, 0 to 1. */
  likeness: number;
}

/** Of less than this, it is not what HR meant. */
const closeEnough = 0.4;

/** The nearest sentence or row of a document; null when nothing there is like the quote. */
export function nearestPassage(quote: string, passages: readonly Passage[]): Nearest | null {
  const wanted = wordsOf(quote);
  let best: Nearest | null = null;
  for (const passage of passages)
    for (const block of passage.blocks)
      for (const words of piecesOf(block, quote)) {
        const likeness = alike(wanted, wordsOf(words));
        if (likeness >= closeEnough && likeness > (best?.likeness ?? 0))
          best = { locator: passage.locator, words, likeness };
      }
  return best;
}

/** Sentences, as many together as the quote has, or a whole row. */
function piecesOf(block: Block, quote: string): string[] {
  if (block.kind === 'row') return [quoteOf(block)];
  const text = textOf(block);
  const sentences = sentencesOf(text);
  const together = Math.max(1, sentencesOf(quote).length);
  if (sentences.length <= together) return [text];
  return sentences
    .slice(0, sentences.length - together + 1)
    .map((_, at) => sentences.slice(at, at + together).join(' '));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’)]?)\s+(?=["“(]?[\p{Lu}\p{N}])/gu)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function wordsOf(text: string): string[] {
  return (
    normalised(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How much of each the other holds, word by word (Dice): order is passed over, since HR may have shortened. */
function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

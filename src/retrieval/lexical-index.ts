import { gramsOf } from './grams.ts';
import { type InvertedIndex, createInvertedIndex } from './inverted-index.ts';
import { stemsOf } from './words.ts';

/** Tuned on the train part of a public finance collection, never on a test part (docs/decisions). */
const wordParameters = { k1: 0.9, b: 0.75 };
const gramParameters = { k1: 1.2, b: 0.75 };

/** The two rankings that are fused, and their weights. */
export const lexicalWeights = { words: 1, grams: 0.7 } as const;

/** Texts of one scope, indexed by word stems and by character 4-grams. */
export interface LexicalIndex {
  words: InvertedIndex;
  grams: InvertedIndex;
}

export function createLexicalIndex(texts: readonly string[]): LexicalIndex {
  return {
    words: createInvertedIndex(eachOf(texts, stemsOf), wordParameters),
    grams: createInvertedIndex(eachOf(texts, gramsOf), gramParameters),
  };
}

/** One after the other: the terms of all texts together would need many times the memory of the index. */
function* eachOf(
  texts: readonly string[],
  termsOf: (text: string) => readonly string[],
): Generator<readonly string[]> {
  for (const text of texts) yield termsOf(text);
}

/** Terms with weight 1 for each time they stand in the text. */
export function counted(
  terms: readonly string[],
  weight = 1,
  into: Map<string, number> = new Map(),
): Map<string, number> {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + weight);
  return into;
}

import { normalised } from '../../domain/quote.ts';
import { type Passage, bodyOf } from '../../domain/passage.ts';

/** Words in a row that are compared as one. */
const wide = 4;

/** A text as it is compared with others: its words alone. */
export interface Likeness {
  /** All words in lower case, in order. */
  words: string;
  shingles: ReadonlySet<string>;
}

export function likenessOf(passages: readonly Passage[]): Likeness {
  const words =
    normalised(passages.map(bodyOf).join('\n'))
      .toLowerCase()
      .match(/[\p{L}\p{N}$%.,]*[\p{L}\p{N}%]/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + wide <= words.length; at++) shingles.add(words.slice(at, at + wide).join(' '));
  return { words: words.join(' '), shingles };
}

/** Share of all runs of words that both texts have, 0 to 1 (Jaccard). */
export function resemblance(a: Likeness, b: Likeness): number {
  const [small, large] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  if (small.shingles.size === 0) return a.words === b.words ? 1 : 0;
  const least = small.shingles.size / large.shingles.size;
  if (least < 0.5) return 0;
  let shared = 0;
  for (const shingle of small.shingles) if (large.shingles.has(shingle)) shared += 1;
  return shared / (small.shingles.size + large.shingles.size - shared);
}

import { inverseDocumentFrequency } from './bm25.ts';
import { type Postings, eachHolder, mostHoldingAll } from './postings.ts';

/** A thing by the name that was used, as terms, and in other words. */
export interface Name {
  terms: readonly string[];
  /** Other ways to say it and what is related to it: each term adds a little. */
  alternatives: readonly (readonly string[])[];
  /** Those of them that mean the very same: held whole, they add nearly as much as the name used. */
  same: readonly (readonly string[])[];
}

/** What a term of another way to say it counts of one that was used. */
const ofAlternative = 0.25;
/** What another name for the very same counts beside that. */
const ofSame = 0.7;
/** What all other words together may count at most of the name used: no number of them hides it. */
const atMost = 0.9;

/** Adds up what texts get for other words than those used; the terms themselves are scored elsewhere. */
export interface OtherWords {
  addTo(scores: Float64Array, name: Name): void;
}

/** Keeps 16 bytes a text to add up in; one name after the other. */
export function createOtherWords(postings: Postings): OtherWords {
  const { size } = postings;
  const extra = new Float64Array(size);
  const highest = new Float32Array(size);
  const isTold = new Uint8Array(size);
  const isExact = new Uint8Array(size);
  const rarity = (...terms: string[]): number =>
    inverseDocumentFrequency(size, mostHoldingAll(postings, terms));
  const add = (terms: readonly string[], boost: number, isOnce: boolean): void =>
    eachHolder(postings, terms, (text, impact) => {
      if (isOnce && isTold[text] === 1) return;
      if (isOnce) isTold[text] = 1;
      extra[text] = (extra[text] ?? 0) + boost * impact;
      if (impact > (highest[text] ?? 0)) highest[text] = impact;
    });
  return {
    addTo(scores, { terms, alternatives, same }) {
      for (const array of [extra, highest, isTold, isExact]) array.fill(0);
      const used = terms.reduce((sum, term) => sum + rarity(term), 0);
      for (const term of new Set(alternatives.flat()))
        if (!terms.includes(term)) add([term], ofAlternative * rarity(term), false);
      eachHolder(postings, terms, (text) => (isExact[text] = isTold[text] = 1));
      const boost = ofSame * used * shareOfRarity(postings, terms, same);
      for (const other of same) add(other, boost, true);
      for (let text = 0; text < size; text++) {
        const score = extra[text] ?? 0;
        if (score === 0) continue;
        const bound = isExact[text] === 1 ? score : atMost * used * (highest[text] ?? 0);
        scores[text] = (scores[text] ?? 0) + Math.min(score, bound);
      }
    },
  };
}

/** A thing is as common as all its names are: "cost" says little where documents say "fee" on every page. */
function shareOfRarity(
  postings: Postings,
  terms: readonly string[],
  same: readonly (readonly string[])[],
): number {
  const used = mostHoldingAll(postings, terms);
  const all = same.reduce((sum, other) => sum + mostHoldingAll(postings, other), used);
  const { size } = postings;
  return inverseDocumentFrequency(size, Math.min(all, size)) / inverseDocumentFrequency(size, used);
}

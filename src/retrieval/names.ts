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

/** Adds to each text's score what it holds of a name's other words; the terms themselves are scored elsewhere. */
export function addOtherWords(scores: Float64Array, postings: Postings, name: Name): void {
  const rarity = (terms: readonly string[]): number =>
    inverseDocumentFrequency(postings.size, mostHoldingAll(postings, terms));
  const used = name.terms.reduce((sum, term) => sum + rarity([term]), 0);
  const extra = new Map<number, { score: number; impact: number }>();
  const add = (text: number, boost: number, impact: number): void => {
    const known = extra.get(text);
    if (known) {
      known.score += boost * impact;
      known.impact = Math.max(known.impact, impact);
    } else extra.set(text, { score: boost * impact, impact });
  };
  for (const term of new Set(name.alternatives.flat()))
    if (!name.terms.includes(term))
      eachHolder(postings, [term], (text, impact) => add(text, ofAlternative * rarity([term]), impact));
  const exact = new Set<number>();
  eachHolder(postings, name.terms, (text) => exact.add(text));
  const boost = ofSame * used * shareOfRarity(postings, name);
  const told = new Set<number>(exact);
  for (const other of name.same)
    eachHolder(postings, other, (text, impact) => {
      if (told.has(text)) return;
      told.add(text);
      add(text, boost, impact);
    });
  for (const [text, { score, impact }] of extra)
    scores[text] = (scores[text] ?? 0) + (exact.has(text) ? score : Math.min(score, atMost * used * impact));
}

/** A thing is as common as all its names are: "cost" says little where documents say "fee" on every page. */
function shareOfRarity(postings: Postings, { terms, same }: Name): number {
  const used = mostHoldingAll(postings, terms);
  const all = same.reduce((sum, other) => sum + mostHoldingAll(postings, other), used);
  const { size } = postings;
  return inverseDocumentFrequency(size, Math.min(all, size)) / inverseDocumentFrequency(size, used);
}

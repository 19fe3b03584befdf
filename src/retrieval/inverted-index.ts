import { type Scored, createBestTexts } from './best-texts.ts';
import { type Bm25Parameters, inverseDocumentFrequency } from './bm25.ts';
import { type Name, createOtherWords } from './names.ts';
import { type Postings, firstAtLeast, postingsOf } from './postings.ts';

/** Which texts hold which terms, ready to be ranked by BM25. Knows nothing of what a term is. */
export interface InvertedIndex {
  readonly size: number;
  /** Memory of its postings, without that of the terms themselves. */
  readonly bytes: number;
  /** How many texts hold the term. */
  holding(term: string): number;
  /** Whether that text holds the term. */
  holds(text: number, term: string): boolean;
  terms(): Iterable<string>;
  /**
   * The best texts for weighted terms, best first; texts that hold none are left out.
   * Equal scores stay in the texts' own order. `accepts` is asked only of texts good enough to be kept.
   */
  rank(
    query: ReadonlyMap<string, number>,
    limit: number,
    accepts: (text: number) => boolean,
    names?: readonly Name[],
  ): Scored[];
}

/** Builds the index; `texts` gives each text's terms in order, repeats included. */
export function createInvertedIndex(
  texts: Iterable<readonly string[]>,
  parameters: Bm25Parameters,
): InvertedIndex {
  const postings = postingsOf(texts, parameters);
  const { size, places, starts, holders, impacts } = postings;
  const scores = new Float64Array(size);
  const otherWords = createOtherWords(postings);
  const holding = (term: string): number => {
    const place = places.get(term);
    return place === undefined ? 0 : (starts[place + 1] ?? 0) - (starts[place] ?? 0);
  };
  return {
    size,
    bytes: starts.byteLength + holders.byteLength + impacts.byteLength + scores.byteLength,
    holding,
    holds(text, term) {
      const place = places.get(term);
      if (place === undefined) return false;
      const end = starts[place + 1] ?? 0;
      const found = firstAtLeast(text, holders, starts[place] ?? 0, end);
      return found < end && holders[found] === text;
    },
    terms: () => places.keys(),
    rank(query, limit, accepts, names = []) {
      scores.fill(0);
      for (const [term, weight] of query)
        addScores(scores, postings, term, weight * inverseDocumentFrequency(size, holding(term)));
      for (const name of names) otherWords.addTo(scores, name);
      const best = createBestTexts(limit);
      for (let text = 0; text < size; text++) {
        const score = scores[text] ?? 0;
        if (score > best.bar && accepts(text)) best.offer(text, score);
      }
      return best.ranked();
    },
  };
}

function addScores(
  scores: Float64Array,
  { places, starts, holders, impacts }: Postings,
  term: string,
  boost: number,
): void {
  const place = places.get(term);
  if (place === undefined) return;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const text = holders[at] ?? 0;
    scores[text] = (scores[text] ?? 0) + boost * (impacts[at] ?? 0);
  }
}

import { type Bm25Parameters, inverseDocumentFrequency, saturation } from './bm25.ts';

/** A text's number and its score. */
export interface Scored {
  text: number;
  score: number;
}

/** Which texts hold which terms, ready to be ranked by BM25. Knows nothing of what a term is. */
export interface InvertedIndex {
  readonly size: number;
  /** How many texts hold the term. */
  holding(term: string): number;
  terms(): Iterable<string>;
  /**
   * The best texts for weighted terms, best first; texts that hold none are left out.
   * Equal scores stay in the texts' own order.
   */
  rank(query: ReadonlyMap<string, number>, limit: number, accepts: (text: number) => boolean): Scored[];
}

/** Builds the index; `texts` gives each text's terms in order, repeats included. */
export function createInvertedIndex(
  texts: readonly (readonly string[])[],
  parameters: Bm25Parameters,
): InvertedIndex {
  const { ids, starts, holders, impacts } = postingsOf(texts, parameters);
  const scores = new Float64Array(texts.length);
  const holding = (term: string): number => {
    const id = ids.get(term);
    return id === undefined ? 0 : (starts[id + 1] ?? 0) - (starts[id] ?? 0);
  };
  return {
    size: texts.length,
    holding,
    terms: () => ids.keys(),
    rank(query, limit, accepts) {
      const touched: number[] = [];
      for (const [term, weight] of query) {
        const id = ids.get(term);
        if (id === undefined) continue;
        const boost = weight * inverseDocumentFrequency(texts.length, holding(term));
        for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
          const text = holders[at] ?? 0;
          if (scores[text] === 0) touched.push(text);
          scores[text] = (scores[text] ?? 0) + boost * (impacts[at] ?? 0);
        }
      }
      const ranked = best(touched, scores, limit, accepts);
      for (const text of touched) scores[text] = 0;
      return ranked;
    },
  };
}

interface Postings {
  ids: Map<string, number>;
  /** Where each term's postings begin; one more at the end. */
  starts: Uint32Array;
  holders: Uint32Array;
  /** BM25 saturation of the term in the holder, computed once. */
  impacts: Float32Array;
}

function postingsOf(texts: readonly (readonly string[])[], parameters: Bm25Parameters): Postings {
  const ids = new Map<string, number>();
  const lists: { holders: number[]; frequencies: number[] }[] = [];
  texts.forEach((terms, text) => {
    for (const term of terms) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        lists.push({ holders: [], frequencies: [] });
      }
      const list = lists[id];
      if (!list) continue;
      const last = list.holders.length - 1;
      if (list.holders[last] === text) list.frequencies[last] = (list.frequencies[last] ?? 0) + 1;
      else {
        list.holders.push(text);
        list.frequencies.push(1);
      }
    }
  });
  const lengths = texts.map((terms) => terms.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(texts.length, 1);
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, id) => (starts[id + 1] = (starts[id] ?? 0) + list.holders.length));
  const holders = new Uint32Array(starts[lists.length] ?? 0);
  const impacts = new Float32Array(holders.length);
  lists.forEach((list, id) => {
    holders.set(list.holders, starts[id]);
    list.frequencies.forEach((frequency, at) => {
      const length = lengths[list.holders[at] ?? 0] ?? 0;
      impacts[(starts[id] ?? 0) + at] = saturation(frequency, length, average, parameters);
    });
  });
  return { ids, starts, holders, impacts };
}

function best(
  touched: readonly number[],
  scores: Float64Array,
  limit: number,
  accepts: (text: number) => boolean,
): Scored[] {
  const ranked: Scored[] = [];
  for (const text of touched) if (accepts(text)) ranked.push({ text, score: scores[text] ?? 0 });
  ranked.sort((a, b) => b.score - a.score || a.text - b.text);
  return ranked.slice(0, limit);
}

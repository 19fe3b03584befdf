import type { Passage, ScopeId } from '../passage.ts';

/** A passage found for a query. */
export interface RankedPassage {
  passage: Passage;
  scope: ScopeId;
  /** Fused score, higher is better; comparable within one search only. */
  score: number;
  /** Share of the query's meaning-bearing words, weighted by rarity, that the passage holds: 0 to 1. */
  coverage: number;
}

/** A phrase of the query and other ways to say it. */
export interface Related {
  phrase: string;
  alternatives: string[];
  /** The alternatives mean the very same and count nearly as much; else they only lead to what is related. */
  isSame?: boolean;
}

/** How a search came to its ranking, for whoever wants to see it. */
export interface SearchDetails {
  /** Phrases of the query with the other ways to say them that were looked for too. */
  widened: Related[];
  /** Each ranking before they were fused: its scores by passage id, higher is better; vectors null where none were asked. */
  rankings: {
    words: ReadonlyMap<string, number>;
    grams: ReadonlyMap<string, number>;
    vectors: ReadonlyMap<string, number> | null;
  };
}

export interface Search {
  scopes: ScopeId[];
  query: string;
  /** Widens the query: a passage that says it another way is found too, below an exact match. */
  related?: readonly Related[];
  /** The query is keywords of our own: a vector of it would cost a call and tell nothing more. */
  byWordsAlone?: boolean;
  /** At most this many, best first. */
  limit: number;
  /** Only passages of documents for which this is true are found. */
  accepts: (path: string) => boolean;
  /** Told how the ranking came about. */
  onDetails?: ((details: SearchDetails) => void) | undefined;
}

/** Finds passages in some scopes and in no other. */
export interface Retriever {
  search(search: Search, signal?: AbortSignal): Promise<RankedPassage[]>;
  /** How much of the query a text of one's own holds, measured as `coverage` is: 0 to 1. */
  relevanceTo(search: Pick<Search, 'scopes' | 'query' | 'related'>): (text: string) => number;
}

import type { ScopeId } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { RankedPassage, Retriever, Search, SearchDetails } from '../domain/ports/retriever.ts';
import { aliases } from './aliases.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { coverageOf } from './coverage.ts';
import { denseRanking } from './dense-ranking.ts';
import { type Ranking, type Scores, fuse } from './fuse.ts';
import { lexicalRankings } from './lexical-rankings.ts';
import { bothOf, createPhrases } from './phrases.ts';
import type { ScopeIndex } from './scope-index.ts';
import { type SearchedScope, placeOf, searchedScopes, vocabularyOf } from './searched-scopes.ts';
import { widened } from './widened.ts';
import { withVectors } from './with-vectors.ts';
import { stemsOf } from './words.ts';

export interface RetrieverOptions {
  scopes: ReadonlyMap<ScopeId, ScopeIndex>;
  /** Null: words and character grams alone. */
  embedder: Embedder | null;
}

/** How many of the first tell how far the words reach. */
const deciding = 10;

/** Searches the named scopes by words and character grams, and by vectors where there are some. */
export function createRetriever({ scopes, embedder }: RetrieverOptions): Retriever {
  const standing = createPhrases(aliases);
  const readQuery = (
    { query, related = [] }: Pick<Search, 'query' | 'related'>,
    searched: readonly SearchedScope[],
  ): Concept[] => conceptsOf(query, bothOf(standing, createPhrases(related)), vocabularyOf(searched));
  return {
    relevanceTo(search) {
      const concepts = readQuery(search, searchedScopes(scopes, search.scopes));
      return (text) => {
        const held = new Set(stemsOf(text));
        return coverageOf(concepts, (stem) => held.has(stem));
      };
    },
    async search(search, signal) {
      const searched = searchedScopes(scopes, search.scopes);
      const concepts = readQuery(search, searched);
      const rankings = lexicalRankings(searched, concepts, search);
      const dense = await denseRanking(searched, embedder, search, signal);
      search.onDetails?.(detailsOf(search, searched, concepts, [...rankings, dense]));
      const lexical = fuse(rankings);
      const best = lexical.slice(0, deciding).flatMap((hit) => described(hit, searched, concepts));
      const covered = Math.max(0, ...best.map(({ coverage }) => coverage));
      return (dense === null ? lexical : withVectors(lexical, dense, covered))
        .slice(0, search.limit)
        .flatMap((hit) => described(hit, searched, concepts));
    },
  };
}

function described(
  { id, score }: { id: number; score: number },
  searched: readonly SearchedScope[],
  concepts: readonly Concept[],
): RankedPassage[] {
  const place = placeOf(id, searched);
  if (place === null) return [];
  const { scope, text, passage } = place;
  const { words } = scope.index.lexical;
  const coverage = coverageOf(concepts, (stem) => words.holds(text, stem));
  return [{ passage, scope: scope.id, score, coverage }];
}

function detailsOf(
  { related = [] }: Search,
  searched: readonly SearchedScope[],
  concepts: readonly Concept[],
  [words, grams, dense]: [Ranking<number>, Ranking<number>, Scores<number> | null],
): SearchDetails {
  const byId = (scores: Scores<number>): Map<string, number> =>
    new Map([...scores].map(([number, score]) => [placeOf(number, searched)?.passage.id ?? '', score]));
  return {
    widened: widened(concepts, [...aliases, ...related]),
    rankings: {
      words: byId(words.scores),
      grams: byId(grams.scores),
      vectors: dense === null ? null : byId(dense),
    },
  };
}

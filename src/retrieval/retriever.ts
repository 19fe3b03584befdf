import type { ScopeId } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { RankedPassage, Retriever, Search } from '../domain/ports/retriever.ts';
import { aliases } from './aliases.ts';
import { type Concept, type Vocabulary, conceptsOf, coverageOf } from './concepts.ts';
import { fuse } from './fuse.ts';
import { gramsOf } from './grams.ts';
import { counted, lexicalWeights } from './lexical-index.ts';
import type { ScopeIndex } from './scope-index.ts';
import { widened } from './widened.ts';
import { stemsOf } from './words.ts';

export interface RetrieverOptions {
  scopes: ReadonlyMap<ScopeId, ScopeIndex>;
  /** Null: words and character grams alone. */
  embedder: Embedder | null;
}

/** How many passages each ranking hands to the fusion. */
const depth = 100;
/** What another way to say a thing adds to the ranking, beside the words themselves. */
const alternativeWeight = 0.25;
/** Dense and lexical ranking, where both exist: published fusions at equal weight lost to dense alone. */
const denseWeight = 1;
const lexicalShare = 0.3;

/** Searches the named scopes by words and character grams, and by vectors where there are some. */
export function createRetriever({ scopes, embedder }: RetrieverOptions): Retriever {
  const indexesOf = (ids: readonly ScopeId[]): Searched[] =>
    ids.flatMap((id) => {
      const index = scopes.get(id);
      return index ? [{ id, index }] : [];
    });
  const readQuery = ({
    scopes: ids,
    query,
    related = [],
  }: Pick<Search, 'scopes' | 'query' | 'related'>): Concept[] =>
    conceptsOf(query, [...aliases, ...related], vocabularyOf(indexesOf(ids)));
  return {
    relevanceTo(search) {
      const concepts = readQuery(search);
      return (text) => coverageOf(concepts, new Set(stemsOf(text)));
    },
    async search(search, signal) {
      const searched = indexesOf(search.scopes);
      const concepts = readQuery(search);
      const rankings = lexicalRankings(searched, concepts, search);
      const dense = await denseRanking(searched, embedder, search, signal);
      search.onDetails?.({
        widened: widened(concepts, [...aliases, ...(search.related ?? [])]),
        rankings: { words: rankings[0].scores, grams: rankings[1].scores, vectors: dense },
      });
      const lexical = fuse(rankings);
      const fused =
        dense === null
          ? lexical
          : fuse([
              { scores: dense, weight: denseWeight },
              { scores: new Map(lexical.map(({ id, score }) => [id, score])), weight: lexicalShare },
            ]);
      return fused
        .slice(0, search.limit)
        .flatMap(({ id, score }) => described(id, score, searched, concepts));
    },
  };
}

function described(
  id: string,
  score: number,
  searched: readonly Searched[],
  concepts: readonly Concept[],
): RankedPassage[] {
  for (const { id: scope, index } of searched) {
    const place = index.placeOf(id);
    const passage = place === null ? undefined : index.passages[place];
    if (place !== null && passage)
      return [{ passage, scope, score, coverage: coverageOf(concepts, index.stemsOf(place)) }];
  }
  return [];
}

interface Searched {
  id: ScopeId;
  index: ScopeIndex;
}

function vocabularyOf(searched: readonly Searched[]): Vocabulary {
  const indexes = searched.map(({ index }) => index.lexical.words);
  return {
    size: indexes.reduce((sum, index) => sum + index.size, 0),
    holding: (stem) => indexes.reduce((sum, index) => sum + index.holding(stem), 0),
    terms: () => indexes.flatMap((index) => [...index.terms()]),
  };
}

interface Ranking {
  scores: Map<string, number>;
  weight: number;
}

function lexicalRankings(
  searched: readonly Searched[],
  concepts: readonly Concept[],
  { query, accepts }: Search,
): [words: Ranking, grams: Ranking] {
  const terms = new Map<string, number>();
  for (const { stems, alternatives } of concepts) {
    counted(stems, 1, terms);
    for (const stem of new Set(alternatives.flat()))
      if (!stems.includes(stem)) counted([stem], alternativeWeight, terms);
  }
  const grams = counted(gramsOf(query));
  const words = new Map<string, number>();
  const characters = new Map<string, number>();
  for (const { index } of searched) {
    const admits = admission(index, accepts);
    collect(index, index.lexical.words.rank(terms, depth, admits), words);
    collect(index, index.lexical.grams.rank(grams, depth, admits), characters);
  }
  return [
    { scores: words, weight: lexicalWeights.words },
    { scores: characters, weight: lexicalWeights.grams },
  ];
}

/** Asks about each document once a search, however many passages it has. */
function admission(index: ScopeIndex, accepts: (path: string) => boolean): (text: number) => boolean {
  const asked = new Map<string, boolean>();
  return (text) => {
    const path = index.passages[text]?.path ?? '';
    const known = asked.get(path) ?? accepts(path);
    asked.set(path, known);
    return known;
  };
}

function collect(
  index: ScopeIndex,
  ranked: readonly { text: number; score: number }[],
  into: Map<string, number>,
): void {
  for (const { text, score } of ranked) {
    const passage = index.passages[text];
    if (passage) into.set(passage.id, score);
  }
}

async function denseRanking(
  searched: readonly Searched[],
  embedder: Embedder | null,
  { query, accepts, byWordsAlone }: Search,
  signal?: AbortSignal,
): Promise<Map<string, number> | null> {
  if (byWordsAlone === true || embedder === null || searched.every(({ index }) => index.vectors === null))
    return null;
  const [vector] = await embedder.embed([query], signal).catch(() => []);
  if (!vector) return null;
  const scores = new Map<string, number>();
  for (const { index } of searched) {
    const pathOf = (id: string): string => index.passages[index.placeOf(id) ?? -1]?.path ?? '';
    for (const { id, similarity } of index.vectors?.search(vector, depth) ?? [])
      if (accepts(pathOf(id))) scores.set(id, similarity);
  }
  return scores.size > 0 ? scores : null;
}

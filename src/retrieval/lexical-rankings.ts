import type { Search } from '../domain/ports/retriever.ts';
import type { Scored } from './best-texts.ts';
import type { Concept } from './concepts.ts';
import type { Ranking } from './fuse.ts';
import { gramsOf } from './grams.ts';
import { counted, lexicalWeights } from './lexical-index.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { ScopeIndex } from './scope-index.ts';
import type { SearchedScope } from './searched-scopes.ts';
import { wordsOf } from './words.ts';

/** How many texts of a scope each ranking hands to the fusion, and among how many of the best it looks for them. */
const depth = 100;
const lookedAt = 400;
/** Of one document no more, else a long one crowds out the second that is needed. */
const ofOneDocument = 30;
/** The rankings by words and by character grams, to be fused. */
export function lexicalRankings(
  searched: readonly SearchedScope[],
  concepts: readonly Concept[],
  { query, accepts }: Pick<Search, 'query' | 'accepts'>,
): [words: Ranking<number>, grams: Ranking<number>] {
  const terms = counted(concepts.flatMap(({ stems }) => stems));
  const names = concepts
    .filter(({ alternatives }) => alternatives.length > 0)
    .map(({ stems, ...others }) => ({ terms: stems, ...others }));
  const grams = counted(gramsOf(query));
  const naming = wordsOf(query).flatMap(({ surface }) => gramsOf(surface));
  const words = new Map<number, number>();
  const characters = new Map<number, number>();
  for (const { index, first } of searched) {
    const admits = admission(index, accepts);
    collect(spread(index.lexical.words.rank(terms, lookedAt, admits, names), index), first, words);
    const alike = naming.length === 0 ? [] : index.lexical.grams.rank(grams, lookedAt, admits);
    const named = alike.filter(holdsSomeOf(naming, index.lexical.grams));
    collect(spread(named, index), first, characters);
  }
  return [
    { scores: words, weight: lexicalWeights.words },
    { scores: characters, weight: lexicalWeights.grams },
  ];
}

/** The best, spread over documents. */
function spread(ranked: readonly Scored[], { passages }: ScopeIndex): Scored[] {
  const taken = new Map<string, number>();
  const chosen: Scored[] = [];
  for (const scored of ranked) {
    const path = passages[scored.text]?.path ?? '';
    const count = taken.get(path) ?? 0;
    if (count >= ofOneDocument) continue;
    taken.set(path, count + 1);
    chosen.push(scored);
    if (chosen.length === depth) break;
  }
  return chosen;
}

/** Little words weigh in a ranking, but a text that shares nothing else with the query is not found by them. */
function holdsSomeOf(naming: readonly string[], grams: InvertedIndex): (scored: Scored) => boolean {
  return ({ text }) => naming.some((gram) => grams.holds(text, gram));
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

function collect(ranked: readonly Scored[], first: number, into: Map<number, number>): void {
  for (const { text, score } of ranked) into.set(first + text, score);
}

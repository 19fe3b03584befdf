import type { Passage, ScopeId } from '../domain/passage.ts';
import type { Vocabulary } from './concepts.ts';
import type { ScopeIndex } from './scope-index.ts';

/** A scope of one search; its texts are numbered on from those of the scopes before it. */
export interface SearchedScope {
  id: ScopeId;
  index: ScopeIndex;
  /** The number of its first text. */
  first: number;
}

/** A text of one of the scopes. */
export interface Place {
  scope: SearchedScope;
  /** Its place in that scope. */
  text: number;
  passage: Passage;
}

/** The scopes that are there, in the order named; each once. */
export function searchedScopes(
  scopes: ReadonlyMap<ScopeId, ScopeIndex>,
  ids: readonly ScopeId[],
): SearchedScope[] {
  let first = 0;
  return [...new Set(ids)].flatMap((id) => {
    const index = scopes.get(id);
    if (!index) return [];
    const scope = { id, index, first };
    first += index.passages.length;
    return [scope];
  });
}

/** Where the text of that number stands; null when there is none. */
export function placeOf(number: number, searched: readonly SearchedScope[]): Place | null {
  for (const scope of searched) {
    const text = number - scope.first;
    const passage = scope.index.passages[text];
    if (passage) return { scope, text, passage };
  }
  return null;
}

/** What the scopes hold together: one scope lends another neither spelling nor rarity unless both are searched. */
export function vocabularyOf(searched: readonly SearchedScope[]): Vocabulary {
  return {
    size: searched.reduce((sum, { index }) => sum + index.lexical.words.size, 0),
    holding: (stem) => searched.reduce((sum, { index }) => sum + index.lexical.words.holding(stem), 0),
    near: (stem) => searched.flatMap(({ index }) => index.spelling().near(stem)),
  };
}

import { type Passage, evidenceOf } from '../domain/passage.ts';
import type { VectorIndex } from '../domain/ports/vector-index.ts';
import { type LexicalIndex, createLexicalIndex } from './lexical-index.ts';
import { stemsOf } from './words.ts';

/** Everything needed to search one scope. */
export interface ScopeIndex {
  passages: readonly Passage[];
  lexical: LexicalIndex;
  /** By passage id; null without an embedding model. */
  vectors: VectorIndex | null;
  /** A passage's place in `passages`; null when the scope does not hold it. */
  placeOf(id: string): number | null;
  /** The stems a passage and its headings hold. */
  stemsOf(text: number): ReadonlySet<string>;
}

/** Indexes a scope's passages with the headings above them, since a section's subject often stands there alone. */
export function createScopeIndex(passages: readonly Passage[], vectors: VectorIndex | null): ScopeIndex {
  const known: (ReadonlySet<string> | undefined)[] = [];
  const places = new Map(passages.map(({ id }, place) => [id, place]));
  return {
    passages,
    lexical: createLexicalIndex(passages.map(evidenceOf)),
    vectors,
    placeOf: (id) => places.get(id) ?? null,
    stemsOf(text) {
      const passage = passages[text];
      return (known[text] ??= new Set(passage ? stemsOf(evidenceOf(passage)) : []));
    },
  };
}

import { type Passage, evidenceOf } from '../domain/passage.ts';
import type { VectorIndex } from '../domain/ports/vector-index.ts';
import { type LexicalIndex, createLexicalIndex } from './lexical-index.ts';
import { type Spelling, createSpelling } from './spelling.ts';

/** Everything needed to search one scope. */
export interface ScopeIndex {
  passages: readonly Passage[];
  lexical: LexicalIndex;
  /** By passage id; null without an embedding model. */
  vectors: VectorIndex | null;
  /** A passage's place in `passages`; null when the scope does not hold it. */
  placeOf(id: string): number | null;
  /** The spelling of its words; made when first asked for. */
  spelling(): Spelling;
}

/** Indexes a scope's passages with the headings above them, since a section's subject often stands there alone. */
export function createScopeIndex(passages: readonly Passage[], vectors: VectorIndex | null): ScopeIndex {
  const lexical = createLexicalIndex(passages.map(evidenceOf));
  let places: Map<string, number> | null = null;
  let spelling: Spelling | null = null;
  return {
    passages,
    lexical,
    vectors,
    placeOf(id) {
      places ??= new Map(passages.map((passage, place) => [passage.id, place]));
      return places.get(id) ?? null;
    },
    spelling: () => (spelling ??= createSpelling(lexical.words.terms())),
  };
}

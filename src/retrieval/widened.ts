import type { Related } from '../domain/ports/retriever.ts';
import type { Concept } from './concepts.ts';
import { stemsOf } from './words.ts';

/** Of all known other ways to say things, those that a query was widened by. */
export function widened(concepts: readonly Concept[], related: readonly Related[]): Related[] {
  const named = new Set(concepts.map(({ stems }) => stems.join(' ')));
  return related.filter(
    ({ phrase, alternatives }) => alternatives.length > 0 && named.has(stemsOf(phrase).join(' ')),
  );
}

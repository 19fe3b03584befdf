import type { Related } from '../domain/ports/retriever.ts';
import type { Concept } from './concepts.ts';
import { stemsOf } from './words.ts';

/** Of all known other ways to say things, those that a query was widened by; phrases of the same stems are one. */
export function widened(concepts: readonly Concept[], related: readonly Related[]): Related[] {
  const named = new Set(concepts.map(({ stems }) => stems.join(' ')));
  const used = related.filter(({ phrase }) => named.has(stemsOf(phrase).join(' ')));
  return [...Map.groupBy(used, ({ phrase }) => stemsOf(phrase).join(' ')).values()].flatMap((same) => {
    const [first] = same;
    const alternatives = [...new Set(same.flatMap((one) => one.alternatives))];
    return first && alternatives.length > 0 ? [{ phrase: first.phrase, alternatives }] : [];
  });
}

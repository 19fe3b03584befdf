import { outranks } from './outranks.ts';
import { type Placed, type PlacedSaying, sayingsIn } from './overruled.ts';
import { indexSayings } from './saying-index.ts';
import { saysOtherwise } from './says-otherwise.ts';

/** Two sentences of different documents that cannot both hold while neither document outranks the other. */
export interface Disagreement {
  one: PlacedSaying;
  other: PlacedSaying;
}

/** Looks through all passages of a plan that are in force; each pair is told once, in reading order. */
export function disagreementsIn(passages: readonly Placed[]): Disagreement[] {
  const sayings = sayingsIn(passages);
  const order = new Map(sayings.map((placed, at) => [placed, at]));
  const index = indexSayings(sayings);
  return sayings.flatMap((one, at) =>
    index
      .near(one.saying)
      .filter((other) => (order.get(other) ?? 0) > at && disagree(one, other))
      .map((other) => ({ one, other })),
  );
}

function disagree(one: PlacedSaying, other: PlacedSaying): boolean {
  return (
    one.document.path !== other.document.path &&
    !outranks(one.document, other.document) &&
    !outranks(other.document, one.document) &&
    saysOtherwise(one.saying, other.saying)
  );
}

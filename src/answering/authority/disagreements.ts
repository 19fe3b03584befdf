import type { IsoDate } from '../../domain/iso-date.ts';
import { outranks } from './outranks.ts';
import { type Placed, type PlacedSaying, sayingsIn } from './overruled.ts';
import { indexSayings } from './saying-index.ts';
import { isOfLaterThan, saysOtherwise } from './says-otherwise.ts';

/** Two sentences of different documents that cannot both hold while neither document outranks the other. */
export interface Disagreement {
  one: PlacedSaying;
  other: PlacedSaying;
}

/** Looks through all passages of a plan that are in force; each pair is told once, what is overruled by none. */
export function disagreementsIn(passages: readonly Placed[], day: IsoDate): Disagreement[] {
  const sayings = sayingsIn(passages).filter(({ saying }) => !isOfLaterThan(saying, day));
  const order = new Map(sayings.map((placed, at) => [placed, at]));
  const index = indexSayings(sayings);
  const isOverruled = (placed: PlacedSaying): boolean =>
    index
      .near(placed.saying)
      .some(
        (rival) => outranks(rival.document, placed.document) && saysOtherwise(placed.saying, rival.saying),
      );
  return sayings.flatMap((one, at) =>
    index
      .near(one.saying)
      .filter((other) => (order.get(other) ?? 0) > at && disagree(one, other))
      .filter((other) => !isOverruled(one) && !isOverruled(other))
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

import type { Found } from '../find/find.ts';
import { type PlacedSaying, sayingsIn, withoutOverruled } from './overruled.ts';

/** How many of the best hits are held against each other. */
const heldAgainst = 40;

/** Plan passages as they stand beside each other: what a document of higher authority overrules is left out. */
export function standingHits(hits: readonly Found[]): { hits: Found[]; sayings: PlacedSaying[] } {
  const near = hits.slice(0, heldAgainst);
  const rivals = sayingsIn(near);
  const left = near.flatMap((hit) => {
    const passage = withoutOverruled(hit, rivals);
    return passage === null ? [] : [passage === hit.passage ? hit : { ...hit, passage }];
  });
  return { hits: [...left, ...hits.slice(heldAgainst)], sayings: sayingsIn(left) };
}

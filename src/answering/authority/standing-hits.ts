import type { IsoDate } from '../../domain/iso-date.ts';
import type { Found } from '../find/findings.ts';
import { type PlacedSaying, sayingsIn, withoutOverruled } from './overruled.ts';
import { isOfLaterThan } from './says-otherwise.ts';

/** How many of the best hits are held against each other. */
const heldAgainst = 40;
/** What a passage counts of which a sentence was overruled. */
const remainder = 0.7;

export interface Standing {
  hits: Found[];
  /** What the best of them say of the day asked about, sentence by sentence. */
  now: PlacedSaying[];
  /** What they say of a later time. */
  later: PlacedSaying[];
}

/** Plan passages as they stand beside each other: what a document of higher authority overrules is left out. */
export function standingHits(hits: readonly Found[], day: IsoDate): Standing {
  const near = hits.slice(0, heldAgainst);
  const isLater = ({ saying }: PlacedSaying): boolean => isOfLaterThan(saying, day);
  const rivals = sayingsIn(near).filter((placed) => !isLater(placed));
  const left = near.flatMap((hit) => {
    const passage = withoutOverruled(hit, rivals);
    if (passage === hit.passage) return [hit];
    // What is left was not what it was found for.
    return passage === null ? [] : [{ ...hit, passage, score: hit.score * remainder }];
  });
  const sorted = left.toSorted((a, b) => b.score - a.score);
  const sayings = sayingsIn(sorted);
  return {
    hits: [...sorted, ...hits.slice(heldAgainst)],
    now: sayings.filter((placed) => !isLater(placed)),
    later: sayings.filter(isLater),
  };
}

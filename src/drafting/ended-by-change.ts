import type { AvailabilityEntry } from '../domain/availability.ts';
import { type IsoDate, daysLater } from '../domain/iso-date.ts';

/** Entries that hold on the day end on the day before a coming one begins on the same asset class and route, or one that a refusal of every route cannot stand beside. */
export function endedByChange<T extends { entry: AvailabilityEntry }>(
  proposals: readonly T[],
  day: IsoDate,
): T[] {
  return proposals.map((proposal) => {
    const { entry } = proposal;
    if (entry.until !== null || (entry.effective !== null && entry.effective > day)) return proposal;
    const [next] = proposals
      .filter(({ entry: other }) => other.asset === entry.asset && isOnItsWay(other, entry))
      .flatMap(({ entry: { effective } }) => (effective !== null && effective > day ? [effective] : []))
      .toSorted();
    return next === undefined ? proposal : { ...proposal, entry: { ...entry, until: daysLater(next, -1) } };
  });
}

function isOnItsWay(coming: AvailabilityEntry, entry: AvailabilityEntry): boolean {
  return (
    coming.route === entry.route || (isNone(entry) && coming.offered) || (isNone(coming) && entry.offered)
  );
}

function isNone({ route, offered }: AvailabilityEntry): boolean {
  return route === 'any' && !offered;
}

import type { AvailabilityEntry } from '../domain/availability.ts';
import { type IsoDate, isWithin, laterOf } from '../domain/iso-date.ts';

/** How a proposed entry stands beside HR's own; `contested`: they agree, and another document speaks against both. */
export type CompareWith = 'new' | 'agrees' | 'contested' | 'contradicts';

/** Compared with the entries on the same asset class and route that hold when the proposed one does. */
export function compared(
  proposed: AvailabilityEntry,
  existing: readonly AvailabilityEntry[],
  day: IsoDate,
): CompareWith {
  const from = laterOf(proposed.effective, day) ?? day;
  const beside = existing.filter(
    (entry) =>
      entry.asset === proposed.asset &&
      entry.route === proposed.route &&
      isWithin(from, entry.effective, entry.until),
  );
  if (beside.length === 0) return 'new';
  const alike = beside.filter(
    (entry) => entry.offered === proposed.offered && entry.newMoney === proposed.newMoney,
  );
  if (alike.length === 0) return isChange(proposed, beside, day) ? 'new' : 'contradicts';
  return from > day && !alike.some(({ effective }) => effective === proposed.effective) ? 'new' : 'agrees';
}

/** It takes over on a later day from what was entered for the time before. */
function isChange(proposed: AvailabilityEntry, beside: readonly AvailabilityEntry[], day: IsoDate): boolean {
  const start = proposed.effective;
  return (
    start !== null && start > day && beside.every(({ effective }) => effective === null || effective < start)
  );
}

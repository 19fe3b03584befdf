import { type IsoDate, laterOf } from '../../domain/iso-date.ts';
import type { Judgement } from './judge.ts';

/**
 * A judgement of a day gone by, with only those later changes that bear on it: none that is still
 * to come today, and no "not offered" of a route on which nothing had been offered. Of today or a
 * later day all changes count.
 */
export function withRealChanges(
  judgement: Judgement,
  { day, today }: { day: IsoDate; today: IsoDate },
): Judgement {
  if (day >= today) return judgement;
  const wasOffered = new Set(
    judgement.inForce.filter(({ entry }) => entry.offered).map(({ entry }) => entry.route),
  );
  const upcoming = judgement.upcoming.filter(({ entry, document }) => {
    const start = laterOf(entry.effective, document.effective);
    if (start !== null && start > today) return false;
    return entry.offered || wasOffered.has(entry.route);
  });
  return { ...judgement, upcoming };
}

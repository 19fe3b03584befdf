import type { IsoDate } from '../../domain/iso-date.ts';

/** How long before its end something is reported as ending. */
export const soonDays = 60;

/** The day so many days later; earlier when negative. */
export function daysLater(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

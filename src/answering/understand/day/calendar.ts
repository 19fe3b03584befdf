import type { IsoDate } from '../../../domain/iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month's name, whole or cut short, to stand in a pattern. */
export const monthPattern =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

/** 1 to 12 for a name that `monthPattern` takes. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}

/** The day of a year, month and day; it need not exist. */
export function dayOfParts(year: number, month: number, day: number): IsoDate {
  return `${year}-${padded(month)}-${padded(day)}`;
}

/** The first day of the month so many months after that of `day`. */
export function firstOfMonth(day: IsoDate, monthsLater = 0): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsLater, 1)).toISOString().slice(0, 10);
}

/** The last day of the month of `day`. */
export function lastOfMonth(day: IsoDate): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last day where it has fewer. */
export function monthsAfter(day: IsoDate, count: number): IsoDate {
  const last = lastOfMonth(firstOfMonth(day, count));
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

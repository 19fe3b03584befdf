/** A calendar day as `YYYY-MM-DD`. Such strings sort and compare as days do. */
export type IsoDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2026-02-30` and `2026-13-01` do not. */
export function isIsoDate(value: string): boolean {
  const parts = shape.exec(value);
  if (!parts) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The day of an instant in a time zone (IANA name); undefined: the machine's own. */
export function dayOf(instant: Date, timeZone?: string): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}

/** True for a zone whose calendar is known here, such as `America/Chicago`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const longForm = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-01-01` as `January 1, 2026`. */
export function inWords(day: IsoDate): string {
  return longForm.format(new Date(`${day}T00:00:00Z`));
}

/** True when `day` lies between `from` and `until`, both included; null means no bound. */
export function isWithin(day: IsoDate, from: IsoDate | null, until: IsoDate | null): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** The day so many days later; earlier when negative. */
export function daysLater(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The later of two days; null stands for "since ever". */
export function laterOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

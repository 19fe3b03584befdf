import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const names =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const monthFirst = new RegExp(`^(${names})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu');
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -](${names})\\.?,?[ -](\\d{4})$`, 'iu');
const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u;

/** The day that a date means beyond doubt; null for one that could be two days, such as 1/2/2026. */
export function plainDate(written: string): IsoDate | null {
  const text = written
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const ordered = yearFirst.exec(text);
  if (ordered) return dateOf(ordered[1], ordered[2], ordered[3]);
  const named = monthFirst.exec(text);
  if (named) return dateOf(named[3], numberOf(named[1]), named[2]);
  const turned = dayFirst.exec(text);
  if (turned) return dateOf(turned[3], numberOf(turned[2]), turned[1]);
  const [, first = '', second = '', year] = numbers.exec(text) ?? [];
  if (year === undefined) return null;
  const readings = [dateOf(year, first, second), dateOf(year, second, first)].filter((day) => day !== null);
  return new Set(readings).size === 1 ? (readings[0] ?? null) : null;
}

function numberOf(month = ''): string {
  return String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}

function dateOf(year = '', month = '', day = ''): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthDay =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)? (20\d{2})\b/u;

function monthNumber(name: string): string {
  return String(months.indexOf(name) + 1).padStart(2, '0');
}

/** The day a plan is asked about: today, unless the question names another year or "next year". */
export function dayAsked(text: string, today: IsoDate): IsoDate {
  const iso = /\b(20\d{2}-\d{2}-\d{2})\b/u.exec(text)?.[1];
  if (iso && isIsoDate(iso)) return iso;
  const spelt = monthDay.exec(text);
  if (spelt) return `${spelt[3]}-${monthNumber(spelt[1] ?? '')}-${(spelt[2] ?? '').padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  if (/\bnext year\b/u.test(text)) return `${thisYear + 1}-01-01`;
  if (/\blast year\b/u.test(text)) return `${thisYear - 1}-12-31`;
  const named =
    /\b(?:in|on|for|during|by|from|starting|since|of|until|plan year) (?:january |jan |early |late |the year )?(20\d{2})\b/u.exec(
      text,
    )?.[1];
  const year = named === undefined ? thisYear : Number(named);
  if (year === thisYear || Math.abs(year - thisYear) > 15) return today;
  return year > thisYear ? `${year}-01-01` : `${year}-12-31`;
}

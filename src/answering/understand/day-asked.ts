import type { IsoDate } from '../../domain/iso-date.ts';

/** The day a plan is asked about: today, unless the question names another year or "next year". */
export function dayAsked(text: string, today: IsoDate): IsoDate {
  const iso = /\b(20\d{2}-\d{2}-\d{2})\b/u.exec(text)?.[1];
  if (iso) return iso;
  const thisYear = Number(today.slice(0, 4));
  if (/\bnext year\b/u.test(text)) return `${thisYear + 1}-01-01`;
  if (/\blast year\b/u.test(text)) return `${thisYear - 1}-12-31`;
  const named =
    /\b(?:in|for|during|by|from|starting|since|of|plan year) (?:january |jan |early |late |the year )?(20\d{2})\b/u.exec(
      text,
    )?.[1];
  const year = named === undefined ? thisYear : Number(named);
  if (year === thisYear || Math.abs(year - thisYear) > 15) return today;
  return year > thisYear ? `${year}-01-01` : `${year}-12-31`;
}

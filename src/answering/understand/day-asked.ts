import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthDay =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)? (20\d{2})\b/u;

function monthNumber(name: string): string {
  return String(months.indexOf(name) + 1).padStart(2, '0');
}

/** A year the question is put in, or a change of it; not the year in a fund's name. */
const namedYear =
  /\b(?:in|on|for|during|by|from|starting|since|until|of|after|before|into|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}) (20\d{2})\b(?! (?:fund|trust|target|retirement|portfolio|index|path))|\bthe (20\d{2}) (?:change|changes|rules?|limits?|cap|notice|plan|amendment|update)\b/gu;
const pastYear =
  /\b(?:in|on|for|during|by|from|of|until|plan year) (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* |early |late |the year )?(20\d{2})\b/u;
/** The plan itself is put in the past tense. */
const asksOfPast = /\b(?:was|were|did|had|used to|could)\b/u;
/** A past year then only tells of something that happened. */
const asksOfNow =
  /\b(?:now|still|today|currently|can i|may i|can we|joined|bought|hired|born|signed|proposed|said|warned|reported|order|rule|law)\b/u;

/** The day a plan is asked about: today, unless the question names another year or "next year". */
export function dayAsked(text: string, today: IsoDate): IsoDate {
  const thisYear = Number(today.slice(0, 4));
  const iso = /\b(20\d{2}-\d{2}-\d{2})\b/u.exec(text)?.[1];
  if (iso && isIsoDate(iso)) return iso;
  const spelt = monthDay.exec(text);
  const spelled = spelt
    ? `${spelt[3]}-${monthNumber(spelt[1] ?? '')}-${(spelt[2] ?? '').padStart(2, '0')}`
    : null;
  // A past day may only tell of what a figure is from; "as of" it asks for that day.
  if (spelled !== null && isIsoDate(spelled) && (spelled > today || /\bas of\b/u.test(text))) return spelled;
  if (/\bnext year\b/u.test(text)) return `${thisYear + 1}-01-01`;
  if (/\blast year\b/u.test(text) && asksOfPast.test(text)) return `${thisYear - 1}-12-31`;
  const future = [...text.matchAll(namedYear)]
    .map(([, after, of]) => Number(after ?? of))
    .find((year) => year > thisYear);
  const past = asksOfPast.test(text) && !asksOfNow.test(text) ? pastYear.exec(text)?.[1] : undefined;
  const year = future ?? (past === undefined ? thisYear : Number(past));
  if (year === thisYear || Math.abs(year - thisYear) > 15) return today;
  return year > thisYear ? `${year}-01-01` : `${year}-12-31`;
}

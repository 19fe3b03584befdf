import { isIsoDate, type IsoDate } from '../../../domain/iso-date.ts';
import { dayOfParts, monthNumber, monthPattern } from './calendar.ts';
import type { DayReader } from './date-question.ts';

const iso = /\b(20\d{2}-\d{2}-\d{2})\b/u;
const slashed = /\b(\d{1,2})\/(\d{1,2})\/(20\d{2})\b/u;
const monthFirst = new RegExp(`\\b(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)? (20\\d{2})\\b`, 'u');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern}) (20\\d{2})\\b`, 'u');
/** What a plan had or allowed on a day; a figure of that day may well be told by a later document. */
const asksOfState =
  /\b(?:offered|offer|allowed|allow|available|permitted|buy|caps?|limits?|fees?|charges?|minimum|maximum|match|rules?|in force)\b/u;

/** A whole date: `2027-01-05`, "January 5, 2027", "5 January 2027", 1/5/2027 as written in the US. */
export const exactDay: DayReader = ({ text, today, isOfPast }) => {
  const written = iso.exec(text)?.[1];
  if (written && isIsoDate(written)) return written;
  const day = speltOut(text);
  if (day === null || !isIsoDate(day)) return null;
  if (day > today || /\bas of\b/u.test(text)) return day;
  return isOfPast && asksOfState.test(text) ? day : null;
};

function speltOut(text: string): IsoDate | null {
  const us = monthFirst.exec(text);
  if (us) return dayOfParts(Number(us[3]), monthNumber(us[1] ?? ''), Number(us[2]));
  const other = dayFirst.exec(text);
  if (other) return dayOfParts(Number(other[3]), monthNumber(other[2] ?? ''), Number(other[1]));
  const numbers = slashed.exec(text);
  return numbers ? dayOfParts(Number(numbers[3]), Number(numbers[1]), Number(numbers[2])) : null;
}

import { isIsoDate } from '../../../domain/iso-date.ts';
import { dayOfParts, lastOfMonth, monthNumber, monthPattern } from './calendar.ts';
import type { DayReader } from './date-question.ts';

const named = new RegExp(
  `\\b(?:in|by|on|from|of|after|starting|starts|since|until|before|come|next|this coming|during) (?:early |mid |late )?(?:the )?(${monthPattern})(?! \\d{1,2}(?:st|nd|rd|th)? 20\\d{2})(?:(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))|(?: (20\\d{2})))?(?![\\w%])`,
  'u',
);
const looksBack = /\b(?:until|before|since)\b/u;
const yearsAhead = 15;

/** A month, with its day or its year if they are said: "by March", "on January 5", "starting March 2027". The next to come, or the last gone by. */
export const namedMonth: DayReader = ({ text, today, isOfPast }) => {
  const found = named.exec(text);
  if (!found || (looksBack.test(found[0]) && !isOfPast)) return null;
  const month = monthNumber(found[1] ?? '');
  const inMonth = found[2] === undefined ? 1 : Number(found[2]);
  if (found[3] !== undefined) return ofYear(Number(found[3]), month, { today, isOfPast });
  const thisYear = Number(today.slice(0, 4));
  if (month === Number(today.slice(5, 7)) && found[2] === undefined) return today;
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map((year) => dayOfParts(year, month, inMonth));
  if (!isOfPast) return candidates.find((day) => day >= today && isIsoDate(day)) ?? null;
  const gone = candidates.findLast((day) => day <= today && isIsoDate(day));
  return gone === undefined || found[2] !== undefined ? (gone ?? null) : lastOfMonth(gone);
};

function ofYear(
  year: number,
  month: number,
  { today, isOfPast }: { today: string; isOfPast: boolean },
): string | null {
  const day = dayOfParts(year, month, 1);
  if (Math.abs(year - Number(today.slice(0, 4))) > yearsAhead) return null;
  if (day > today) return day;
  return isOfPast ? lastOfMonth(day) : null;
}

import { dayOfParts } from './calendar.ts';
import type { DayReader } from './date-question.ts';

const fund = '(?! (?:fund|funds|trust|trusts|target|retirement|portfolio|index|path|vintage))';
/** A year the question is put in, or a change of it; not the year in a fund's name. */
const year = new RegExp(
  `\\b(?:in|on|for|during|by|from|starting|since|of|into|year|and|about|\\d{1,2}) (20\\d{2})\\b${fund}|\\bthe (20\\d{2}) (?:change|changes|rules?|limits?|cap|fees?|notice|plan|amendment|update)\\b`,
  'gu',
);
const bounded = new RegExp(`\\b(before|prior to|until|after|end of|late) (20\\d{2})\\b${fund}`, 'u');
const farthest = 15;

/** A year: its first day while it is to come, its last once it is over. "Before 2026" is the last day of 2025. */
export const namedYear: DayReader = ({ text, today, isOfPast }) => {
  const thisYear = Number(today.slice(0, 4));
  const isNear = (named: number): boolean => Math.abs(named - thisYear) <= farthest;
  const bound = bounded.exec(text);
  if (bound && isNear(Number(bound[2])))
    return atBound(bound[1] ?? '', Number(bound[2]), { thisYear, isOfPast });
  const years = [...text.matchAll(year)].map(([, put, of]) => Number(put ?? of)).filter(isNear);
  const coming = years.find((named) => named > thisYear);
  if (coming !== undefined) return dayOfParts(coming, 1, 1);
  const gone = isOfPast ? years.find((named) => named < thisYear) : undefined;
  return gone === undefined ? null : dayOfParts(gone, 12, 31);
};

function atBound(
  bound: string,
  named: number,
  { thisYear, isOfPast }: { thisYear: number; isOfPast: boolean },
): string | null {
  if (bound === 'after') return named >= thisYear ? dayOfParts(named + 1, 1, 1) : null;
  if (bound === 'end of' || bound === 'late')
    return named >= thisYear || isOfPast ? dayOfParts(named, 12, 31) : null;
  // Before a year still to come is now.
  return named <= thisYear && (bound !== 'until' || isOfPast) ? dayOfParts(named - 1, 12, 31) : null;
}

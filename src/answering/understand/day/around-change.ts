import { daysLater, type IsoDate } from '../../../domain/iso-date.ts';
import type { DateQuestion } from './date-question.ts';

const change =
  '(?:the |that |this |your |our )?(?:new |coming |upcoming |planned |next |latest |last )?(?:changes?|amendment|update|switch|(?:new|higher|lower) (?:cap|limit|rules?|fees?))';
const after = new RegExp(
  `\\b(?:after|once|following|when|as soon as|under) ${change}(?! (?:of|in|my|your|jobs?|employers?))\\b`,
  'u',
);
const before = new RegExp(
  `\\b(?:before|prior to|until) ${change}(?! (?:of|in|my|your|jobs?|employers?))\\b`,
  'u',
);

/** "After the change" is the plan's next day of change; "before the change", asked of the past, the day before its last one. */
export function aroundChange(
  { text, today, isOfPast }: DateQuestion,
  daysOfChange: readonly IsoDate[],
): IsoDate | null {
  const sorted = daysOfChange.toSorted();
  if (after.test(text)) return sorted.find((day) => day > today) ?? null;
  if (!before.test(text)) return null;
  const last = sorted.findLast((day) => day <= today);
  return isOfPast && last !== undefined ? daysLater(last, -1) : today;
}

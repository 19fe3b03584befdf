import type { IsoDate } from '../../domain/iso-date.ts';
import { aroundChange } from './day/around-change.ts';
import type { DateQuestion, DayReader } from './day/date-question.ts';
import { exactDay } from './day/exact-day.ts';
import { namedMonth } from './day/named-month.ts';
import { namedYear } from './day/named-year.ts';
import { withoutOwnLife } from './day/own-life.ts';
import { presentDay } from './day/present-day.ts';
import { relativeDay } from './day/relative-day.ts';
import { asksForReturns } from './day/span-of-returns.ts';
import { isOfPast } from './day/tense.ts';

export interface DayAskedOptions {
  today: IsoDate;
  /** Days on which the documents of the asker's plan begin to count. */
  daysOfChange: readonly IsoDate[];
}

/** The present comes first; then what names the day most exactly. */
const readers: readonly DayReader[] = [presentDay, exactDay, namedMonth, relativeDay, namedYear];

/** The day the plan is asked about, or null when the question names none: it is then today. */
export function dayAsked(said: string, { today, daysOfChange }: DayAskedOptions): IsoDate | null {
  const text = withoutOwnLife(said);
  const question: DateQuestion = { text, today, isOfPast: isOfPast(text) };
  const day = firstRead(question) ?? aroundChange(question, daysOfChange);
  return day !== null && day < today && asksForReturns(text) ? null : day;
}

function firstRead(question: DateQuestion): IsoDate | null {
  for (const read of readers) {
    const day = read(question);
    if (day !== null) return day;
  }
  return null;
}

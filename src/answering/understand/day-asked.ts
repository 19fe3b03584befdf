import type { IsoDate } from '../../domain/iso-date.ts';
import { aroundChange } from './day/around-change.ts';
import type { DateQuestion, DayReader } from './day/date-question.ts';
import { exactDay } from './day/exact-day.ts';
import { namedMonth } from './day/named-month.ts';
import { namedYear } from './day/named-year.ts';
import { relativeDay } from './day/relative-day.ts';
import { isOfPast } from './day/tense.ts';

export interface DayAskedOptions {
  today: IsoDate;
  /** Days on which the documents of the asker's plan begin to count. */
  daysOfChange: readonly IsoDate[];
}

/** What names the day most exactly comes first. */
const readers: readonly DayReader[] = [exactDay, namedMonth, relativeDay, namedYear];

/** The day the plan is asked about, or null when the question names none: it is then today. */
export function dayAsked(text: string, { today, daysOfChange }: DayAskedOptions): IsoDate | null {
  const question: DateQuestion = { text, today, isOfPast: isOfPast(text) };
  for (const read of readers) {
    const day = read(question);
    if (day !== null) return day;
  }
  return aroundChange(question, daysOfChange);
}

import { type IsoDate, daysLater } from '../../../domain/iso-date.ts';
import { firstOfMonth, lastOfMonth, monthsAfter } from './calendar.ts';
import type { DateQuestion, DayReader } from './date-question.ts';

const counts = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|\\d{1,3}';
const numbers = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
const ahead = new RegExp(
  `\\b(?:in (${counts}) (days?|weeks?|months?)|(${counts}) (days?|weeks?|months?|years?) from (?:now|today))\\b`,
  'u',
);
const back = new RegExp(`\\b(${counts}) (days?|weeks?|months?|years?) ago\\b`, 'u');
/** Then the span is a rule's own, not the day asked about. */
const spans =
  /\b(?:repay|paid back|pay back|vest\w*|settle\w*|retire|retiring|quit|leave|process\w*|wait)\b/u;

type Phrase = [said: RegExp, day: (question: DateQuestion) => IsoDate | null];

function yearOf(today: IsoDate): number {
  return Number(today.slice(0, 4));
}

/** Longer expressions stand before those they hold. */
const phrases: Phrase[] = [
  [/\bend of next year\b/u, ({ today }) => `${yearOf(today) + 1}-12-31`],
  [/\b(?:next year|the new year|new year|next january)\b/u, ({ today }) => `${yearOf(today) + 1}-01-01`],
  [/\bnext plan year\b/u, ({ today }) => `${yearOf(today) + 1}-01-01`],
  [
    /\b(?:year(?:-| )end|(?:the )?end of (?:the|this) (?:plan )?year)\b/u,
    ({ today }) => `${yearOf(today)}-12-31`,
  ],
  [/\bnext quarter\b/u, ({ today }) => nextQuarter(today)],
  [/\bnext month\b/u, ({ today }) => firstOfMonth(today, 1)],
  [/\bend of (?:the|this) month\b/u, ({ today }) => lastOfMonth(today)],
  [/\bnext week\b/u, ({ today }) => daysLater(today, 7)],
  [/\bthe day after tomorrow\b/u, ({ today }) => daysLater(today, 2)],
  [/\btomorrow\b/u, ({ today }) => daysLater(today, 1)],
  [
    /\b(?:last|previous|prior) year\b/u,
    ({ today, isOfPast }) => (isOfPast ? `${yearOf(today) - 1}-12-31` : null),
  ],
  [/\blast month\b/u, ({ today, isOfPast }) => (isOfPast ? daysLater(firstOfMonth(today), -1) : null)],
  [/\blast week\b/u, ({ today, isOfPast }) => (isOfPast ? daysLater(today, -7) : null)],
  [/\byesterday\b/u, ({ today, isOfPast }) => (isOfPast ? daysLater(today, -1) : null)],
  [/\b(?:this (?:plan )?year|today|right now|as of now|currently)\b/u, ({ today }) => today],
];

/** A day counted from today: "tomorrow", "in two months", "at year end", "last year". */
export const relativeDay: DayReader = (question) => {
  for (const [said, day] of phrases) if (said.test(question.text)) return day(question);
  return counted(question);
};

function counted({ text, today, isOfPast }: DateQuestion): IsoDate | null {
  const coming = spans.test(text) ? null : ahead.exec(text);
  if (coming) return moved(today, coming[1] ?? coming[3] ?? '', coming[2] ?? coming[4] ?? '', 1);
  const gone = isOfPast ? back.exec(text) : null;
  return gone ? moved(today, gone[1] ?? '', gone[2] ?? '', -1) : null;
}

function moved(today: IsoDate, count: string, unit: string, direction: 1 | -1): IsoDate {
  const amount = direction * countOf(count);
  if (unit.startsWith('day')) return daysLater(today, amount);
  if (unit.startsWith('week')) return daysLater(today, 7 * amount);
  return monthsAfter(today, unit.startsWith('year') ? 12 * amount : amount);
}

function countOf(said: string): number {
  if (said === 'a' || said === 'an') return 1;
  return said === 'a couple of' ? 2 : (numbers.get(said) ?? Number(said));
}

function nextQuarter(today: IsoDate): IsoDate {
  const intoQuarter = (Number(today.slice(5, 7)) - 1) % 3;
  return firstOfMonth(today, 3 - intoQuarter);
}

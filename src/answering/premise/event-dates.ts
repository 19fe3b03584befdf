import { monthPattern } from '../understand/day/calendar.ts';

/** What may have happened on a day, in the words of questions and of documents. */
const events: readonly RegExp[] = [
  /\b(?:clos(?:e|ed|es|ing)|end(?:ed|s|ing)?|expired?|over|ran out|deadline)\b/u,
  /\b(?:sign(?:ed|s|ing)?|issued)\b/u,
  /\b(?:propos(?:ed|es|al)|published|printed)\b/u,
  /\b(?:passed|voted|enacted|introduced)\b/u,
  /\b(?:withdr\w+|rescind\w*|revoked)\b/u,
  /\b(?:dismissed|decided|ruled|granted|sued)\b/u,
];
const month = new RegExp(
  `\\b(?:in|on|by|since|last|of|until|this|early|late|mid) (?:\\w+ )?(${monthPattern})\\b`,
  'u',
);
const year = /\b(?:in|since|of|back in) (20\d{2})\b/u;
const wholeDate = new RegExp(`\\b(?:${monthPattern}) \\d{1,2}, (?:19|20)\\d{2}\\b`, 'u');

/** A day the question gives to an event: "the comment period ended in April". */
export interface ClaimedDate {
  event: RegExp;
  /** The month's name or the year, lower case. */
  when: string;
}

/** The first event and day that a question puts together, or null. */
export function claimedDate(text: string): ClaimedDate | null {
  const when = month.exec(text)?.[1] ?? year.exec(text)?.[1];
  const event = events.find((known) => known.test(text));
  return when === undefined || event === undefined ? null : { event, when };
}

/** The sentence gives the event another day. */
export function datesOtherwise({ event, when }: ClaimedDate, sentence: string): boolean {
  const said = sentence.toLowerCase();
  return event.test(said) && wholeDate.test(said) && !said.includes(when.slice(0, 4));
}

import type { DayReader } from './date-question.ts';

/** Words that put a question in the present; not "now that", and not as the end of a span ("60 days from now") or a comparison. */
const present =
  /(?<!\b(?:from|than|until|till|by|before|since) )\b(?:now(?! that)|today|at the moment|at present|currently|this month|in the meantime|as things stand|already)\b/u;
/** It asks for what is still to come, and only starts from the present: "it is 5% now, what will it be in 2027?" */
const future = /\b(?:will|would|going to|gonna)\b/u;

/** The present, said in so many words, outweighs any other day a question mentions in passing. */
export const presentDay: DayReader = ({ text, today }) =>
  present.test(text) && !future.test(text) ? today : null;

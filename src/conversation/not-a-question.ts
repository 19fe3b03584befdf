import { isGreeting, longestQuestion, politeLines } from '../domain/polite.ts';

/** What to say to a message without words or beyond reading length; null for one to answer. */
export function notAQuestion(text: string): string | null {
  if (text.length >= longestQuestion) return politeLines.tooLong;
  return /[\p{L}\p{N}]/u.test(text) && !isGreeting(text) ? null : politeLines.empty;
}

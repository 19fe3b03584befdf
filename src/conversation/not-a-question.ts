import { longestQuestion, politeLines } from '../domain/polite.ts';

/** A message that only greets or thanks. */
const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|thx|ok|okay|great|cool|bye|help)(?: (?:there|all|a lot|so much|very much|again|bot|team))?[\s!.,?)(:;-]*$/iu;

/** What to say to a message without words or beyond reading length; null for one to answer. */
export function notAQuestion(text: string): string | null {
  if (text.length >= longestQuestion) return politeLines.tooLong;
  return /[\p{L}\p{N}]/u.test(text) && !greeting.test(text) ? null : politeLines.empty;
}

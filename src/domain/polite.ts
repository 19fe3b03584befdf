/** Longest question that is looked at, in characters. */
export const longestQuestion = 2_000;

/** A message that only greets, thanks or asks for help in general. */
const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|thx|ok|okay|great|cool|bye|help)(?: (?:there|all|a lot|so much|very much|again|bot|team))?[\s!.,?)(:;-]*$/iu;

export function isGreeting(text: string): boolean {
  return greeting.test(text.trim());
}

/** Our own lines for what is no question; plain words, no blame. */
export const politeLines = {
  empty:
    'Ask me whether crypto or private assets are available in your 401(k), for example: "Can I buy bitcoin in my 401(k)?"',
  tooLong: `That is more than I can read at once. Please ask in fewer than ${longestQuestion.toLocaleString('en-US')} characters.`,
  fault:
    'Something went wrong on my side, and I could not answer. Please try again; if it happens again, ask HR.',
  planNoted: 'Noted. From now on I answer for that plan; please ask your question again.',
  outsider: "I answer questions about the plan only for the employer's own people.",
} as const;

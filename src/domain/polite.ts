/** Longest question that is looked at, in characters. */
export const longestQuestion = 2_000;

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

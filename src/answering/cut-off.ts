/**
 * The least share of a question's weight a passage must hold to be told, by what is at stake.
 * Chosen on the golden questions of the sample folder: below, passages about something else
 * slip in; above, paraphrased questions go unanswered. An answerer's `strictness` multiplies
 * them all; what that brings and costs is measured (docs/decisions).
 */
export const cutOff = {
  plan: 0.5,
  policy: 0.5,
  faq: 0.6,
  /** Law and news in answer to a question that asked for the plan. */
  otherVoice: 0.75,
  /** Said of a route whose name the passage itself holds. */
  onRoute: 0.45,
  /** Told beside a verified answer to the same question. */
  besideVerified: 0.85,
  /** A passage that shares a name with the question, for the question to be ours. */
  namesOurs: 0.35,
  /** A replaced item that holds this much of a question is what the question is about. */
  askedAbout: 0.6,
  /** Law and news told beside a verdict unasked. */
  news: 0.4,
  /** How a route is used. */
  steps: 0.8,
  /** A question that names nothing of retirement plans, investing or policy. */
  offSubject: 0.75,
  /** Said of an asset class whose name the passage itself holds. */
  onAsset: 0.3,
  /** How much further one voice must reach than the other to be the one that was meant. */
  clearly: 0.12,
} as const;

const returns =
  /\b(?:how (?:did|has|have|was|were|is|are) (?:\w+ ){1,6}?(?:do|done|doing|perform\w*|fare)|perform\w*|returns?|returned|gain(?:s|ed)?|earn(?:s|ed|ings)?|grew|grown|(?:went|gone|been|was|is) (?:up|down)|lost)\b/u;

/** A stretch of time over which returns are asked for; the documents of today tell of it. */
export function asksForReturns(text: string): boolean {
  return returns.test(text);
}

/** The plan itself is put in the past tense. */
const past = /\b(?:was|were|did|had|used to|could)\b/u;
/** A past day then only tells of something that happened, or of what is so by now. */
const present =
  /\b(?:now|still|today|currently|can i|may i|can we|joined|bought|hired|born|signed|proposed|said|warned|reported|order|rule|law)\b/u;
const anyVerb =
  /\b(?:is|are|am|do|does|can|may|will|would|should|has|have|get|buy|offer|changed?|happened|joined|bought|hired|born|signed|worked|started)\b/u;
const longestWithoutVerb = 6;

/** The question asks how the plan was: in the past tense, or without a verb as in "and in 2024?". */
export function isOfPast(text: string): boolean {
  if (past.test(text)) return !present.test(text);
  return text.split(' ').length <= longestWithoutVerb && !present.test(text) && !anyVerb.test(text);
}

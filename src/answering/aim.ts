/** How well a text answers: what it holds of the question, of the detail asked for, and a figure or a bound where one is wanted. Higher is better. */
export type Aim = (text: string) => number;

const asksAmount =
  /\b(?:how (?:much|many|old)|caps?|limits?|max(?:imum)?|min(?:imum)?|fees?|costs?|charges?|percent(?:age)?|rates?|ratios?|age|amount|number|portion|share)\b/iu;
const asksMost = /\b(?:how much (?:can|may|could|am)|caps?|limits?|max(?:imum)?|most)\b/iu;
const bounds =
  /\b(?:no more than|not exceed|at most|up to|maximum|largest|limits?|limited to|caps?|capped|below)\b/iu;
const days =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?|\b(?:19|20)\d{2}(?:-\d{2}-\d{2})?\b/giu;
const asksTime = /\b(?:when|what (?:date|day|time|year)|how (?:soon|often|long)|deadline)\b/iu;
const times =
  /\b(?:each|every|once|twice|daily|monthly|quarterly|yearly|annually|days?|weeks?|months?|quarters?|years?|age \d+|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;
const figureShare = 0.25;
const timeBonus = 0.1;
const boundBonus = 0.15;

/** Builds the aim of a question from its relevance as a whole and that of its detail; without a detail the whole decides. */
export function createAim({
  question,
  whole,
  detail,
}: {
  question: string;
  whole: Aim;
  detail: Aim | null;
}): Aim {
  const wantsFigure = asksAmount.test(question);
  const wantsBound = asksMost.test(question);
  const wantsTime = asksTime.test(question);
  return (text) => {
    const said = detail === null ? whole(text) : (whole(text) + detail(text)) / 2;
    const timely = wantsTime && times.test(text) ? timeBonus : 0;
    if (!wantsFigure) return said + timely;
    const hasFigure = /\d/u.test(text.replaceAll(days, ' '));
    const bonus = wantsBound && hasFigure && bounds.test(text) ? boundBonus : 0;
    return said * (1 - figureShare) + (hasFigure ? figureShare : 0) + bonus + timely;
  };
}

import { figuresIn } from './verify/figures.ts';

/** How well a text answers: what it holds of the question, of the detail asked for, and a figure where one is wanted. 0 to 1. */
export type Aim = (text: string) => number;

const asksAmount =
  /\b(?:how (?:much|many|long|often|soon|old)|caps?|limits?|max(?:imum)?|min(?:imum)?|fees?|costs?|charges?|percent(?:age)?|rates?|ratios?|age|when|deadline|amount|number|portion|share)\b/iu;
const figureShare = 0.15;

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
  return (text) => {
    const said = detail === null ? whole(text) : (whole(text) + detail(text)) / 2;
    return wantsFigure ? said * (1 - figureShare) + (figuresIn(text).size > 0 ? figureShare : 0) : said;
  };
}

import { stemsOf } from '../../retrieval/words.ts';
import { withDigits } from './figures.ts';

/** How many words on each side of a figure say what it is a figure of. */
const near = 2;
/** How far from the same figure they may stand in the source. */
const reach = 4;
const little = new Set(
  'of the a an is are was at to in for and by on or be as up it its your you with'.split(' '),
);
const number = /\d/u;
/** Dates are held against the source by themselves. */
const dates =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)? (?:19|20)\d{2}\b|\b\d{4}-\d{2}-\d{2}\b/giu;

/**
 * True when every figure of a sentence keeps the company it has in its source: "$60 each quarter"
 * does not, where the source says "$60, billed at $15 each quarter".
 */
export function keepsFigureCompany(sentence: string, source: string): boolean {
  const said = tokensOf(sentence);
  const held = tokensOf(source);
  return said.every((token, at) => {
    if (!number.test(token)) return true;
    const company = around(said, at, near);
    return held.some(
      (other, place) => other === token && isSubset(company, new Set(around(held, place, reach))),
    );
  });
}

function tokensOf(text: string): string[] {
  const words =
    withDigits(text.replaceAll(dates, ' ').toLowerCase()).match(/[$€£]?\d[\d,.]*\d%?|[$€£]?\d%?|\p{L}+/gu) ??
    [];
  return words
    .filter((word) => !little.has(word))
    .map((word) => (number.test(word) ? word.replaceAll(',', '') : (stemsOf(word)[0] ?? word)));
}

/** The words on both sides, up to the next figure: that one has a company of its own. */
function around(tokens: readonly string[], at: number, width: number): string[] {
  const before = tokens.slice(Math.max(at - width, 0), at);
  const after = tokens.slice(at + 1, at + 1 + width);
  const nextFigure = after.findIndex((token) => number.test(token));
  return [
    ...before.slice(before.findLastIndex((token) => number.test(token)) + 1),
    ...(nextFigure === -1 ? after : after.slice(0, nextFigure)),
  ];
}

function isSubset(some: readonly string[], all: ReadonlySet<string>): boolean {
  return some.every((token) => all.has(token));
}

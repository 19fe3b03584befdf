const figure = /^[-–(]?[$€£]?\d(?:[\d.,]*\d)?\s?%?\)?$|^N\/A$/iu;
const amount = /\d\s?%|[$€£]\s?\d/u;

/** A cell that is a figure and nothing else: "0.45%", "$1,000", "(2.1)". */
export function isFigure(text: string): boolean {
  return figure.test(text.trim());
}

/** A cell that is or names a figure, as those below a table's head do. */
export function hasFigure(text: string): boolean {
  return isFigure(text) || amount.test(text);
}

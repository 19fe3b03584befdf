import { type Matrix, identity } from './matrix.ts';

/** What a font is known by, and its own scale. */
export interface FontFacts {
  bold: boolean;
  scale: number;
  vertical: boolean;
}

/** The graphics state of PDF 32000-1, 8.4, as far as it decides where words stand and whether they are seen. */
export interface DrawingState {
  matrix: Matrix;
  /** `#rrggbb`, or null for a pattern. */
  fill: string | null;
  opacity: number;
  /** 3 draws nothing. */
  textMode: number;
  font: FontFacts;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  /** Counts the text objects of the page: a new one may stand anywhere. */
  textObject: number;
  textMatrix: Matrix;
  lineMatrix: Matrix;
}

export function freshState(matrix: Matrix): DrawingState {
  return {
    matrix,
    fill: '#000000',
    opacity: 1,
    textMode: 0,
    font: { bold: false, scale: 0.001, vertical: false },
    fontSize: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    textObject: 0,
    textMatrix: identity,
    lineMatrix: identity,
  };
}

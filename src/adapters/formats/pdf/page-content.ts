import type { Box } from './box.ts';

/** Why a reader of the page does not see a word. */
export type Concealment = 'invisible' | 'same-colour' | 'tiny' | 'off-page' | 'hidden-layer';

/** A word where it stands on the page; `y` is its baseline, from the top. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Height of the type in points, as seen. */
  size: number;
  bold: boolean;
  /** A space was typed before it, so the gap is no gap between columns. */
  spaced: boolean;
  concealed: Concealment | null;
  /** Its place in the order in which the page's words are drawn. */
  order: number;
  /** Quarter turns clockwise from upright; null when it stands aslant. */
  turn: 0 | 1 | 2 | 3 | null;
}

/** What is on a page, in the order it was drawn. */
export interface PageContent {
  number: number;
  width: number;
  height: number;
  words: Word[];
  /** Horizontal lines, as tables have between their rows. */
  rules: Box[];
  /** Small round or square dots, as stand before the items of a list. */
  dots: Box[];
  images: Box[];
}

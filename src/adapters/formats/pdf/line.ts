import type { Word } from './page-content.ts';

/** Words that stand together on a baseline: a line of a paragraph, or a cell's part of one. */
export interface Segment {
  words: Word[];
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  /** When its first word is drawn, among the words of the page. */
  order: number;
  /** A drawn bullet stands before it. */
  dotted: boolean;
}

/** Segments on one baseline, from left to right. */
export interface Line {
  segments: Segment[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

export function lineOf(segments: readonly Segment[]): Line {
  const ordered = [...segments].sort((one, other) => one.x0 - other.x0);
  return {
    segments: ordered,
    x0: Math.min(...ordered.map(({ x0 }) => x0)),
    x1: Math.max(...ordered.map(({ x1 }) => x1)),
    y: Math.max(...ordered.map(({ y }) => y)),
    size: Math.max(...ordered.map(({ size }) => size)),
  };
}

/** Segments sorted into lines; those whose baselines differ by a little stand on one line. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const groups: Segment[][] = [];
  for (const segment of [...segments].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && segment.y - first.y < 0.25 * Math.min(first.size, segment.size)) last.push(segment);
    else groups.push([segment]);
  }
  return groups.map(lineOf);
}

export function textOfLine({ segments }: Line): string {
  return segments.map(({ text }) => text).join(' ');
}

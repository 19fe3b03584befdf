import { type Vocabulary, joinLines } from './join-lines.ts';
import type { Segment } from './line.ts';
import { type Column, columnsUnder } from './table-columns.ts';

/** A row's text by column; words that run across several columns belong to each of them. */
export function cellsOf(
  row: readonly Segment[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): string[] {
  return columns.map((_, at) =>
    inOrder(row.filter((segment) => columnsUnder(segment, columns).includes(at)))
      .map(({ text }) => text)
      .reduce((text, line) => joinLines(text, line, vocabulary), ''),
  );
}

/** True for a row that is no row but runs across the table. */
export function isAcross(row: readonly Segment[], columns: readonly Column[]): boolean {
  const runsAcross = row.some((segment) => columnsUnder(segment, columns).length > 1);
  const stands = new Set(row.map((segment) => columnsUnder(segment, columns)[0]));
  return runsAcross && stands.size <= 1;
}

function inOrder(segments: readonly Segment[]): Segment[] {
  return [...segments].sort((one, other) =>
    Math.abs(one.y - other.y) < 1 ? one.x0 - other.x0 : one.y - other.y,
  );
}

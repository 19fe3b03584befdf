import { hasFigure } from './figure.ts';
import type { Segment } from './line.ts';

/** How many of the first rows name the columns: those in bold, or without figures where the rest has some. Any other first row stays a row, or its words could not be quoted. */
export function headerHeight(rows: readonly Segment[][], cells: readonly string[][]): number {
  const isBold = rows.map((row) => row.every(({ bold }) => bold));
  const firstPlain = isBold.indexOf(false);
  if (firstPlain > 0) return Math.min(firstPlain, 3);
  const [first, ...rest] = cells;
  if (!first || (firstPlain === -1 && rest.length === 0)) return 0;
  if (first.some((cell) => hasFigure(cell)) || first.filter((cell) => cell !== '').length < first.length - 1)
    return 0;
  if (rest.length < 2) return 0;
  const columnsWithFigures = first.filter(
    (_, at) => at > 0 && rest.filter((row) => hasFigure(row[at] ?? '')).length > rest.length / 2,
  );
  return columnsWithFigures.length > 0 ? 1 : 0;
}

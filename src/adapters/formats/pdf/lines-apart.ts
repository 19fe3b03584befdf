import { isFigure } from './figure.ts';
import type { Line, Segment } from './line.ts';
import type { Rule } from './rules.ts';
import { type Column, columnsUnder } from './table-columns.ts';

/** What tells the lines of one row from those of the next in a table. */
export interface TableLook {
  columns: readonly Column[];
  rules: readonly Rule[];
  /** The columns, by number, that hold figures alone below the table's head. */
  figures: ReadonlySet<number>;
}

/** Lines of one cell never stand further apart than this, in type sizes. */
const widestLeading = 1.8;

/** True when no cell can hold words of both lines, the second below the first. */
export function areApart(above: Line, below: Line, look: TableLook): boolean {
  return (
    isRuledOff(above, below, look.rules) ||
    below.y - above.y > widestLeading * below.size ||
    Math.abs(above.size - below.size) > 0.1 * below.size ||
    (isBold(above) && isPlain(below)) ||
    (isPlain(above) && isBold(below)) ||
    sharesNoCell(above, below, look)
  );
}

/** A line is drawn between them. */
export function isRuledOff(above: Line, below: Line, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ x0, x1, y }) =>
      y > above.y - 0.1 * above.size &&
      y < below.y - 0.5 * below.size &&
      x0 < below.x0 + 4 &&
      x1 > below.x1 - 4,
  );
}

/** Some column holds words in both lines that are not one cell. */
function sharesNoCell(above: Line, below: Line, { columns, figures }: TableLook): boolean {
  return columns.some((column, at) => {
    const [before, next] = [inColumn(above, at, columns).at(-1), inColumn(below, at, columns)[0]];
    return before !== undefined && next !== undefined && beginsAnew(before, next, column, figures.has(at));
  });
}

/** A figure below a figure, or words that would have fitted on the line above and so were not carried over. */
export function beginsAnew(before: Segment, next: Segment, column: Column, hasFigures: boolean): boolean {
  const [word] = next.words;
  if (hasFigures && isFigure(before.text) && isFigure(next.text)) return true;
  if (!word || /[-\u00AD/]$/u.test(before.text)) return false;
  return before.x1 - before.x0 + (word.x1 - word.x0) + 0.6 * word.size < column.x1 - column.x0;
}

function inColumn({ segments }: Line, at: number, columns: readonly Column[]): Segment[] {
  return segments.filter((segment) => columnsUnder(segment, columns).includes(at));
}

function isBold({ segments }: Line): boolean {
  return segments.every(({ bold }) => bold);
}

function isPlain({ segments }: Line): boolean {
  return segments.every(({ bold }) => !bold);
}

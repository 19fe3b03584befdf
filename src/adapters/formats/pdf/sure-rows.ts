import { isFigure } from './figure.ts';
import { type Line, type Segment, linesOf } from './line.ts';
import { type TableLook, areApart, beginsAnew, isRuledOff } from './lines-apart.ts';
import type { Rule } from './rules.ts';
import { type Column, columnsUnder } from './table-columns.ts';

/** A table as its lines were grouped to rows, its head first, and what stands around it. */
export interface Grouping {
  rows: readonly Segment[][];
  /** How many of the rows are the head. */
  height: number;
  columns: readonly Column[];
  rules: readonly Rule[];
  above: Line | undefined;
  below: Line | undefined;
}

/** Which rows, without the head, are in doubt; all when the head or the columns are. */
export type Doubt = 'all' | number[];

/**
 * A row is beyond doubt when it is one line that cannot go on in the next one nor be the rest of the one before,
 * or is enclosed by drawn lines. Where words stand tells no more than that.
 */
export function doubtIn({ rows, height, columns, rules, above, below }: Grouping): Doubt {
  if (!rows.flat().every((segment) => columnsUnder(segment, columns).length === 1)) return 'all';
  const look = { columns, rules, figures: figureColumns(rows.slice(height), columns) };
  const lines = rows.map((row) => linesOf(row));
  const isApart = [...lines, null].map((own, at) => {
    const before = lines[at - 1]?.at(-1);
    if (!own) return isOutside(before, below, look);
    return before ? arePairApart(before, own[0], look) : isOutside(above, own[0], look);
  });
  const isSure = lines.map(
    (own, at) =>
      isApart[at] === true &&
      isApart[at + 1] === true &&
      (own.length === 1 || isOneRow(lines, at, at < height, look)),
  );
  const inDoubt = isSure.flatMap((sure, at) => (sure ? [] : [at - height]));
  const isHeadSure = inDoubt.every((at) => at >= 0);
  return isHeadSure && inDoubt.length <= mostInDoubt * (rows.length - height) ? inDoubt : 'all';
}

/** Share of a table's rows that may be in doubt without the others being so. */
const mostInDoubt = 1 / 3;

function figureColumns(rows: readonly Segment[][], columns: readonly Column[]): Set<number> {
  const numbers = columns.flatMap((_, at) => {
    const own = rows.flat().filter((segment) => columnsUnder(segment, columns)[0] === at);
    return own.length > 2 && own.every(({ text }) => isFigure(text)) ? [at] : [];
  });
  return new Set(numbers);
}

function arePairApart(above: Line | undefined, below: Line | undefined, look: TableLook): boolean {
  return !above || !below || areApart(above, below, look);
}

/** What stands next to the table is no line of its outermost row: it is apart, or runs across the columns. */
function isOutside(above: Line | undefined, below: Line | undefined, look: TableLook): boolean {
  const isAcross = [above, below].some((line) =>
    line?.segments.some((segment) => columnsUnder(segment, look.columns).length > 1),
  );
  return isAcross || arePairApart(above, below, look);
}

/** Lines of wrapped cells: a head's, or between two drawn lines, and no cell of them begins anew. */
function isOneRow(lines: readonly Line[][], at: number, isHead: boolean, look: TableLook): boolean {
  const own = lines[at] ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return false;
  const isEnclosed = isEdge(lines[at - 1]?.at(-1), first, look) && isEdge(last, lines[at + 1]?.[0], look);
  return (isHead || isEnclosed) && !startsTwice(own, look);
}

function isEdge(above: Line | undefined, below: Line | undefined, { rules }: TableLook): boolean {
  if (above && below) return isRuledOff(above, below, rules);
  const reach = 40;
  return rules.some(({ y }) =>
    above
      ? y > above.y && y < above.y + reach
      : below !== undefined && y < below.y - 0.5 * below.size && y > below.y - reach,
  );
}

function startsTwice(lines: readonly Line[], look: TableLook): boolean {
  return look.columns.some((column, at) => {
    const own = lines
      .flatMap(({ segments }) => segments)
      .filter((segment) => columnsUnder(segment, look.columns)[0] === at);
    return own.slice(1).some((next, index) => {
      const before = own[index];
      return before !== undefined && beginsAnew(before, next, column, look.figures.has(at));
    });
  });
}

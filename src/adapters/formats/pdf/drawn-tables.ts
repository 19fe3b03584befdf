import { type DrawnRow, drawnRows, goesUp } from './drawn-rows.ts';
import type { Segment } from './line.ts';
import { type Column, columnsUnder, merged, overlap } from './table-columns.ts';

/** A table as the order shows in which it is drawn: surely these rows, surely these columns. */
export interface DrawnTable {
  rows: Segment[][];
  columns: Column[];
  /** First and last baseline. */
  top: number;
  bottom: number;
}

interface Run {
  rows: DrawnRow[];
  columns: Column[];
}

/** Widest distance between two rows, in type sizes. */
const rowGap = 6;

/** The tables of a page that are drawn cell by cell, from top to bottom; none where the page's order does not show it. */
export function drawnTables(
  segments: readonly Segment[],
  { isCellwise, open }: { isCellwise: boolean; open: readonly Column[] | null },
): DrawnTable[] {
  if (!isCellwise) return [];
  const ys = segments.map(({ y }) => y);
  const [first, last] = [Math.min(...ys), Math.max(...ys)];
  return runsOf(drawnRows(segments), open)
    .flatMap((run): Run[] => {
      const isLast = run.rows.at(-1)?.bottom === last;
      const rest = open !== null && run.rows[0]?.top === first ? restOf(run, open, isLast) : null;
      if (rest) return [rest];
      const kept = trimmed(run, { start: false, end: isLast });
      return kept.columns.length > 1 && fullRows(kept) > 1 ? [kept] : [];
    })
    .map(tableOf)
    .filter((table) => standsAlone(table, segments))
    .sort((one, other) => one.top - other.top)
    .filter((table, at, tables) => table.top > (tables[at - 1]?.bottom ?? -1));
}

/** What the run on top of a page holds of the open table, without text that follows below it. */
function restOf(run: Run, open: readonly Column[], isLast: boolean): Run | null {
  if (fullRows(run) === 0) return isRest(firstRow(run), open) ? firstRow(run) : null;
  const ends = isLast ? [true, false] : [false];
  const kept = ends.map((end) => trimmed(run, { start: true, end }));
  return kept.find((one) => isRest(one, open)) ?? null;
}

/** On top of a page, rows in the columns of the table that the page before ends with, or what is left of a cut one. */
function isRest({ rows, columns }: Run, open: readonly Column[]): boolean {
  if (!sameColumns(columns, open)) return false;
  const [row] = rows;
  if (fullRows({ rows, columns }) > 0 || !row) return true;
  const column = open.find((one) => overlap(one, row.cells[0] ?? one) > 0);
  return (
    column !== undefined &&
    columns.every(({ x0, x1 }) => x0 > column.x0 - 3 && x1 < column.x1 + 40) &&
    !isBold(row)
  );
}

/** A table on this page is drawn cell by cell: in rows that stand in the same columns, the pen goes up again. */
export function showsCells(segments: readonly Segment[]): boolean {
  return runsOf(drawnRows(segments), null).some(
    (run) => fullRows(run) > 1 && run.rows.some((row) => row.cells.length > 1 && goesUp(row)),
  );
}

function runsOf(rows: readonly DrawnRow[], open: readonly Column[] | null): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const isLeadIn = run && fullRows(run) === 0 && row.cells.length > 1;
    const isOpen = open !== null && runs.length === 1 && run?.rows.length === 1 && isRest(run, open);
    const longer = run && (!isLeadIn || isOpen) ? extended(run, row) : null;
    if (longer) runs[runs.length - 1] = longer;
    else runs.push({ rows: [row], columns: merged(row.cells) });
  }
  return runs;
}

/** The run with this row, when it stands below and in the same columns. */
function extended(run: Run, row: DrawnRow): Run | null {
  const last = run.rows.at(-1);
  const size = row.cells[0]?.segments[0]?.size ?? 10;
  if (!last || row.top < last.bottom + 0.5 * size || row.top - last.bottom > rowGap * size) return null;
  const isNewHead = row.cells.length > 1 && isBold(row) && !isBold(last);
  if (isNewHead) return null;
  const columns = merged([...run.columns, ...row.cells]);
  const most = Math.max(row.cells.length, ...run.rows.map(({ cells }) => cells.length));
  return columns.length >= most ? { rows: [...run.rows, row], columns } : null;
}

/** Without the lone cells before and after it, unless they may be what a page's end leaves of a row. */
function trimmed({ rows }: Run, isCut: { start: boolean; end: boolean }): Run {
  const start = isCut.start ? 0 : rows.findIndex(({ cells }) => cells.length > 1);
  const afterHead = isCut.start ? rows.findIndex((row) => !isBold(row)) : -1;
  const lastFull = rows.findLastIndex(({ cells }) => cells.length > 1);
  const end = isCut.end ? rows.length - 1 : Math.max(lastFull, afterHead);
  const kept = start === -1 ? [] : rows.slice(start, end + 1);
  return { rows: kept, columns: merged(kept.flatMap(({ cells }) => cells)) };
}

function isBold({ cells }: DrawnRow): boolean {
  return cells.every(({ segments }) => segments.every(({ bold }) => bold));
}

function firstRow({ rows }: Run): Run {
  return { rows: rows.slice(0, 1), columns: merged(rows.slice(0, 1).flatMap(({ cells }) => cells)) };
}

function fullRows({ rows }: Run): number {
  return rows.filter(({ cells }) => cells.length > 1).length;
}

function tableOf({ rows, columns }: Run): DrawnTable {
  return {
    rows: rows.map(({ cells }) => cells.flatMap(({ segments }) => segments)),
    columns,
    top: Math.min(...rows.map(({ top }) => top)),
    bottom: Math.max(...rows.map(({ bottom }) => bottom)),
  };
}

/** Nothing else stands at its height, and every cell in one column. */
function standsAlone({ rows, columns, top, bottom }: DrawnTable, segments: readonly Segment[]): boolean {
  const own = new Set(rows.flat());
  const others = segments.filter((one) => !own.has(one) && one.y >= top - 1 && one.y <= bottom + 1);
  return others.length === 0 && rows.flat().every((one) => columnsUnder(one, columns).length === 1);
}

/** True when these columns are those: each stands under one of them and no two under the same. */
export function sameColumns(columns: readonly Column[], those: readonly Column[]): boolean {
  const under = columns.map((column) =>
    those.flatMap((other, at) => (overlap(column, other) > 0 ? [at] : [])),
  );
  return under.every(({ length }) => length === 1) && new Set(under.flat()).size === under.length;
}

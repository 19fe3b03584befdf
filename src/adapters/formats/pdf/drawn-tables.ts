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
  const first = Math.min(...segments.map(({ y }) => y));
  return runsOf(drawnRows(segments))
    .map((run) => trimmed(run, open !== null && run.rows[0]?.top === first ? open : null))
    .filter((run) => isTable(run))
    .map(tableOf)
    .filter((table) => standsAlone(table, segments))
    .sort((one, other) => one.top - other.top)
    .filter((table, at, tables) => table.top > (tables[at - 1]?.bottom ?? -1));
}

/** A table on this page is drawn cell by cell: in rows that stand in the same columns, the pen goes up again. */
export function showsCells(segments: readonly Segment[]): boolean {
  return runsOf(drawnRows(segments)).some(
    (run) => fullRows(run) > 1 && run.rows.some((row) => row.cells.length > 1 && goesUp(row)),
  );
}

function runsOf(rows: readonly DrawnRow[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const longer = run && extended(run, row);
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
  const columns = merged([...run.columns, ...row.cells]);
  const most = Math.max(row.cells.length, ...run.rows.map(({ cells }) => cells.length));
  return columns.length >= most ? { rows: [...run.rows, row], columns } : null;
}

/** Without the lone cells before and after it, unless the table goes on from the page before. */
function trimmed({ rows }: Run, open: readonly Column[] | null): Run {
  const goesOn = open !== null && rows.some((row) => row.cells.length > 1);
  const start = goesOn ? 0 : rows.findIndex(({ cells }) => cells.length > 1);
  const end = rows.findLastIndex(({ cells }) => cells.length > 1);
  const kept = start === -1 ? [] : rows.slice(start, end + 1);
  return { rows: kept, columns: merged(kept.flatMap(({ cells }) => cells)) };
}

function isTable(run: Run): boolean {
  return run.columns.length > 1 && fullRows(run) > 1;
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

import { buildTable } from './build-table.ts';
import type { Vocabulary } from './join-lines.ts';
import { type Line, type Segment, linesOf } from './line.ts';
import type { Piece, Table } from './piece.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import type { Rule } from './rules.ts';
import { type Column, columnsOf, columnsUnder, runsAcross, splitAtColumns } from './table-columns.ts';
import { rowsOf } from './table-rows.ts';

export interface TableSearch {
  rules: readonly Rule[];
  vocabulary: Vocabulary;
  /** The table that the page before ends with. */
  open: Table | null;
}

export interface Found {
  pieces: Piece[];
  /** A table's lines could not be put into columns, and stay lines. */
  isLost: boolean;
}

/** The lines of a region in order, those that stand in columns put together as tables. */
export function findTables(segments: readonly Segment[], search: TableSearch): Found {
  const lines = linesOf(segments);
  const room = { x0: Math.min(...lines.map(({ x0 }) => x0)), x1: Math.max(...lines.map(({ x1 }) => x1)) };
  const ruled = ruledBlocks(lines, search.rules);
  const found: Found = { pieces: [], isLost: false };
  for (let at = 0; at < lines.length;) {
    const drawn = ruled.find(({ from }) => from === at);
    const stop = ruled.find(({ from }) => from > at)?.from ?? lines.length;
    const end = drawn?.to ?? blockEnd(lines.slice(0, stop), at, room, at === 0 ? search.open : null);
    const read =
      end > at
        ? readTable(lines.slice(at, end), search, {
            isFirst: at === 0,
            isRuled: drawn !== undefined,
            above: lines[at - 1],
            below: lines[end],
          })
        : 'no-table';
    const next = Math.max(end, at + 1);
    if (typeof read === 'object') {
      if (read.rows.length > 0) found.pieces.push({ kind: 'table', table: read });
    } else {
      if (read === 'lost') found.isLost = true;
      found.pieces.push(...lines.slice(at, next).map((line): Piece => ({ kind: 'line', line, room })));
    }
    at = next;
  }
  return found;
}

/** Where the table that begins here ends; the same place when none begins. */
function blockEnd(lines: readonly Line[], start: number, room: Column, open: Table | null): number {
  const first = lines.slice(start, start + 4).findIndex(isTabular);
  if (first === -1 || !leadsIn(lines.slice(start, start + first + 1), room, open)) return start;
  let end = start + first + 1;
  for (let at = end; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (!before || !line || line.y - before.y > rowGap * line.size) break;
    if (isTabular(line)) end = at + 1;
    else if (!isInside(lines, start, at)) break;
  }
  return withTail(lines, start, end);
}

function isTabular({ segments }: Line): boolean {
  return segments.length > 1;
}

/** Single cells above the first full line belong to it when they stand as close as the lines of one cell. */
function leadsIn(lines: readonly Line[], room: Column, open: Table | null): boolean {
  const last = lines.at(-1);
  if (lines.length === 1 || !last) return true;
  const columns = open?.columns ?? columnsOf([last]);
  const bold = isBold(last);
  return lines.slice(0, -1).every(({ segments: [segment], y, size }, at) => {
    const next = lines[at + 1];
    if (!segment || !next) return false;
    const isNarrow = segment.x1 - segment.x0 < 0.45 * (room.x1 - room.x0);
    return (
      isNarrow &&
      (segment.bold === bold || open !== null) &&
      next.y - y < 1.4 * size &&
      Math.abs(size - next.size) < 1 &&
      columnsUnder(segment, columns).length === 1 &&
      (open !== null || columnsUnder(segment, columns)[0] !== 0 || next.y - y < size)
    );
  });
}

/** Widest distance, in type sizes, between rows, from a row to a label across the columns, and within a cell. */
const [rowGap, labelGap, cellGap] = [4.5, 2.6, 1.7];

/** Lines of one cell with the table going on below: wrapped cells, or one label across the columns. */
function isInside(lines: readonly Line[], start: number, at: number): boolean {
  const next = lines.slice(at + 1, at + 7).findIndex(isTabular);
  const run = lines.slice(at - 1, at + next + 2);
  const [before, after] = [run[0], run.at(-1)];
  if (next === -1 || !before || !after) return false;
  const columns = columnsOf([...lines.slice(start, at).filter(isTabular), after]);
  const across = run.slice(1, -1).filter((line) => line.segments.some((one) => runsAcross(one, columns)));
  const gaps = run.slice(1).map((below, index) => (below.y - (run[index]?.y ?? below.y)) / below.size);
  const isClose =
    across.length > 0
      ? gaps.every((gap) => gap < labelGap)
      : gaps.every((gap, index) => gap < rowGap && (gap < cellGap || (gaps[index + 1] ?? 0) < cellGap));
  const isEven = run.every(({ size }) => Math.abs(size - before.size) < 0.6);
  const isNewHead = isBold(after) && !isBold(before);
  return isClose && isEven && !isNewHead && across.length <= 1 && (across.length === 0 || run.length === 3);
}

function isBold({ segments }: Line): boolean {
  return segments.every(({ bold }) => bold);
}

/** The lines of the last row's wrapped cells that stand below its first line. */
function withTail(lines: readonly Line[], start: number, end: number): number {
  const columns = columnsOf(lines.slice(start, end).filter(isTabular));
  const block = lines.slice(start, end).flatMap(({ segments }) => segments);
  let at = end;
  for (; at < Math.min(lines.length, end + 6); at += 1) {
    const segment = lines[at]?.segments[0];
    if (!segment || columnsUnder(segment, columns).length > 1) break;
    const column = columnsUnder(segment, columns)[0];
    const above = block.findLast((other) => columnsUnder(other, columns)[0] === column);
    const isNext = above && segment.y - above.y < 1.4 * segment.size && above.bold === segment.bold;
    const width = columns[column ?? 0];
    if (!isNext || Math.abs(above.size - segment.size) > 0.5 || !width || segment.x1 > width.x1 + 40) break;
    block.push(segment);
  }
  return at;
}

/** Where the lines of a table stand in their region. */
interface Surroundings {
  isFirst: boolean;
  isRuled: boolean;
  above: Line | undefined;
  below: Line | undefined;
}

function readTable(
  block: readonly Line[],
  search: TableSearch,
  { isFirst, isRuled, above, below }: Surroundings,
): Table | 'no-table' | 'lost' {
  const tabular = block.filter(isTabular);
  const open = isFirst && search.open && fits(block, search.open) ? search.open : null;
  if (tabular.length < 2 && !open) return 'no-table';
  const own = tabular.length > 2 || !open ? columnsOf(tabular) : [];
  const columns = open && own.length !== open.columns.length ? open.columns : own;
  if (columns.length < 2) return tabular.length > 2 ? 'lost' : 'no-table';
  const segments = block.flatMap((line) =>
    line.segments.flatMap((segment) => splitAtColumns(segment, columns)),
  );
  const table = buildTable({
    rows: rowsOf(segments, columns, search.rules),
    columns,
    rules: search.rules,
    vocabulary: search.vocabulary,
    open,
    placed: { above, below },
    fewest: isRuled ? 1 : 2,
  });
  return table ?? 'no-table';
}

/** Most lines stand in the columns of the table on the page before. */
function fits(block: readonly Line[], { columns }: Table): boolean {
  const fitting = block.filter(({ segments }) => {
    const under = segments.map((segment) => columnsUnder(segment, columns));
    return under.every((numbers) => numbers.length === 1) && new Set(under.flat()).size === under.length;
  });
  return fitting.length >= 0.8 * block.length;
}

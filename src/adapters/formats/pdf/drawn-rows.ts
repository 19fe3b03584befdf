import type { Segment } from './line.ts';

/** Lines drawn one after the other, each below the one before: what a cell holds. */
export interface DrawnCell {
  segments: Segment[];
  x0: number;
  x1: number;
  /** First and last baseline. */
  top: number;
  bottom: number;
}

/** Cells drawn from left to right at one height. */
export interface DrawnRow {
  cells: DrawnCell[];
  top: number;
  bottom: number;
}

/** Distance between the lines of one cell, in type sizes, at the most; and where the page does not show its own. */
const [widestLeading, commonLeading] = [1.8, 1.4];

/** What is drawn cell by cell, as most programs do, in its rows; text that is no table gives rows of one cell. */
export function drawnRows(segments: readonly Segment[]): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (const cell of drawnCells(segments)) {
    const row = rows.at(-1);
    if (row && standsBeside(row, cell)) {
      row.cells.push(cell);
      row.top = Math.min(row.top, cell.top);
      row.bottom = Math.max(row.bottom, cell.bottom);
    } else rows.push({ cells: [cell], top: cell.top, bottom: cell.bottom });
  }
  return rows;
}

/** A cell of the row begins higher than the one before it ends: only what is drawn cell by cell goes up again. */
export function goesUp({ cells }: DrawnRow): boolean {
  return cells.some((cell, at) => {
    const before = cells[at - 1];
    return before !== undefined && cell.top < before.bottom - 0.5 * lineSize(cell);
  });
}

function drawnCells(segments: readonly Segment[]): DrawnCell[] {
  const cells: DrawnCell[] = [];
  const ordered = [...segments].sort((one, other) => one.order - other.order);
  const leading = leadingOf(ordered);
  for (const segment of ordered) {
    const cell = cells.at(-1);
    if (cell && isNextLine(cell, segment, leading)) {
      cell.segments.push(segment);
      cell.x0 = Math.min(cell.x0, segment.x0);
      cell.x1 = Math.max(cell.x1, segment.x1);
      cell.bottom = segment.y;
    } else {
      const { x0, x1, y } = segment;
      cells.push({ segments: [segment], x0, x1, top: y, bottom: y });
    }
  }
  return cells;
}

function isNextLine(cell: DrawnCell, segment: Segment, leading: number): boolean {
  const last = cell.segments.at(-1);
  const before = cell.segments.at(-2);
  if (!last || !isBelow(last, segment) || last.bold !== segment.bold) return false;
  const step = segment.y - last.y;
  if (before && step > 1.08 * (last.y - before.y) + 0.5) return false;
  return step < leading * segment.size && Math.min(cell.x1, segment.x1) > Math.max(cell.x0, segment.x0);
}

function isBelow(last: Segment, { y, size }: Segment): boolean {
  const step = y - last.y;
  return step > 0.5 * size && step < widestLeading * size && Math.abs(last.size - size) < 0.1 * size;
}

/** The widest of the distances that lines drawn one after the other commonly have, with a little room, in type sizes. */
function leadingOf(ordered: readonly Segment[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const [at, segment] of ordered.entries()) {
    const last = ordered[at - 1];
    if (!last || !isBelow(last, segment) || Math.min(last.x1, segment.x1) <= Math.max(last.x0, segment.x0))
      continue;
    const step = Math.round(((segment.y - last.y) / segment.size) * 20) / 20;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    all += 1;
  }
  const common = [...counts].filter(([, count]) => count >= Math.max(2, 0.2 * all)).map(([step]) => step);
  return common.length > 0 ? 1.06 * Math.max(...common) + 0.02 : commonLeading;
}

function standsBeside(row: DrawnRow, cell: DrawnCell): boolean {
  const reach = 0.8 * lineSize(cell);
  return (
    row.cells.every(({ x1 }) => x1 < cell.x0) &&
    cell.top < row.bottom + reach &&
    cell.bottom > row.top - reach
  );
}

function lineSize({ segments }: DrawnCell): number {
  return segments[0]?.size ?? 10;
}

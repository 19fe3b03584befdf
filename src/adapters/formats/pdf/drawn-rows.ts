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

/** Distance between the lines of one cell, in type sizes, at the most. */
const widestLeading = 1.65;

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
  for (const segment of [...segments].sort((one, other) => one.order - other.order)) {
    const cell = cells.at(-1);
    if (cell && isNextLine(cell, segment)) {
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

function isNextLine(cell: DrawnCell, { x0, x1, y, size, bold }: Segment): boolean {
  const last = cell.segments.at(-1);
  const step = y - cell.bottom;
  return (
    last !== undefined &&
    step > 0.5 * size &&
    step < widestLeading * size &&
    Math.abs(last.size - size) < 0.1 * size &&
    last.bold === bold &&
    Math.min(cell.x1, x1) > Math.max(cell.x0, x0)
  );
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

import { kindOf, kindsByColumn } from './cell-kind.ts';

/**
 * The column names that are sure in a row with more cells than columns, where "1,5%" or "Gold, physical" may have
 * been cut in two. A cell is sure as long as what stands there if it was cut could not be in that column.
 */
export function columnsKnown(
  cells: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const kinds = kindsByColumn(
    rows.filter(
      (row) => row.length <= columns.length || row.slice(columns.length).every((cell) => cell === ''),
    ),
  );
  const more = cells.length - columns.length;
  const fits = (cell: string, at: number): boolean => {
    const met = kinds[at] ?? new Set();
    return met.size === 0 || cell === '' || met.has(kindOf(cell));
  };
  const doubtful = columns.findIndex(
    (_, at) =>
      Array.from({ length: more }, (__, by) => cells[at + by + 1] ?? '').some((cell) => fits(cell, at)) ||
      !fits(cells[at] ?? '', at),
  );
  return doubtful < 0 ? [...columns] : columns.slice(0, doubtful);
}

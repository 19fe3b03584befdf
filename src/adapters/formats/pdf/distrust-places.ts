import type { Table } from './piece.ts';
import { loseRow, loseTable } from './table-seam.ts';

/** Rows that the places of their words leave in doubt become lines; a table's parts on other pages with it. */
export function distrustPlaces(tables: readonly Table[]): void {
  const placed = tables.filter(({ isPlaced }) => isPlaced);
  const lost = new Set(placed.filter(({ doubt }) => doubt === 'all'));
  for (const table of placed) if (table.before && lost.has(table.before)) lost.add(table);
  for (const table of placed.toReversed())
    if (table.before?.isPlaced && lost.has(table)) lost.add(table.before);
  for (const table of placed)
    if (lost.has(table)) loseTable(table);
    else loseRows(table);
}

function loseRows(table: Table): void {
  const rows = table.rows.filter((_, at) => table.doubt !== 'all' && table.doubt.includes(at));
  for (const row of rows) loseRow(table, row);
}

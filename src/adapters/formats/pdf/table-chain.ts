import type { Table, TableRow } from './piece.ts';

/** The rows of a table on this page and the ones before. */
export function chainOf(table: Table): TableRow[] {
  return table.before ? [...chainOf(table.before), ...table.rows] : [...table.rows];
}

/** The columns, by number, that this share of the rows fills at least, but for those in question. */
export function usualColumns(rows: readonly TableRow[], except: readonly TableRow[], share = 0.9): number[] {
  const cells = rows.flatMap((row) => ('cells' in row && !except.includes(row) ? [row.cells] : []));
  const width = Math.max(0, ...rows.map((row) => ('cells' in row ? row.cells.length : 0)));
  return Array.from({ length: width }, (_, at) => at).filter(
    (at) => cells.filter((row) => row[at] !== '').length >= share * cells.length,
  );
}

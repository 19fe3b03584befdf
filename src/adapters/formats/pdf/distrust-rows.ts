import { isFigure } from './figure.ts';
import type { Table, TableRow } from './piece.ts';
import { chainOf, usualColumns } from './table-chain.ts';
import { isSingle, loseRow } from './table-seam.ts';

/** Share of a column's cells that make it one of figures, or of words; and fewest rows to say so. */
const nearlyAll = 0.8;
const fewestRows = 4;

/** Rows that cannot be right beside the others become lines: a figure in a column of words is worse than no row. */
export function distrustRows(tables: readonly Table[]): void {
  const followers = new Map(tables.flatMap((table) => (table.before ? [[table.before, table]] : [])));
  const doubtful = tables.map((table) => ({
    table,
    rows: doubtfulRows(table, followers.has(table), wholeOf(table, followers)),
  }));
  for (const { table, rows } of doubtful) {
    const all = table.rows.filter((row) => 'cells' in row);
    const isFragment = table.names === null && table.isGuessed && !isSingle(table, table);
    const lost = isFragment || (rows.length > 1 && rows.length > all.length / 3) ? all : rows;
    for (const row of lost) loseRow(table, row);
    table.rows = table.rows.map(asLabel);
  }
}

/** A lone cell is no row: it names the rows below it, or is a remark on those above. */
function asLabel(row: TableRow): TableRow {
  if (!('cells' in row)) return row;
  const filled = row.cells.filter((cell) => cell !== '');
  return filled.length === 1 && row.cells.length > 1 ? { lines: filled, segments: row.segments } : row;
}

function wholeOf(table: Table, followers: ReadonlyMap<Table, Table>): TableRow[] {
  const next = followers.get(table);
  return next ? wholeOf(next, followers) : chainOf(table);
}

function doubtfulRows(table: Table, isFollowed: boolean, whole: readonly TableRow[]): TableRow[] {
  const usual = usualColumns(whole, [], table.isGuessed ? 0.5 : 0.9);
  const kinds = kindsOf(whole);
  return table.rows.filter((row, at) => {
    if (!('cells' in row)) return false;
    const isFirst = at === 0 && table.before !== null;
    const isLast = at === table.rows.length - 1;
    const isPartial = usual.some((column) => row.cells[column] === '');
    if (
      isPartial &&
      whole.length >= fewestRows &&
      (table.isGuessed || isFirst || (isLast && table.end !== 'closed'))
    )
      return true;
    if (isLast && table.end === 'cut' && !isFollowed) return true;
    return row.cells.some((cell, column) => isOdd(cell, kinds[column] ?? null));
  });
}

/** What nearly all cells of each column are: figures, words, or null where they are neither. */
function kindsOf(rows: readonly TableRow[]): ('figures' | 'words' | null)[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => {
    const filled = cells.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const figures = filled.filter(isFigure).length;
    if (filled.length < fewestRows) return null;
    if (figures >= nearlyAll * filled.length) return 'figures';
    return figures <= 0.05 * filled.length ? 'words' : null;
  });
}

/** A figure among words, or a figure with words around it among figures; "None" and "Not charged" are cells too. */
function isOdd(cell: string, kind: 'figures' | 'words' | null): boolean {
  if (cell === '' || kind === null) return false;
  if (kind === 'words') return isFigure(cell) && cell !== 'N/A';
  return !isFigure(cell) && (cell.split(' ').length > 3 || /^\S*\d\S*\s+\p{L}/u.test(cell));
}

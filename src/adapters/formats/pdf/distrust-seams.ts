import type { Piece, Table } from './piece.ts';
import { isSingle, loseRow } from './table-seam.ts';

/** Where the next page may go on with a table but was not read so, its last row and what may be its rest become lines. */
export function distrustSeams(pages: readonly (readonly Piece[])[]): void {
  for (const [at, pieces] of pages.entries()) {
    const last = pieces.at(-1);
    const next = pages[at + 1];
    if (last?.kind !== 'table' || !next) continue;
    const tables = next.flatMap((piece) => (piece.kind === 'table' ? [piece.table] : []));
    if (tables.some(({ before }) => before === last.table)) continue;
    const misread = tables.filter(
      (table) => table.names === null || (last.table.end !== 'closed' && sameWords(table, last.table)),
    );
    for (const table of misread) for (const row of table.rows) loseRow(table, row);
    if (misread.length > 0 || mayGoOn(last.table, next[0])) loseLast(last.table);
  }
}

function sameWords({ names }: Table, other: Table): boolean {
  return wordsIn(names) === wordsIn(other.names);
}

/** In the order of the alphabet, as a misread head may part them otherwise. */
function wordsIn(names: readonly string[] | null): string {
  return (names ?? []).join(' ').split(/\s+/u).sort().join(' ').trim();
}

/** The page begins with words in the type of the table's cells, and its last row may be cut. */
function mayGoOn(table: Table, piece: Piece | undefined): boolean {
  const [cell] = table.rows.at(-1)?.segments ?? [];
  if (piece?.kind !== 'line' || !cell || isSingle(table, table)) return false;
  const [segment] = piece.line.segments;
  return segment !== undefined && !segment.bold && Math.abs(segment.size - cell.size) < 0.1 * cell.size;
}

function loseLast(table: Table): void {
  const row = table.rows.at(-1);
  if (row && table.end !== 'closed') loseRow(table, row);
}

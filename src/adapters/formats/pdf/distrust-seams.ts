import { textOfLine } from './line.ts';
import { isLoose, isTable } from './loose-rows.ts';
import type { Piece, Table } from './piece.ts';
import { isSingle, loseRow, loseTable } from './table-seam.ts';

/** Where the next page may go on with a table but was not read so, its last row and what may be its rest become lines. */
export function distrustSeams(pages: readonly (readonly Piece[])[]): void {
  for (const [at, pieces] of pages.entries()) {
    const last = pieces.at(-1);
    const next = pages[at + 1];
    if (next) distrustTop(pieces, next);
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

/** How many pieces the rest of a cut row may be, above or below the table it belongs to. */
const nearEnd = 8;

/** A table on top of a page may be the rest of one that was not read, or not to its end. */
function distrustTop(before: readonly Piece[], after: readonly Piece[]): void {
  const [last, first] = [before.findLast(isTable)?.table, after.slice(0, nearEnd).find(isTable)?.table];
  const loose = before.slice(-nearEnd).flatMap(looseText);
  if (!first?.isPlaced || first.before) return;
  if (!last && loose.length === 0 && (first.names || first !== after.find(isTable)?.table)) return;
  const isRepeated =
    first.names !== null && [...loose, wordsIn(last?.names ?? null)].includes(wordsIn(first.names));
  if (!isRepeated && !(first.names && first.head.every(({ bold }) => bold))) loseTable(first);
  else if (isRepeated || loose.length > 0 || last?.names === null) {
    const [row, end] = [first.rows[0], last?.rows.at(-1)];
    if (row) loseRow(first, row);
    if (last?.isPlaced && end) loseRow(last, end);
  }
}

function looseText(piece: Piece): string[] {
  return isLoose(piece) ? [wordsIn([textOfLine(piece.line)])] : [];
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

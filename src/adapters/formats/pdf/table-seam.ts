import { type Vocabulary, joinLines } from './join-lines.ts';
import { type Segment, linesOf, textOfLine } from './line.ts';
import type { Table, TableRow } from './piece.ts';
import { columnsUnder } from './table-columns.ts';
import { chainOf, usualColumns } from './table-chain.ts';

type Row = Extract<TableRow, { cells: string[] }>;

/** Puts together a row that the end of the page cuts when that is sure; leaves its lines as lines when it is not. */
export function joinOverPages(open: Table, table: Table, vocabulary: Vocabulary): void {
  const [last, first] = [open.rows.at(-1), table.rows[0]];
  if (!last || !first) return;
  if (!('cells' in last)) return;
  if (!('cells' in first)) {
    if (open.end !== 'closed' && !isSingle(open, table)) loseRow(open, last);
    return;
  }
  const second = table.rows[1];
  if (table.isPlaced && second && isRepeatedHead(first, open)) {
    for (const row of [first, second]) loseRow(table, row);
    loseRow(open, last);
    return;
  }
  switch (seamBetween(open, table, last, first)) {
    case 'whole':
      return;
    case 'cut':
      last.cells = last.cells.map((cell, at) => withRest(cell, first.cells[at] ?? '', vocabulary));
      table.rows.shift();
      return;
    case 'unsure':
      loseRow(open, last);
      loseRow(table, first);
  }
}

/** A head that looks like any other row, once more on top of the page: what a cut row leaves may stand below it. */
function isRepeatedHead({ cells }: Row, open: Table): boolean {
  const [top] = chainOf(open);
  return top !== undefined && 'cells' in top && top.cells.join('\n') === cells.join('\n');
}

function withRest(cell: string, rest: string, vocabulary: Vocabulary): string {
  return rest === '' ? cell : joinLines(cell, rest, vocabulary);
}

/** The row's words stay, as lines of text. */
export function loseRow(table: Table, row: TableRow): void {
  const at = table.rows.indexOf(row);
  if (at === -1) return;
  table.rows[at] = { lines: linesOf(row.segments).map(textOfLine), segments: row.segments };
  table.isLost = true;
}

/** All the table's words stay, its head's among them, as lines of text. */
export function loseTable(table: Table): void {
  for (const row of table.rows) loseRow(table, row);
  if (table.head.length > 0)
    table.rows.unshift({ lines: linesOf(table.head).map(textOfLine), segments: table.head });
  table.head = [];
  table.isLost = true;
}

/** Whether the row on top of the page is the rest of the one at the foot of the page before. */
function seamBetween(open: Table, table: Table, last: Row, first: Row): 'whole' | 'cut' | 'unsure' {
  const usual = usualColumns([...chainOf(open), ...table.rows], [last, first]);
  const lacks = ({ cells }: Row): boolean => usual.some((at) => cells[at] === '');
  const isPartial = lacks(last) || lacks(first);
  const hasRoom = roomLeft(open, table, last, first);
  if (open.end === 'unknown' && open.rows.length === 1) return 'unsure';
  if (open.isPlaced || table.isPlaced)
    return hasRoom && !isPartial && open.end !== 'cut' ? 'whole' : 'unsure';
  if (open.end === 'closed') return 'whole';
  if (open.end === 'cut') return hasRoom ? 'unsure' : 'cut';
  if (hasRoom || isSingle(open, table)) return isPartial ? 'unsure' : 'whole';
  const joinsWhole = usual.every((at) => last.cells[at] !== '' || first.cells[at] !== '');
  return isPartial && joinsWhole && isHalved(usual, last, first) ? 'cut' : 'unsure';
}

/** Only one of the halves lacks a column, or each lacks what the other has. */
function isHalved(usual: readonly number[], last: Row, first: Row): boolean {
  return usual.some((at) => (last.cells[at] === '') !== (first.cells[at] === ''));
}

/** No cell takes more than a line, so that no row can be cut. */
export function isSingle(open: Table, table: Table): boolean {
  return [...chainOf(open), ...table.rows].every(
    ({ segments }) => Math.max(...segments.map(({ y }) => y)) - Math.min(...segments.map(({ y }) => y)) < 2,
  );
}

/** A word at the top of the page would have fitted on the line that ends at the foot of the one before. */
function roomLeft(open: Table, table: Table, last: Row, first: Row): boolean {
  return open.columns.some((column, at) => {
    const [above, below] = [under(open, last, at).at(-1), under(table, first, at)[0]];
    const word = below?.words[0];
    if (!above || !word) return false;
    const width = Math.max(
      column.x1 - column.x0,
      (table.columns[at]?.x1 ?? 0) - (table.columns[at]?.x0 ?? 0),
    );
    const needed = above.x1 - above.x0 + (word.x1 - word.x0) + 0.6 * word.size;
    return !/[-\u00AD/]$/u.test(above.text) && needed < width;
  });
}

function under({ columns }: Table, { segments }: Row, at: number): Segment[] {
  return segments
    .filter((segment) => columnsUnder(segment, columns)[0] === at)
    .sort((one, other) => one.y - other.y);
}

import { type Vocabulary, joinLines } from './join-lines.ts';
import { type Line, type Segment, linesOf, textOfLine } from './line.ts';
import type { Table, TableRow } from './piece.ts';
import type { Rule } from './rules.ts';
import { cellsOf, isAcross } from './table-cells.ts';
import type { Column } from './table-columns.ts';
import { doubtIn } from './sure-rows.ts';
import { headerHeight } from './table-header.ts';
import { joinOverPages } from './table-seam.ts';

/** What is known of a table before its cells are read. */
export interface TableParts {
  rows: readonly Segment[][];
  columns: Column[];
  rules: readonly Rule[];
  vocabulary: Vocabulary;
  /** The part on the page before. */
  open: Table | null;
  /** What stands above and below, where the table is found by the places of its words. */
  placed: { above: Line | undefined; below: Line | undefined } | null;
  /** Fewest rows, without the head, that make it a table. */
  fewest: number;
}

/** The rows with their cells, under their head or that of the page before; null when they are too few. */
export function buildTable({
  rows,
  columns,
  rules,
  vocabulary,
  open,
  placed,
  fewest,
}: TableParts): Table | null {
  const cells = rows.map((row) => cellsOf(row, columns, vocabulary));
  const isRepeated = open?.names != null && sameNames(open.names, cells[0]);
  const startsBold = rows[0]?.every(({ bold }) => bold) ?? false;
  const height = isRepeated ? 1 : open && !startsBold ? 0 : headerHeight(rows, cells);
  const own = height > 0 && !isRepeated ? namesOf(cells.slice(0, height), columns) : null;
  if (!open && rows.length < fewest + (height > 0 ? 0 : 1)) return null;
  const goesOn = open && (own === null || sameNames(open.names, own));
  const end = endOf(rows.slice(height), rules);
  const table: Table = {
    columns,
    names: goesOn ? open.names : own,
    end,
    isGuessed: placed !== null && end === 'unknown' && isDense(rows),
    head: rows.slice(0, height).flat(),
    isPlaced: placed !== null,
    doubt: placed ? doubtIn({ rows, height, columns, rules, ...placed }) : [],
    before: goesOn ? open : null,
    isLost: false,
    rows: rows.slice(height).map((row) => rowOf(row, columns, vocabulary)),
  };
  if (goesOn) joinOverPages(open, table, vocabulary);
  return table;
}

/** Lines stand so close that the next row and the next line of a cell cannot be told apart surely. */
function isDense(rows: readonly Segment[][]): boolean {
  const lines = linesOf(rows.flat());
  return lines.slice(1).some(({ y, size }, at) => y - (lines[at]?.y ?? 0) < 1.5 * size);
}

function rowOf(segments: Segment[], columns: readonly Column[], vocabulary: Vocabulary): TableRow {
  if (!isAcross(segments, columns)) return { cells: cellsOf(segments, columns, vocabulary), segments };
  const text = linesOf(segments)
    .map(textOfLine)
    .reduce((before, line) => joinLines(before, line, vocabulary), '');
  return { lines: [text], segments };
}

function sameNames(one: readonly string[] | null, other: readonly string[] | null | undefined): boolean {
  return one !== null && one.join('\n') === other?.join('\n');
}

function namesOf(header: readonly string[][], columns: readonly Column[]): string[] {
  return columns.map((_, at) =>
    header
      .map((row) => row[at] ?? '')
      .filter((name) => name !== '')
      .join(' '),
  );
}

/** Lines stand between nearly all rows, so that one below the last row, or none, says whether it ends there. */
function endOf(rows: readonly Segment[][], rules: readonly Rule[]): Table['end'] {
  const spans = rows.map((row) => ({
    top: Math.min(...row.map(({ y, size }) => y - 0.5 * size)),
    bottom: Math.max(...row.map(({ y }) => y)),
  }));
  const between = spans
    .slice(1)
    .filter(({ top }, at) => rules.some(({ y }) => y < top && y > (spans[at]?.bottom ?? top)));
  const last = spans.at(-1);
  const isBelow = last && rules.some(({ y }) => y > last.bottom && y < last.bottom + furthestRule);
  if (spans.length === 1 && last && isBelow)
    return rules.some(({ y }) => y < last.top && y > last.top - 40) ? 'closed' : 'unknown';
  if (!last || spans.length < 2 || between.length < 0.8 * (spans.length - 1)) return 'unknown';
  return isBelow ? 'closed' : 'cut';
}

/** The line that closes a row stands below its last words at the most so far, in points: a cell may be taller than they. */
const furthestRule = 150;

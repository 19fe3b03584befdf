import { isOfferWord, isValue, kindOf } from './cell-kind.ts';
import type { GridRow } from './grid-row.ts';
import { isHeaderWord } from './header-words.ts';

/** A short line of words without a closing stop, such as stands above a table. */
export function isTitleLike(text: string): boolean {
  return text.length <= 120 && !/[.;!?]$/u.test(text) && !isValue(text);
}

/** How many cells of a row are filled. */
export function filledIn({ cells }: GridRow): number {
  return cells.filter((cell) => cell !== '').length;
}

const longestName = 60;
/** What stands in place of a figure or of a yes or no. */
const standIn =
  /^(?:not|no|never|none|only|unlimited|varies|tbd|waived|free|see|ask|same|up to|at most|at least|within|through|via)\b(?!\.)/iu;

/** True when a row can name columns: words only, each short, over at least half of the width, with rows below. */
export function canBeHeader(row: GridRow, below: readonly GridRow[]): boolean {
  const names = row.cells.filter((cell) => cell !== '');
  const width = Math.max(0, ...below.map(filledIn));
  return (
    below.length > 0 &&
    names.length >= 2 &&
    names.length * 2 >= width &&
    names.every((name) => canBeName(name))
  );
}

function canBeName(text: string): boolean {
  return (
    (isOfferWord(text) || !isValue(text)) &&
    !standIn.test(text) &&
    text.length <= longestName &&
    !/[.;!]$/u.test(text)
  );
}

interface Column {
  name: string;
  /** The filled cells below. */
  below: string[];
}

/**
 * True when a row names the columns beyond doubt: it is marked as doing so; or its words are such as name columns; or
 * they stand over figures in more than one column. A first row of words over words is kept as a row.
 */
export function namesColumns(row: GridRow, below: readonly GridRow[]): boolean {
  if (!canBeHeader(row, below)) return false;
  if (row.isMarked === true) return true;
  const columns = columnsOf(row, below);
  if (columns.some(({ name, below: cells }) => cells.some((cell) => isSame(cell, name)))) return false;
  const [first] = columns;
  const named = columns.filter((column) => isNamed(column, column === first));
  const overFigures = columns.filter((column) => isOver('figure', column));
  if (overFigures.filter(({ name }) => kindOf(name) === 'words').length >= 2) return true;
  const changes = overFigures.length > 0 || columns.some((column) => isOver('state', column));
  if (changes && (named.length > 0 || row.cells[0] === '')) return true;
  const likely = columns.filter((column) => named.includes(column) || kindOf(column.name) !== 'words');
  const starts = first !== undefined && named.includes(first);
  return likely.length * 2 >= columns.length && (starts || named.length >= 2);
}

/** The columns that have a name, rows that only say the names again aside. */
function columnsOf(row: GridRow, below: readonly GridRow[]): Column[] {
  const others = below.filter(({ cells }) => !isSame(cells.join('\n'), row.cells.join('\n')));
  return row.cells.flatMap((name, at) =>
    name === ''
      ? []
      : [{ name, below: others.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '') }],
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Names of columns below a name are a list of facts, "Fund: Alder" over "Fee: 1%", and the first of them no header. */
function isNamed({ name, below }: Column, isFirst: boolean): boolean {
  return isHeaderWord(name) && !below.some((cell) => isHeaderWord(cell) || (isFirst && isOfferWord(cell)));
}

/** True when most cells below are of a kind that the name is not. */
function isOver(kind: 'figure' | 'state', { name, below }: Column): boolean {
  const cells = below.filter((cell) => kindOf(cell) === kind).length;
  return kindOf(name) !== 'state' && cells * 2 > below.length;
}

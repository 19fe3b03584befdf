import type { Section } from '../../domain/ports/document-format.ts';
import { type CellKind, kindOf, kindsByColumn } from './cell-kind.ts';
import type { GridRow } from './grid-row.ts';
import { canBeHeader, filledIn, isTitleLike, namesColumns } from './header-row.ts';
import { columnsKnown } from './ragged-row.ts';

interface Table {
  /** Lines above the column names. */
  titles: GridRow[];
  columns: string[] | null;
  rows: GridRow[];
}

/** Column names, and what their columns held so far: by that a table without names may go on under them. */
interface Named {
  columns: string[];
  kinds: Set<CellKind>[];
  path: string[];
}

/** A grid as sections of one row each, and the rows HR should look at. */
export interface GridReading {
  sections: Section[];
  /** First rows of tables whose columns have no names that are beyond doubt. */
  unnamed: number[];
  /** Rows with more cells than columns. */
  ragged: number[];
}

/** How the rows of a file are told of. */
export interface GridManner {
  headings: readonly string[];
  locate: (row: number) => string;
  /** True when a stray delimiter may have cut a cell in two, as in CSV: cells of a row may be in wrong columns. */
  mayShift: boolean;
}

/**
 * Turns rows, blank ones included, into sections of one row each, under its column names. Tables are parted by
 * blank rows; one without names of its own goes on under those of the table before it where its cells are alike.
 */
export function readGrid(grid: readonly GridRow[], manner: GridManner): GridReading {
  const reading: GridReading = { sections: [], unnamed: [], ragged: [] };
  let waiting: GridRow[] = [];
  let before: Named | null = null;
  const textOf = (row: GridRow): Section => textSection(row, manner.headings, manner.locate);
  const runs = withHeadersJoined(runsOf(grid));
  for (const [at, run] of runs.entries()) {
    const isLines = run.every((row) => filledIn(row) < 2);
    if (isLines || (before === null && areFacts(run, runs[at + 1]))) {
      waiting.push(...run);
      continue;
    }
    const table: Table = tableOf(run, before, waiting.length > 0);
    const titles = [...waiting, ...table.titles];
    waiting = [];
    const above = titles.length <= mostTitles ? titles.filter(isHeading) : [];
    reading.sections.push(...titles.filter((row) => !above.includes(row)).map(textOf));
    const isNew = before === null || table.columns !== before.columns;
    const path: string[] = [
      ...(isNew || before === null ? manner.headings : before.path),
      ...above.map(textIn),
    ];
    if (table.columns === null && table.rows.filter((row) => filledIn(row) >= 2).length >= 2)
      reading.unnamed.push(...table.rows.slice(0, 1).map((row) => row.number));
    before = namedBy(table, isNew ? null : before, path);
    rowSections(table, path, manner, reading);
  }
  reading.sections.push(...waiting.map(textOf));
  return reading;
}

function namedBy({ columns, rows }: Table, before: Named | null, path: string[]): Named | null {
  if (columns === null) return null;
  const now = kindsByColumn(rows.map(({ cells }) => cells));
  const kinds = columns.map((_, at) => new Set([...(before?.kinds[at] ?? []), ...(now[at] ?? [])]));
  return { columns, kinds, path: before?.path ?? path };
}

/** A line that may head a table; "Gold, not allowed" is a fact. */
function isHeading(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  return isTitleLike(textIn(row)) && !(cells.length > 1 && cells.some((cell) => kindOf(cell) === 'state'));
}

/** More lines than this above a table are text of their own. */
const mostTitles = 5;

/** A few lines of a name and its value each, "As of" and a day, above a longer table with names of its own. */
function areFacts(run: readonly GridRow[], next: readonly GridRow[] | undefined): boolean {
  const [header, ...below] = next ?? [];
  return (
    run.length <= mostTitles &&
    run.every((row) => filledIn(row) <= 2) &&
    header !== undefined &&
    below.length >= run.length &&
    namesColumns(header, below)
  );
}

/** Rows between blank ones. */
function runsOf(grid: readonly GridRow[]): GridRow[][] {
  const runs: GridRow[][] = [[]];
  for (const row of grid)
    if (filledIn(row) === 0) runs.push([]);
    else runs.at(-1)?.push(row);
  return runs.filter((run) => run.length > 0);
}

/** A blank row below the first column names does not part them from their table. */
function withHeadersJoined(runs: readonly GridRow[][]): GridRow[][] {
  const at = runs.findIndex((run) => run.some((row) => filledIn(row) >= 2));
  const [first, second] = [runs[at], runs[at + 1]];
  const last = first?.at(-1);
  if (!first || !second || !last || first.slice(0, -1).some((row) => filledIn(row) >= 2)) return [...runs];
  if (filledIn(last) < 2 || !namesColumns(last, second)) return [...runs];
  return [...runs.slice(0, at), [...first, ...second], ...runs.slice(at + 2)];
}

function tableOf(run: readonly GridRow[], before: Named | null, isHeaded: boolean): Table {
  const usual = usualWidth(run);
  const fullest = run.findIndex((row) => isWide(row, usual));
  const first = run.findIndex((row) => filledIn(row) >= 2);
  for (const at of new Set([fullest, first])) {
    const table = at < 0 ? null : tableNamedAt(run, at);
    if (table) return table;
  }
  const rows = withoutNames(run.slice(first), before?.columns ?? []);
  const goesOn = before !== null && goesOnUnder(before, rows, isHeaded || first > 0);
  return { titles: run.slice(0, first), columns: goesOn ? before.columns : null, rows };
}

/** The table whose column names stand in that row of a run; null when it is not sure to name columns. */
function tableNamedAt(run: readonly GridRow[], at: number): Table | null {
  const titles = run.slice(0, at);
  const [first, second, ...rest] = run.slice(at);
  if (first === undefined || second === undefined) return null;
  const below = [second, ...rest];
  if (first.merged === 'partly' && canBeHeader(first, below) && namesColumns(second, rest))
    return { titles, columns: joined(first.cells, second.cells), rows: rest };
  if (!namesColumns(first, below)) return null;
  return { titles, columns: first.cells, rows: withoutNames(below, first.cells) };
}

/** Column names are often said again where a page begins. */
function withoutNames(rows: readonly GridRow[], columns: readonly string[]): GridRow[] {
  return rows.filter(({ cells }) => cells.join('\n') !== columns.join('\n'));
}

/** Below a line of its own a table of two columns may be about anything; one of more that is alike in each goes on. */
const fewestAlike = 3;

/** True when rows hold in each column what the rows above held there. */
function goesOnUnder({ columns, kinds }: Named, rows: readonly GridRow[], isHeaded: boolean): boolean {
  if (isHeaded && columns.length < fewestAlike) return false;
  return rows.every(
    ({ cells }) =>
      widthOf(cells) <= widthOf(columns) &&
      cells.every((cell, at) => cell === '' || (kinds[at]?.size ?? 0) === 0 || kinds[at]?.has(kindOf(cell))),
  );
}

/** How many cells the most rows fill, of two or more. */
function usualWidth(run: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const width of run.map(filledIn)) if (width >= 2) counts.set(width, (counts.get(width) ?? 0) + 1);
  return (
    [...counts].toSorted(([width, rows], [other, others]) => others - rows || other - width)[0]?.[0] ?? 2
  );
}

/** Fills the usual width, nearly so in a wide table; the corner over the names of the rows may be empty. */
function isWide(row: GridRow, usual: number): boolean {
  const width = filledIn(row) + (row.cells[0] === '' ? 1 : 0);
  return filledIn(row) >= 2 && width >= (usual <= 4 ? usual : usual * 0.75);
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** Names over two rows, "Fees" above "2025" and "2026", as "Fees 2025" and "Fees 2026". */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    [...new Set([upper[at] ?? '', lower[at] ?? ''])].join(' ').trim(),
  );
}

/** Each row with its column names; a line merged over the table heads the rows below it. */
function rowSections(
  { columns, rows }: Table,
  path: readonly string[],
  { locate, mayShift }: GridManner,
  reading: GridReading,
): void {
  let group: string[] = [];
  const all = rows.map(({ cells }) => cells);
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    if (row.merged !== 'banner') {
      const isRagged = mayShift && columns !== null && widthOf(row.cells) > columns.length;
      if (isRagged) reading.ragged.push(row.number);
      const names = isRagged ? columnsKnown(row.cells, columns, all) : (columns ?? []);
      reading.sections.push(rowSection(row, names, [...path, ...group], locate));
    } else if (next === undefined || filledIn(next) < 2 || !isTitleLike(textIn(row)))
      reading.sections.push(textSection(row, path, locate));
    else group = [textIn(row)];
  }
}

function textIn({ cells }: GridRow): string {
  return cells.filter((cell) => cell !== '').join(' ');
}

function textSection(row: GridRow, path: readonly string[], locate: (row: number) => string): Section {
  return {
    headings: [...path],
    blocks: [{ kind: 'paragraph', text: textIn(row) }],
    locator: locate(row.number),
  };
}

function rowSection(
  { number, cells }: GridRow,
  columns: readonly string[],
  path: readonly string[],
  locate: (row: number) => string,
): Section {
  const row = cells.slice(0, Math.max(widthOf(cells), columns.length));
  return {
    headings: [...path],
    blocks: [{ kind: 'row', cells: row.map((value, at) => ({ column: columns[at] ?? '', value })) }],
    locator: locate(number),
  };
}

import type { Section } from '../../domain/ports/document-format.ts';
import type { GridRow } from './grid-row.ts';
import { canBeHeader, filledIn, isTitleLike, standsOverValues } from './header-row.ts';

interface Table {
  /** Lines above the column names. */
  titles: GridRow[];
  columns: string[] | null;
  rows: GridRow[];
}

/**
 * Turns rows, blank ones included, into sections of one row each, under its column names. Tables are parted by
 * blank rows; one without names of its own goes on under those of the table before it.
 */
export function sectionsFromGrid(
  grid: readonly GridRow[],
  headings: readonly string[],
  locate: (row: number) => string,
): Section[] {
  const sections: Section[] = [];
  let waiting: GridRow[] = [];
  let columns: string[] | null = null;
  let path = [...headings];
  const textOf = (row: GridRow): Section => textSection(row, headings, locate);
  const runs = withHeadersJoined(runsOf(grid));
  for (const [at, run] of runs.entries()) {
    const isLines = run.every((row) => filledIn(row) < 2);
    if (isLines || (columns === null && areFacts(run, runs[at + 1]))) {
      waiting.push(...run);
      continue;
    }
    const table = tableOf(run, columns);
    const titles = [...waiting, ...table.titles];
    waiting = [];
    const isNew = table.columns !== columns;
    const mayHead = isNew && titles.length <= mostTitles;
    const above = mayHead ? titles.filter((row) => isTitleLike(textIn(row))) : [];
    sections.push(...titles.filter((row) => !above.includes(row)).map(textOf));
    columns = table.columns;
    if (isNew) path = [...headings, ...above.map(textIn)];
    sections.push(...rowSections(table, path, locate));
  }
  return [...sections, ...waiting.map(textOf)];
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
    canBeHeader(header, below)
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
  if (filledIn(last) < 2 || !canBeHeader(last, second)) return [...runs];
  return [...runs.slice(0, at), [...first, ...second], ...runs.slice(at + 2)];
}

function tableOf(run: readonly GridRow[], before: string[] | null): Table {
  const usual = usualWidth(run);
  const at = run.findIndex((row) => isWide(row, usual));
  const titles = run.slice(0, at);
  const [first, ...below] = run.slice(at);
  if (first === undefined) return { titles, columns: before, rows: [] };
  const fits = before !== null && Math.max(...run.map(({ cells }) => widthOf(cells))) <= widthOf(before);
  const isHeader =
    canBeHeader(first, below) &&
    (before === null ||
      titles.length > 0 ||
      !fits ||
      first.cells.some((cell) => cell !== '' && before.includes(cell)));
  if (!isHeader) {
    const mayBeAnother = canBeHeader(first, below) && standsOverValues(first, below);
    return { titles, columns: fits && !mayBeAnother ? before : null, rows: [first, ...below] };
  }
  const [second, ...rest] = below;
  if (first.merged === 'partly' && second && canBeHeader(second, rest))
    return { titles, columns: joined(first.cells, second.cells), rows: rest };
  return { titles, columns: first.cells, rows: below };
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
  locate: (row: number) => string,
): Section[] {
  let group: string[] = [];
  return rows.flatMap((row, at) => {
    if (columns !== null && row.cells.join('\n') === columns.join('\n')) return [];
    const next = rows[at + 1];
    if (row.merged !== 'banner') return [rowSection(row, columns ?? [], [...path, ...group], locate)];
    if (next === undefined || filledIn(next) < 2 || !isTitleLike(textIn(row)))
      return [textSection(row, path, locate)];
    group = [textIn(row)];
    return [];
  });
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

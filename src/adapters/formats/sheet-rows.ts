import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { GridRow } from './grid-row.ts';

/** A sheet's visible rows, and the places where something was left out or is missing. */
export interface SheetReading {
  name: string;
  rows: GridRow[];
  /** True when the sheet, or rows or columns of it that hold words, are hidden. */
  hasHidden: boolean;
  /** Cells that show an error, such as "Funds!B3 (#REF!)". */
  errors: string[];
  /** Cells whose formula was never calculated. */
  uncalculated: string[];
}

type Row = readonly (CellObject | undefined)[];

/** Reads a sheet as Excel shows it; `formulas` is the same sheet with its formulas, when some may have no value; `marked` its rows that are set apart as column names. */
export function readSheet(
  name: string,
  sheet: WorkSheet,
  {
    isHidden,
    formulas,
    marked,
  }: { isHidden: boolean; formulas?: WorkSheet | undefined; marked?: ReadonlySet<number> | undefined },
): SheetReading {
  const reading: SheetReading = { name, rows: [], hasHidden: false, errors: [], uncalculated: [] };
  const isHiddenColumn = (at: number): boolean => sheet['!cols']?.[at]?.hidden === true;
  const merges = mergesByRow(sheet['!merges'] ?? []);
  for (const [at, cells] of rowsOf(sheet).entries()) {
    const row: Row = cells ?? [];
    const isHiddenRow = isHidden || sheet['!rows']?.[at]?.hidden === true;
    const visible = row.map((cell, column) => (isHiddenColumn(column) ? undefined : cell));
    const texts = row.map((cell) => shownIn(cell));
    reading.hasHidden ||= texts.some(
      (text, column) => text !== '' && (isHiddenRow || isHiddenColumn(column)),
    );
    if (isHiddenRow) continue;
    note(reading, visible, formulas ? rowsOf(formulas)[at] : undefined, at);
    const shown = gridRow(at, texts, merges.get(at) ?? [], isHiddenColumn, rowsOf(sheet));
    reading.rows.push({ ...shown, isMarked: marked?.has(at + 1) === true });
  }
  return reading;
}

function rowsOf(sheet: WorkSheet): readonly (Row | undefined)[] {
  return sheet['!data'] ?? [];
}

/** The text a cell shows: formatted, white space folded, accounting's gap after the currency closed; nothing for errors. */
function shownIn(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return '';
  const text = (cell.w ?? String(cell.v ?? '')).replace(/\s+/gu, ' ').trim();
  return text.replace(/^([-(]?[$€£]) (?=[\d(-])/u, '$1');
}

function note(reading: SheetReading, row: Row, formulas: Row | undefined, at: number): void {
  for (const [column, cell] of row.entries()) {
    if (cell === undefined) continue;
    const place = `${columnName(column)}${at + 1}`;
    if (cell.v === undefined && formulas?.[column]?.f !== undefined)
      reading.uncalculated.push(`${reading.name}!${place}`);
    else if (cell.t === 'e') reading.errors.push(`${reading.name}!${place} (${cell.w ?? 'error'})`);
  }
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCodePoint(65 + (column % 26));
}

/** Merged areas by each row they touch; rows past the last one with cells are never asked for. */
function mergesByRow(merges: readonly Range[]): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges)
    for (let row = merge.s.r; row <= Math.min(merge.e.r, merge.s.r + tallestMerge); row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  return byRow;
}

/** A merge beyond this many rows or columns is decoration, or an attack. */
const tallestMerge = 1_000;
const widestMerge = 200;

/** One row, a merged cell's text in each place it covers; one text over the whole row is a banner. */
function gridRow(
  at: number,
  texts: readonly string[],
  merges: readonly Range[],
  isHiddenColumn: (column: number) => boolean,
  rows: readonly (Row | undefined)[],
): GridRow {
  const cells = [...texts];
  let spread = 0;
  for (const { s, e } of merges) {
    const text = shownIn(rows[s.r]?.[s.c]);
    if (text === '') continue;
    if (e.c > s.c) spread += 1;
    for (let column = s.c; column <= Math.min(e.c, s.c + widestMerge); column += 1) cells[column] = text;
  }
  const visible = Array.from(cells, (text) => text ?? '').filter((_, column) => !isHiddenColumn(column));
  const [only, ...others] = [...new Set(visible.filter((text) => text !== ''))];
  if (spread > 0 && only !== undefined && others.length === 0)
    return { number: at + 1, cells: [only], merged: 'banner' };
  return { number: at + 1, cells: visible, ...(spread > 0 ? { merged: 'partly' as const } : {}) };
}

import { CsvError, parse } from 'csv-parse/sync';
import {
  type ReadDocument,
  type TextFormat,
  UnreadableDocument,
} from '../../domain/ports/document-format.ts';
import { checkCells } from './cell-limit.ts';
import { gridRemarks } from './grid-remarks.ts';
import type { GridRow } from './grid-row.ts';
import { readGrid } from './table-grid.ts';

/** Rows parted by commas, semicolons, tabs or bars: each row under its column names, found by its row number in Excel. */
export const csv: TextFormat = { input: 'text', extensions: ['.csv'], hasFrontMatter: false, read };

/** In order of preference when two part the rows equally well: a comma stands in text and numbers too. */
const delimiters = ['\t', ';', '|', ','];
const sampleCharacters = 10_000;

function read(text: string): ReadDocument {
  const told = /^sep=(.)\n/u.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? delimiterOf(body);
  const records = recordsOf(body, delimiter);
  checkCells(records.reduce((sum, cells) => sum + cells.length, 0));
  const widest = records.reduce((most, { length }) => Math.max(most, length), 0);
  const grid = records.map((cells, at): GridRow => ({
    number: at + 1,
    cells: (isProse(cells, widest) ? [cells.join(delimiter)] : cells).map(folded),
  }));
  const { sections, unnamed, ragged } = readGrid(grid, { headings: [], locate, mayShift: true });
  return {
    title: sections.find(({ headings }) => headings.length > 0)?.headings[0] ?? null,
    sections,
    remarks: gridRemarks({ unnamed: unnamed.map(locate), ragged: ragged.map(locate) }),
  };
}

function locate(row: number): string {
  return `row ${row}`;
}

/** A line of text above or below a table, cut at its own commas: "Fees as of January 1, 2026". */
function isProse(cells: readonly string[], widest: number): boolean {
  return cells.length > 1 && cells.length < widest && cells.slice(1).every((cell) => /^\s\S/u.test(cell));
}

/** The delimiter of which the most of the first lines have the same number, quoted text aside. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, sampleCharacters)
    .replaceAll(/"(?:[^"]|"")*"/gu, '')
    .split('\n');
  const even = delimiters.map((delimiter) => ({ delimiter, lines: evenLines(lines, delimiter) }));
  const best = even.reduce((one, other) => (other.lines > one.lines ? other : one));
  return best.lines > 0 ? best.delimiter : ',';
}

function evenLines(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new UnreadableDocument(
      'damaged',
      'The rows of this file cannot be told apart: a quotation mark is opened and never closed; open it in Excel and save it again.',
      fault,
    );
  }
}

/** Line breaks and runs of spaces within a cell as one space. */
function folded(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}

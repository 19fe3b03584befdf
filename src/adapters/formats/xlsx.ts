import type { WorkBook } from '@e965/xlsx';
import {
  type BinaryFormat,
  type ReadDocument,
  UnreadableDocument,
} from '../../domain/ports/document-format.ts';
import { checkCells } from './cell-limit.ts';
import { gridRemarks } from './grid-remarks.ts';
import { readSheet, type SheetReading } from './sheet-rows.ts';
import { markedRows } from './sheet-marks.ts';
import { sheetRemarks } from './sheet-remarks.ts';
import { readGrid } from './table-grid.ts';
import { type Parts, unpackOfficeFile } from './zip-guard.ts';

/** An Excel workbook as Excel shows it: what is hidden is left out, numbers stand as they are formatted. */
export const xlsx: BinaryFormat = { input: 'bytes', extensions: ['.xlsx'], read };

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await unpackOfficeFile(bytes, isRead);
  checkCells(cellsIn(parts));
  const book = await workbookOf(parts, false);
  const formulas = hasUncalculated(parts) ? await workbookOf(parts, true) : null;
  const marked = markedRows(parts);
  const sheets = book.SheetNames.flatMap((name, at): SheetReading[] => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return sheet === undefined
      ? []
      : [readSheet(name, sheet, { isHidden, formulas: formulas?.Sheets[name], marked: marked[at] })];
  });
  const tables = sheets.map(({ name, rows }) => {
    const locate = (row: number): string => `sheet ${name}, row ${row}`;
    const { sections, unnamed } = readGrid(rows, { headings: [name], locate, mayShift: false });
    return { sections, unnamed: unnamed.map(locate) };
  });
  const sections = tables.flatMap((table) => table.sections);
  const unnamed = tables.flatMap((table) => table.unnamed);
  return {
    title: sections[0]?.headings[1] ?? null,
    sections,
    remarks: [...sheetRemarks(sheets), ...gridRemarks({ unnamed, ragged: [] })],
  };
}

/** Parts that hold the text; pictures, charts, macros, comments and links to other workbooks stay packed. */
function isRead(name: string): boolean {
  return (
    /\.(?:xml|rels)$/u.test(name) &&
    !/^xl\/(?:externalLinks|comments|threadedComments|drawings|charts|media|pivot\w*|customProperty)/u.test(
      name,
    )
  );
}

/**
 * True when some formula has no value beside it. SheetJS makes such a cell 0 when it keeps formulas, so the values
 * come from a reading without formulas, and one with them tells where they stand.
 */
function hasUncalculated(parts: Parts): boolean {
  return sheetsIn(parts).some((xml) => /<(?:\/(?:\w+:)?f|(?:\w+:)?f\b[^<>]*\/)>\s*<\/(?:\w+:)?c>/u.test(xml));
}

function sheetsIn(parts: Parts): string[] {
  return [...parts].flatMap(([name, content]) =>
    name.startsWith('xl/worksheets/') ? [content.toString('latin1')] : [],
  );
}

function cellsIn(parts: Parts): number {
  return sheetsIn(parts).reduce((sum, xml) => sum + (xml.match(/<(?:\w+:)?c[\s/>]/gu)?.length ?? 0), 0);
}

/** Dates of Excel's default format show as a US reader sees and copies them. */
const usDate = 'm/d/yyyy';

/** SheetJS reads a zip made anew of the checked parts, so that it can see nothing else. */
async function workbookOf(parts: Parts, cellFormula: boolean): Promise<WorkBook> {
  const { CFB, read: readWorkbook } = await import('@e965/xlsx');
  const zip: unknown = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(zip, `/${name}`, content);
  try {
    return readWorkbook(CFB.write(zip, { fileType: 'zip', type: 'buffer' }), {
      type: 'buffer',
      dense: true,
      cellFormula,
      cellHTML: false,
      cellStyles: true,
      cellDates: false,
      sheetStubs: true,
      bookVBA: false,
      dateNF: usDate,
    });
  } catch (fault) {
    throw new UnreadableDocument(
      'damaged',
      'This file is damaged; open it in Excel, save it again and put it here again.',
      fault,
    );
  }
}

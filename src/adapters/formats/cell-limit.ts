import { UnreadableDocument } from '../../domain/ports/document-format.ts';

/** Most cells a spreadsheet may have in all: two thousand funds with a hundred columns. */
const mostCells = 200_000;

/** Refuses a spreadsheet of too many cells. */
export function checkCells(cells: number): void {
  if (cells > mostCells)
    throw new UnreadableDocument(
      'too-long',
      `This file holds more than ${mostCells.toLocaleString('en-US')} cells; keep what employees may ask about and split the rest into other files.`,
    );
}

import { type Pdf, makePdf, write } from '../../support/make-pdf.ts';

/** A table drawn line by line, straight across the cells of a row, as some report writers do. */
export interface LineTable {
  names: string[];
  rows: string[][];
  /** Points between the words and the edge of their cell, to the sides and above and below. */
  padding: { across: number; down: number };
  /** Distance between the lines of one cell, in points. */
  leading: number;
  /** Where a cell with fewer lines than its neighbours stands in its row. */
  alignment: 'top' | 'middle' | 'bottom';
  isRuled: boolean;
  isBoldHead: boolean;
  isHeadRepeated: boolean;
  /** Where the table begins on its page: far down, so that it crosses onto the next, or near the top. */
  start: number;
  /** A row that does not fit goes to the next page whole, or is cut. */
  isCut: boolean;
  /** Words that stand right above and below the table. */
  hasNeighbours: boolean;
}

interface Placed {
  text: string;
  x: number;
  y: number;
}

const [left, right, top, bottom, size] = [60, 550, 80, 700, 10];

/** Draws the table between two paragraphs. */
export function lineTablePdf(table: LineTable): Promise<Uint8Array> {
  return makePdf((pdf) => {
    write(pdf, 'Fees of the plan', left, 72, 18, 'Helvetica-Bold');
    write(pdf, 'This notice says what every fund of the plan costs and who may buy it.', left, 95, size);
    if (table.hasNeighbours) write(pdf, 'Funds of the plan', left, table.start - 13, size);
    let y = drawHead(pdf, table, table.start);
    for (const row of table.rows) y = drawRow(pdf, table, row, y);
    const after = 'Coins held directly are not offered in the plan, whatever the broker may say of it.';
    write(pdf, table.hasNeighbours ? 'Coins are not offered.' : after, left, y + 14, size);
  });
}

function drawHead(pdf: Pdf, table: LineTable, y: number): number {
  rule(pdf, table, y);
  const font = table.isBoldHead ? 'Helvetica-Bold' : 'Helvetica';
  const lines = linesOf(pdf, table, table.names, font);
  for (const { text, x, y: down } of lines) write(pdf, text, x, y + down, size, font);
  const end = y + heightOf(table, lines);
  rule(pdf, table, end);
  return end;
}

/** Draws the row from here on, cut at the end of the page or whole on the next; gives back where it ends. */
function drawRow(pdf: Pdf, table: LineTable, row: readonly string[], start: number): number {
  let y = start;
  let rest = linesOf(pdf, table, row, 'Helvetica');
  for (;;) {
    const from = y;
    const over = rest.filter((line) => from + line.y + table.leading > bottom);
    const next = over.length > 0 && !table.isCut ? rest : over;
    for (const { text, x, y: down } of rest.filter((one) => !next.includes(one)))
      write(pdf, text, x, y + down, size);
    if (next.length === 0) break;
    pdf.addPage();
    const cut = Math.min(...next.map((line) => line.y)) - table.padding.down;
    rest = next.map((line) => ({ ...line, y: line.y - cut }));
    y = table.isHeadRepeated ? drawHead(pdf, table, top) : top;
  }
  const end = y + heightOf(table, rest);
  rule(pdf, table, end);
  return end;
}

function heightOf({ leading, padding }: LineTable, lines: readonly Placed[]): number {
  return Math.max(...lines.map(({ y }) => y)) + leading + padding.down;
}

function rule(pdf: Pdf, { isRuled }: LineTable, y: number): void {
  if (isRuled) pdf.moveTo(left, y).lineTo(right, y).stroke();
}

function linesOf(pdf: Pdf, table: LineTable, row: readonly string[], font: string): Placed[] {
  pdf.font(font).fontSize(size);
  const { padding, leading, names } = table;
  const step = (right - left) / names.length;
  const cells = row.map((text) => wrapped(pdf, text, step - 2 * padding.across));
  const most = Math.max(...cells.map(({ length }) => length));
  const share = { top: 0, middle: 0.5, bottom: 1 }[table.alignment];
  return cells
    .flatMap((lines, at) =>
      lines.map((text, line) => ({
        text,
        x: left + at * step + padding.across,
        y: padding.down + (line + Math.floor((most - lines.length) * share * 2) / 2) * leading,
      })),
    )
    .sort((one, other) => one.y - other.y || one.x - other.x);
}

function wrapped(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

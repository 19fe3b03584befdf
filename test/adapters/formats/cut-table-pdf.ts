import { type Pdf, makePdf, write } from '../../support/make-pdf.ts';

/** A table that runs over pages, whose rows are cut where the page ends, as a browser prints it. */
export interface CutTable {
  names: string[];
  rows: string[][];
  /** Points between the words and the edge of their cell. */
  padding: number;
  isCentred: boolean;
  isRuled: boolean;
  isHeadRepeated: boolean;
  /** Cells are drawn one after the other, or lines straight across the row. */
  order: 'cells' | 'lines';
}

interface Placed {
  text: string;
  x: number;
  /** From the top of the row. */
  y: number;
}

const [left, right, top, bottom, leading, size] = [60, 550, 70, 700, 12.5, 10];

export function cutTablePdf(table: CutTable): Promise<Uint8Array> {
  return makePdf((pdf) => {
    write(pdf, 'Fees of the plan', left, 72, 18, 'Helvetica-Bold');
    write(
      pdf,
      'This notice says what every fund of the plan costs and who may buy it in which year.',
      left,
      95,
    );
    let y = 115;
    y = drawHead(pdf, table, y);
    for (const row of table.rows) y = drawRow(pdf, table, row, y);
    write(
      pdf,
      'Coins held directly are not offered in the plan, whatever the broker may say of it.',
      left,
      y + 30,
    );
  });
}

function drawHead(pdf: Pdf, table: CutTable, y: number): number {
  table.names.forEach((name, at) =>
    write(pdf, name, columnAt(table, at) + table.padding, y + table.padding + size, size, 'Helvetica-Bold'),
  );
  pdf.font('Helvetica').fontSize(size);
  const end = y + leading + 2 * table.padding;
  rule(pdf, table, end);
  return end;
}

/** Draws the row from here on, over the end of the page where it does not fit; gives back where it ends. */
function drawRow(pdf: Pdf, table: CutTable, row: readonly string[], start: number): number {
  let y = start;
  let rest = inOrder(linesOf(pdf, table, row), table);
  let height = Math.max(...rest.map((line) => line.y)) + leading + table.padding;
  for (;;) {
    const from = y;
    const next = rest.filter((line) => from + line.y + leading > bottom);
    for (const line of rest.filter((one) => !next.includes(one)))
      write(pdf, line.text, line.x, from + line.y, size);
    if (next.length === 0) break;
    pdf.addPage();
    const cut = Math.min(...next.map((line) => line.y));
    rest = next.map((line) => ({ ...line, y: line.y - cut }));
    y = table.isHeadRepeated ? drawHead(pdf, table, top) : top;
    height -= cut;
  }
  rule(pdf, table, y + height);
  return y + height;
}

function rule(pdf: Pdf, { isRuled }: CutTable, y: number): void {
  if (isRuled) pdf.moveTo(left, y).lineTo(right, y).stroke();
}

function columnAt({ names }: CutTable, at: number): number {
  return left + (at * (right - left)) / names.length;
}

function linesOf(pdf: Pdf, table: CutTable, row: readonly string[]): Placed[] {
  pdf.font('Helvetica').fontSize(size);
  const width = (right - left) / row.length - 2 * table.padding;
  const cells = row.map((text) => wrapped(pdf, text, width));
  const most = Math.max(...cells.map(({ length }) => length));
  return cells.flatMap((lines, at) =>
    lines.map((text, line) => ({
      text,
      x: columnAt(table, at) + table.padding,
      y: table.padding + (line + (table.isCentred ? (most - lines.length) / 2 : 0)) * leading,
    })),
  );
}

function inOrder(lines: readonly Placed[], { order }: CutTable): Placed[] {
  return order === 'cells' ? [...lines] : [...lines].sort((one, other) => one.y - other.y || one.x - other.x);
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

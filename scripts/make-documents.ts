import { write as writeWorkbook, utils } from '@e965/xlsx';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';

/** A document as people write one, to be put into any format. */
export interface MadeDocument {
  title: string;
  sections: { heading: string; paragraphs: string[] }[];
  table: { columns: string[]; rows: string[][] };
}

/** Makers by file name ending; spreadsheets hold the sections as rows. */
export const makers = {
  '.md': (made: MadeDocument) => Promise.resolve(Buffer.from(markdownOf(made))),
  '.txt': (made: MadeDocument) => Promise.resolve(Buffer.from(textOf(made))),
  '.html': (made: MadeDocument) => Promise.resolve(Buffer.from(htmlOf(made))),
  '.csv': (made: MadeDocument) => Promise.resolve(Buffer.from(csvOf(made))),
  '.xlsx': (made: MadeDocument) => Promise.resolve(workbookOf(made)),
  '.docx': docxOf,
  '.pdf': pdfOf,
} satisfies Record<string, (made: MadeDocument) => Promise<Buffer>>;

function markdownOf({ title, sections, table }: MadeDocument): string {
  const rows = [table.columns, table.columns.map(() => '---'), ...table.rows];
  return [
    `# ${title}`,
    ...sections.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

function textOf({ title, sections, table }: MadeDocument): string {
  return [
    title,
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...table.rows.map((row) => `${row.join(', ')}.`),
  ].join('\n\n');
}

function htmlOf({ title, sections, table }: MadeDocument): string {
  const cells = (row: readonly string[], name: string): string =>
    `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  return `<h1>${title}</h1>${sections
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
    )
    .join(
      '',
    )}<table>${cells(table.columns, 'th')}${table.rows.map((row) => cells(row, 'td')).join('')}</table>`;
}

/** Section and paragraph beside each other, then the table's rows under the same columns. */
function rowsOf({ sections, table }: MadeDocument): string[][] {
  return [
    ['Section', 'Rule', 'More'],
    ...sections.map(({ heading, paragraphs: [first = '', second = ''] }) => [heading, first, second]),
    ...table.rows,
  ];
}

function csvOf(made: MadeDocument): string {
  return rowsOf(made)
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');
}

function workbookOf(made: MadeDocument): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rowsOf(made)), 'Rules');
  return Buffer.from(writeWorkbook(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

function docxOf({ title, sections, table }: MadeDocument): Promise<Buffer> {
  const row = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...sections.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
      ...paragraphs.map((text) => new Paragraph(text)),
    ]),
    new Table({ rows: [row(table.columns), ...table.rows.map(row)] }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function pdfOf({ title, sections, table }: MadeDocument): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'LETTER' });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
  pdf.font('Helvetica-Bold').fontSize(20).text(title).moveDown();
  for (const { heading, paragraphs } of sections) {
    pdf.font('Helvetica-Bold').fontSize(14).text(heading);
    for (const text of paragraphs) pdf.font('Helvetica').fontSize(10).text(text).moveDown(0.5);
  }
  pdf.addPage();
  for (const [at, row] of [table.columns, ...table.rows].entries())
    row.forEach((cell, column) => pdf.text(cell, 72 + 150 * column, 72 + 16 * at, { lineBreak: false }));
  pdf.end();
  return ended;
}

/**
 * Makes the PDF, Word and Excel documents of the fixture plans from their text twins:
 * `node scripts/make-fixture-plans.ts`. The files are committed; run it again after a twin changed.
 */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import * as xlsx from '@e965/xlsx';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { markdown } from '../src/adapters/formats/markdown.ts';
import type { Block } from '../src/domain/passage.ts';
import type { ReadDocument } from '../src/domain/ports/document-format.ts';

const fixtures = join(import.meta.dirname, '../test/fixtures');
const made = [
  'copperleaf/sdba-handbook.pdf',
  'copperleaf/fund-lineup.xlsx',
  'local-88/smm-2026.docx',
  'saltmarsh/smm-2026.pdf',
  'saltmarsh/harborline-addendum.docx',
  'saltmarsh/fund-table.xlsx',
];

for (const path of made) {
  const file = join(fixtures, 'plans', path);
  const twin = join(fixtures, 'twins', path.replace(/\.\w+$/u, '.md'));
  if (path.endsWith('.xlsx')) makeWorkbook(file, textOf(twin));
  else if (path.endsWith('.docx')) await makeWord(file, textOf(twin));
  else await makePdf(file, textOf(twin));
}

function textOf(twin: string): ReadDocument {
  return markdown.read(readFileSync(twin, 'utf8').replace(/^---\n.*?\n---\n/su, ''));
}

function makeWorkbook(file: string, { sections }: ReadDocument): void {
  const rows = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'row');
  const values = rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ column, value }) => [column, value])),
  );
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.json_to_sheet(values), 'Funds');
  writeFileSync(file, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

async function makePdf(file: string, { title, sections }: ReadDocument): Promise<void> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 64, info: { CreationDate: new Date(0) } });
  const out = createWriteStream(file);
  pdf.pipe(out);
  pdf
    .font('Helvetica-Bold')
    .fontSize(18)
    .text(title ?? '')
    .moveDown();
  let last: string[] = [];
  for (const { headings, blocks } of sections) {
    for (const [depth, heading] of headings.entries())
      if (heading !== title && heading !== last[depth])
        pdf
          .font('Helvetica-Bold')
          .fontSize(14 - depth)
          .text(heading)
          .moveDown(0.4);
    last = headings;
    let hasColumns = false;
    for (const block of blocks) {
      if (block.kind === 'row') {
        if (!hasColumns)
          drawRow(
            pdf,
            block.cells.map(({ column }) => column),
            true,
          );
        hasColumns = true;
        drawRow(
          pdf,
          block.cells.map(({ value }) => value),
          false,
        );
      } else {
        hasColumns = false;
        pdf
          .font('Helvetica')
          .fontSize(10)
          .text(block.kind === 'item' ? `\u2022 ${block.text}` : block.text)
          .moveDown(0.5);
      }
    }
  }
  pdf.end();
  await finished(out);
}

function drawRow(pdf: PDFKit.PDFDocument, values: string[], isHead: boolean): void {
  const width = (pdf.page.width - 128) / values.length;
  const height = Math.max(
    ...values.map((value) => pdf.fontSize(9).heightOfString(value || ' ', { width: width - 8 })),
  );
  if (pdf.y + height > pdf.page.height - 64) pdf.addPage();
  const top = pdf.y;
  pdf.font(isHead ? 'Helvetica-Bold' : 'Helvetica').fontSize(9);
  for (const [at, value] of values.entries()) pdf.text(value, 64 + at * width, top, { width: width - 8 });
  pdf.x = 64;
  pdf.y = top + height + 5;
}

async function makeWord(file: string, { title, sections }: ReadDocument): Promise<void> {
  const children: (Paragraph | Table)[] = [
    new Paragraph({ text: title ?? '', heading: HeadingLevel.HEADING_1 }),
  ];
  let last: string[] = [];
  for (const { headings, blocks } of sections) {
    for (const [depth, heading] of headings.entries())
      if (heading !== title && heading !== last[depth])
        children.push(
          new Paragraph({
            text: heading,
            heading: depth === 0 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          }),
        );
    last = headings;
    children.push(...wordBlocks(blocks));
  }
  const document = new Document({ sections: [{ children }] });
  writeFileSync(file, await Packer.toBuffer(document));
}

function wordBlocks(blocks: readonly Block[]): (Paragraph | Table)[] {
  const rows = blocks.filter((block) => block.kind === 'row');
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'row') return [];
    const children = [new TextRun(block.text)];
    return [
      block.kind === 'item' ? new Paragraph({ children, bullet: { level: 0 } }) : new Paragraph({ children }),
    ];
  });
  const [first] = rows;
  if (!first) return texts;
  const lines = [
    first.cells.map(({ column }) => column),
    ...rows.map(({ cells }) => cells.map(({ value }) => value)),
  ];
  const table = new Table({
    rows: lines.map(
      (values) =>
        new TableRow({
          children: values.map((value) => new TableCell({ children: [new Paragraph(value)] })),
        }),
    ),
  });
  return [...texts, table];
}

import { type Pdf, heading, makePdf, write } from '../../support/make-pdf.ts';

/** A fee notice of four pages, and what was written into it. */
export interface Notice {
  bytes: Uint8Array;
  rows: [fund: string, ratio: string, limit: string][];
  left: string[];
  right: string[];
  items: string[];
  overThePage: string;
  sentences: string[];
}

const rows: Notice['rows'] = [
  ['Cedarline US Large Company Index Fund', '0.02%', 'None'],
  [
    'Larkspur Target Date 2060 Trust',
    '0.46%',
    'Frequent trading limit of 30 days; holds a private-market sleeve',
  ],
  ['Quillan Stable Value Fund', '0.41%', '90-day equity wash'],
];
const left = [
  'The brokerage window gives participants access to investments beyond the core menu of the plan.',
  'Shares of US-listed spot bitcoin exchange-traded products may be bought there, up to 5% of the vested balance.',
  'Coins held directly are not offered.',
];
const right = [
  'Private equity, private credit and infrastructure cannot be elected on their own from the core menu.',
  'They are held only inside the target date trusts, whose managers decide on the proportion.',
];
const items = [
  'Futures funds are excluded in all cases, whatever the broker offers.',
  'Leveraged funds are excluded.',
  '1. Write to the Benefits Desk.',
  '2. Wait for its confirmation, which arrives within ten business days.',
];
const intro =
  'This notice tells you which investments the Larch 401(k) Plan offers and what they cost in 2026.';
const overThePage =
  'The plan charges each account $11.25 each quarter for administration, which appears on the statement as a dollar amount and which the employer pays for everybody whose balance is below $1,500 on the last business day of that quarter.';
const closing = 'The Benefits Desk mails paper copies at no charge.';

export async function notice(): Promise<Notice> {
  const bytes = await makePdf((pdf) => {
    firstPage(pdf);
    pdf.addPage();
    tablePage(pdf);
    pdf.addPage();
    columnsPage(pdf);
    pdf.addPage();
    lastPage(pdf);
    runningLines(pdf);
  });
  const sentences = [intro, ...left, ...right, ...items, overThePage, closing];
  return { bytes, rows, left, right, items, overThePage, sentences };
}

function firstPage(pdf: Pdf): void {
  heading(pdf, 'Larch 401(k) Plan: Investment and Fee Notice', 20);
  pdf.text(intro);
  heading(pdf, '1. The core menu', 14);
  pdf.text('The core menu has three funds, and the Committee selects and reviews each of them.');
}

function tablePage(pdf: Pdf): void {
  heading(pdf, '1.1 What each fund costs', 12);
  const across = [72, 260, 350];
  const top = pdf.y + 4;
  ['Fund', 'Expense ratio', 'Restrictions'].forEach((name, at) =>
    write(pdf, name, across[at] ?? 0, top, 11, 'Helvetica-Bold'),
  );
  pdf.font('Helvetica');
  rows.forEach((cells, row) =>
    cells.forEach((cell, at) =>
      pdf.text(cell, across[at] ?? 0, top + 22 + row * 40, { width: at === 0 ? 180 : at === 1 ? 80 : 190 }),
    ),
  );
}

function columnsPage(pdf: Pdf): void {
  pdf.x = 72;
  heading(pdf, '2. Brokerage window', 14);
  const top = pdf.y;
  const width = 220;
  pdf.fontSize(11);
  left.forEach((text, at) => pdf.text(text, 72, at === 0 ? top : pdf.y + 6, { width }));
  right.forEach((text, at) => pdf.text(text, 320, at === 0 ? top : pdf.y + 6, { width }));
  pdf
    .font('Helvetica-Bold')
    .fontSize(14)
    .text('3. Administration', 72, top + 170)
    .font('Helvetica')
    .fontSize(11);
  const lines = linesOf(pdf, overThePage, 468);
  lines.slice(0, 2).forEach((line, at) => write(pdf, line, 72, 690 + at * 13));
}

function lastPage(pdf: Pdf): void {
  linesOf(pdf, overThePage, 468)
    .slice(2)
    .forEach((line, at) => write(pdf, line, 72, 72 + at * 13));
  pdf.text('Not allowed:', 72, 130);
  items.slice(0, 2).forEach((item) => pdf.text(`\u2022 ${item}`, 90, pdf.y + 4));
  pdf.text('To begin:', 72, pdf.y + 8);
  items.slice(2).forEach((item) => pdf.text(item, 90, pdf.y + 4));
  pdf.text(closing, 72, pdf.y + 12);
}

function runningLines(pdf: Pdf): void {
  for (let page = 0; page < 4; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    write(pdf, 'Alder Retirement - Confidential', 72, 30, 9);
    write(pdf, `Page ${page + 1}`, 290, 760, 9);
  }
}

function linesOf(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

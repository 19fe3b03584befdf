import * as sheetjs from '@e965/xlsx';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { findQuote } from '../../../src/domain/quote.ts';
import { folderWith } from '../../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../../support/read-folder.ts';

const addendum = await Packer.toBuffer(
  new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Brokerage Window Addendum', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Eligible investments', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('The window allows shares of spot bitcoin exchange-traded products.'),
        ],
      },
    ],
  }),
);
const fees = sheetjs.utils.aoa_to_sheet([
  ['Fund', 'Expense ratio'],
  ['Alder', { t: 'n', v: 0.0045, z: '0.00%' }],
]);
const workbook = Buffer.from(
  sheetjs.write(sheetjs.utils.book_new(fees, 'Funds'), { type: 'buffer', bookType: 'xlsx' }),
);

test('a folder of Word, CSV and Excel files is read with titles, places, dates and what an entry quotes', async () => {
  const { root } = folderWith({
    'plans.yaml': twoPlans,
    'plans/larch/addendum.docx': addendum,
    'plans/larch/addendum.docx.yaml': 'kind: addendum\neffective: 2026-01-01\n',
    'plans/larch/fees.xlsx': workbook,
    'plans/larch/fees.xlsx.yaml': 'title: Fund fees\nkind: fact-sheet\nuntil: 2026-12-31\n',
    'plans/larch/charges.csv': 'Charges as of January 1, 2026\n\nCharge,Amount,Each\nTransfer,$5,time\n',
    'plans/larch/availability.yaml':
      '- asset: crypto\n  route: brokerage_window\n  offered: true\n  what: Spot bitcoin products\n  source: addendum.docx\n  quote: shares of spot bitcoin exchange-traded products\n',
  });
  const result = await readFolder(root);
  expect(inShort(result.findings)).toEqual([]);
  expect(served(result)).toEqual([
    'plans/larch/addendum.docx',
    'plans/larch/charges.csv',
    'plans/larch/fees.xlsx',
  ]);
  const { documents, passages } = result.knowledge;
  const inBrief = [...documents.values()].map(({ path, title, kind, effective, until, isDatedInText }) => ({
    title,
    kind,
    dates: [effective, until, isDatedInText],
    places: passages.get(path)?.map(({ locator }) => locator),
  }));
  expect(inBrief).toEqual([
    {
      title: 'Brokerage Window Addendum',
      kind: 'addendum',
      dates: ['2026-01-01', null, false],
      places: ['Eligible investments'],
    },
    { title: 'Charges as of January 1, 2026', kind: null, dates: [null, null, true], places: ['row 4'] },
    {
      title: 'Fund fees',
      kind: 'fact-sheet',
      dates: [null, '2026-12-31', false],
      places: ['sheet Funds, row 2'],
    },
  ]);
  const [entry] = result.knowledge.availability.get('larch') ?? [];
  expect(findQuote(entry?.quote ?? '', passages.get(entry?.source ?? '') ?? [])?.locator).toBe(
    'Eligible investments',
  );
  expect(findQuote('Expense ratio: 0.45%', passages.get('plans/larch/fees.xlsx') ?? [])).not.toBeNull();
});

import * as sheetjs from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xlsx } from '../../../src/adapters/formats/xlsx.ts';
import { textOf } from '../../../src/domain/passage.ts';
import { UnreadableDocument } from '../../../src/domain/ports/document-format.ts';
import { findQuote } from '../../../src/domain/quote.ts';
import { cutPassages } from '../../../src/knowledge/cut-passages.ts';
import { withParts } from '../../support/zip.ts';

type Cell = string | number | boolean | null | sheetjs.CellObject;

function sheetOf(rows: readonly Cell[][], different: Partial<sheetjs.WorkSheet> = {}): sheetjs.WorkSheet {
  return { ...sheetjs.utils.aoa_to_sheet(rows.map((row) => [...row])), ...different };
}

function bookOf(
  sheets: Readonly<Record<string, sheetjs.WorkSheet>>,
  hidden: Record<string, 0 | 1 | 2> = {},
): Buffer {
  const book = sheetjs.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) sheetjs.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden[name] ?? 0 })) };
  return Buffer.from(sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

const as = (v: number, z: string): sheetjs.CellObject => ({ t: 'n', v, z });

/** Each section as `headings @ locator: words`. */
async function rowsIn(bytes: Uint8Array): Promise<string[]> {
  const { sections } = await xlsx.read(bytes);
  return sections.map(
    ({ headings, locator, blocks }) =>
      `${headings.join(' > ')} @ ${locator}: ${blocks.map(textOf).join(' / ')}`,
  );
}

async function remarksOf(bytes: Uint8Array): Promise<string[]> {
  const { remarks = [] } = await xlsx.read(bytes);
  return remarks.map(({ code, message }) => `${code}: ${message}`);
}

const fees = sheetOf([
  ['Fund', 'Expense ratio', 'Minimum', 'Since'],
  ['Alder', as(0.0045, '0.00%'), as(1000, '"$"#,##0'), as(46023, 'mmmm d, yyyy')],
  ['Birch', as(0.003, '0.00%'), as(1234.5, '_("$"* #,##0.00_)'), as(46023, 'm/d/yy')],
]);

describe('an Excel workbook', () => {
  test('shows each cell as Excel does, each row under its column names', async () => {
    expect(await rowsIn(bookOf({ Funds: fees }))).toEqual([
      'Funds @ sheet Funds, row 2: Fund: Alder; Expense ratio: 0.45%; Minimum: $1,000; Since: January 1, 2026',
      'Funds @ sheet Funds, row 3: Fund: Birch; Expense ratio: 0.30%; Minimum: $1,234.50; Since: 1/1/2026',
    ]);
  });

  test.each([
    [as(0.0045, '0.00%'), '0.45%'],
    [as(0.05, '0%'), '5%'],
    [as(-0.012, '0.0%;(0.0%)'), '(1.2%)'],
    [as(23500, '$#,##0'), '$23,500'],
    [as(46023, 'yyyy-mm-dd'), '2026-01-01'],
    [as(46023, 'd-mmm-yy'), '1-Jan-26'],
    [as(0.1, 'General'), '0.1'],
    [as(3, '0 "basis points"'), '3 basis points'],
    [{ t: 's', v: ' two\nlines ' } as const, 'two lines'],
    [true, 'TRUE'],
  ])('shows %j as it is formatted', async (cell, shown) => {
    const rows = await rowsIn(
      bookOf({
        A: sheetOf([
          ['Fund', 'Worth'],
          ['Alder', cell],
        ]),
      }),
    );
    expect(rows).toEqual([`A @ sheet A, row 2: Fund: Alder; Worth: ${shown}`]);
  });

  test('heads a table with the lines above it, and parts tables at blank rows', async () => {
    const sheet = sheetOf(
      [
        ['Fund fees as of January 1, 2026'],
        [],
        ['Fund', 'Fee'],
        ['Alder', '1%'],
        [],
        ['Brokerage charges', null, null],
        ['Charge', 'Amount', 'When'],
        ['Transfer', '$5', 'each'],
        [],
        ['Charges may change.'],
      ],
      { '!merges': [sheetjs.utils.decode_range('A1:D1')] },
    );
    const bytes = bookOf({ Funds: sheet });
    expect(await rowsIn(bytes)).toEqual([
      'Funds > Fund fees as of January 1, 2026 @ sheet Funds, row 4: Fund: Alder; Fee: 1%',
      'Funds > Brokerage charges @ sheet Funds, row 8: Charge: Transfer; Amount: $5; When: each',
      'Funds @ sheet Funds, row 10: Charges may change.',
    ]);
    expect((await xlsx.read(bytes)).title).toBe('Fund fees as of January 1, 2026');
  });

  const words: Cell[][] = [
    ['Lot', 'Kept by'],
    ['Spot bitcoin', 'Larch Trust'],
    ['Timber', 'Spruce Bank'],
  ];
  const named = [
    'A @ sheet A, row 2: Lot: Spot bitcoin; Kept by: Larch Trust',
    'A @ sheet A, row 3: Lot: Timber; Kept by: Spruce Bank',
  ];

  test('keeps a first row of words over words as a row, and asks for names', async () => {
    const bytes = bookOf({ A: sheetOf(words) });
    expect(await rowsIn(bytes)).toEqual([
      'A @ sheet A, row 1: Lot; Kept by',
      'A @ sheet A, row 2: Spot bitcoin; Larch Trust',
      'A @ sheet A, row 3: Timber; Spruce Bank',
    ]);
    expect(await remarksOf(bytes)).toEqual([
      expect.stringMatching(/^no-column-names: .*\(sheet A, row 1\)/u),
    ]);
  });

  test('loses no row below a heading over words', async () => {
    const sheet = sheetOf([
      ['Fund', 'Offered'],
      ['Birch Bond', 'Yes'],
      [],
      ['Brokerage window'],
      ['Spot bitcoin ETP', 'Allowed'],
      ['Gold trust', 'Not allowed'],
    ]);
    expect((await rowsIn(bookOf({ A: sheet }))).slice(1)).toEqual([
      'A > Brokerage window @ sheet A, row 5: Spot bitcoin ETP; Allowed',
      'A > Brokerage window @ sheet A, row 6: Gold trust; Not allowed',
    ]);
  });

  test.each([
    ['a filter', (xml: string) => xml.replace('</sheetData>', '</sheetData><autoFilter ref="A1:B3"/>')],
    [
      'a frozen pane',
      (xml: string) =>
        xml.replace(
          /<sheetView [^>]*\/>/u,
          '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>',
        ),
    ],
    ['bold type', (xml: string) => xml.replaceAll(/<c r="([AB])1"/gu, '<c r="$11" s="1"')],
  ])('takes a first row for column names that %s sets apart', async (_, marked) => {
    const bytes = await withParts(bookOf({ Notes: sheetOf([['x']]), A: sheetOf(words) }), {
      'xl/worksheets/sheet2.xml': marked,
      'xl/styles.xml': (xml) =>
        xml
          .replace('</fonts>', '<font><b/><sz val="12"/></font></fonts>')
          .replace('</cellXfs>', '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs>'),
    });
    expect((await rowsIn(bytes)).slice(1)).toEqual(named);
    expect(await remarksOf(bytes)).toEqual([]);
  });

  test('takes no row for column names because all of the table is bold, or another row is frozen', async () => {
    const bytes = await withParts(bookOf({ A: sheetOf(words) }), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml
          .replaceAll(/<c r="([AB]\d)"/gu, '<c r="$1" s="1"')
          .replace(
            '<sheetData>',
            '<sheetViews><sheetView><pane ySplit="3" state="frozen"/></sheetView></sheetViews><sheetData>',
          ),
      'xl/styles.xml': (xml) =>
        xml
          .replace('</fonts>', '<font><b/><sz val="12"/></font></fonts>')
          .replace('</cellXfs>', '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs>'),
    });
    expect(await rowsIn(bytes)).toHaveLength(3);
  });

  test('leaves out hidden sheets, rows and columns that hold words, and says so', async () => {
    const sheet = sheetOf(
      [
        ['Fund', 'Fee', 'Secret'],
        ['Alder', '1%', 'x'],
        ['Birch', '2%', 'y'],
      ],
      {
        '!rows': [{}, {}, { hidden: true }],
        '!cols': [{}, {}, { hidden: true }],
      },
    );
    const bytes = bookOf(
      { Funds: sheet, Notes: sheetOf([['internal words']]), Empty: sheetOf([]) },
      { Notes: 1, Empty: 2 },
    );
    expect(await rowsIn(bytes)).toEqual(['Funds @ sheet Funds, row 2: Fund: Alder; Fee: 1%']);
    expect(await remarksOf(bytes)).toEqual([
      'hidden-cells: Hidden rows, columns or sheets were left out (sheet "Funds", "Notes"); show them if they belong to the document, or delete them.',
    ]);
  });

  test('gives a merged cell to each row and column it covers', async () => {
    const sheet = sheetOf(
      [
        ['Route', 'Fees', null],
        [null, '2025', '2026'],
        ['Brokerage window', '1%', '2%'],
        [null, '3%', null],
        ['Core menu', null, null],
        ['Alder', '4%', '5%'],
      ],
      {
        '!merges': ['A1:A2', 'B1:C1', 'A3:A4', 'B4:C4', 'A5:C5'].map((range) =>
          sheetjs.utils.decode_range(range),
        ),
      },
    );
    expect(await rowsIn(bookOf({ F: sheet }))).toEqual([
      'F @ sheet F, row 3: Route: Brokerage window; Fees 2025: 1%; Fees 2026: 2%',
      'F @ sheet F, row 4: Route: Brokerage window; Fees 2025: 3%; Fees 2026: 3%',
      'F > Core menu @ sheet F, row 6: Route: Alder; Fees 2025: 4%; Fees 2026: 5%',
    ]);
  });

  test('names cells that show an error or were never calculated', async () => {
    const sheet = sheetOf([
      ['Fund', 'Fee', 'Sum'],
      ['Alder', { t: 'e', v: 0x17, f: 'Gone!A1' }, { t: 'n', v: 3, f: '1+2' }],
    ]);
    const bytes = await withParts(bookOf({ Funds: sheet }), {
      'xl/worksheets/sheet1.xml': (before) =>
        before.replace('</row></sheetData>', '<c r="D2" s="1"><f>SUM(A1:A2)</f></c></row></sheetData>'),
    });
    expect(await rowsIn(bytes)).toEqual(['Funds @ sheet Funds, row 2: Fund: Alder; Sum: 3']);
    expect(await remarksOf(bytes)).toEqual([
      'error-cells: Cells that show an error were left out: Funds!B2 (#REF!); repair their formulas.',
      'no-value: Formulas that were never calculated were left out: Funds!D2; open the file in Excel and save it again.',
    ]);
  });

  test('leaves out comments', async () => {
    const sheet = sheetOf([
      ['Fund', 'Fee'],
      ['Alder', '1%'],
    ]);
    sheetjs.utils.cell_add_comment(sheet['A2'], 'do not tell employees', 'HR');
    expect((await rowsIn(bookOf({ Funds: sheet }))).join()).not.toContain('tell');
  });

  test('with too many cells is refused before it is read', async () => {
    const cells = Array.from({ length: 200_001 }, (_, at) => `<c><v>${(at * 7919) % 100_003}</v></c>`).join(
      '',
    );
    const bytes = await withParts(bookOf({ Funds: fees }), {
      'xl/worksheets/sheet1.xml': (before) => before.replace('</sheetData>', `${cells}</sheetData>`),
    });
    await expect(xlsx.read(bytes)).rejects.toThrow(/more than 200,000 cells/u);
  });

  test('that claims a whole sheet of merged or hidden cells is read at once', async () => {
    const bytes = await withParts(bookOf({ Funds: fees }), {
      'xl/worksheets/sheet1.xml': (before) =>
        before
          .replace(/<dimension ref="[^"]*"\/>/u, '<dimension ref="A1:XFD1048576"/>')
          .replace(
            '</sheetData>',
            '</sheetData><mergeCells count="1"><mergeCell ref="F1:XFD1048576"/></mergeCells>',
          ),
    });
    expect(await rowsIn(bytes)).toHaveLength(2);
  });

  test('never fetches what it links to', async () => {
    const bytes = await withParts(bookOf({ Funds: fees }), {
      'xl/_rels/workbook.xml.rels': (before) =>
        before.replace(
          '</Relationships>',
          '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>',
        ),
    });
    expect(await rowsIn(bytes)).toHaveLength(2);
  });

  test('with entities is refused', async () => {
    const bytes = await withParts(bookOf({ Funds: fees }), {
      'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "ha">]><sst><si><t>&a;</t></si></sst>',
    });
    await expect(xlsx.read(bytes)).rejects.toThrow(/XML entities/u);
  });

  test('holds every quote a person copies from a row', async () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[A-Za-z][A-Za-z .,%$-]{0,18}[A-Za-z%]$/u),
      fc.integer({ min: 1, max: 99_999 }).map((n) => as(n / 10_000, '0.00%')),
      fc.integer({ min: 1, max: 99_999 }).map((n) => as(n, '"$"#,##0')),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const bytes = bookOf({ Funds: sheetOf([['Fund', 'Share', 'Amount'], ...rows]) });
        const passages = cutPassages('f.xlsx', 'Fees', await xlsx.read(bytes));
        for (const cells of rows) {
          const shown = cells.map((one) =>
            typeof one === 'string' ? one : sheetjs.SSF.format(one.z ?? 'General', one.v),
          );
          expect(findQuote(shown.join('\t'), passages)).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of which any byte is changed or any end is cut is read or refused', async () => {
    const sound = bookOf({ Funds: fees });
    const change = fc.record({
      at: fc.nat({ max: sound.length - 1 }),
      value: fc.nat({ max: 255 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, value, cut }) => {
        const bytes = Buffer.from(cut ? sound.subarray(0, at) : sound);
        if (!cut) bytes[at] = value;
        await xlsx.read(bytes).catch((fault: unknown) => expect(fault).toBeInstanceOf(UnreadableDocument));
      }),
      { numRuns: 150 },
    );
  });

  test('whose XML is damaged within a sound zip is read or refused', async () => {
    const sound = bookOf({ Funds: fees });
    const names = [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/styles.xml',
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
    ];
    const change = fc.record({
      name: fc.constantFrom(...names),
      place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      length: fc.nat({ max: 40 }),
      piece: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '<c r="ZZZZ9999999"><v>1</v></c>',
        '&#0;',
        '</sheetData>',
        '\u0000',
      ),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ name, place, length, piece }) => {
        const bytes = await withParts(sound, {
          [name]: (before) => {
            const at = Math.floor(place * before.length);
            return before.slice(0, at) + piece + before.slice(at + length);
          },
        });
        await xlsx.read(bytes).catch((fault: unknown) => expect(fault).toBeInstanceOf(UnreadableDocument));
      }),
      { numRuns: 150 },
    );
  });
});

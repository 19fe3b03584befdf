import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/adapters/formats/csv.ts';
import { textOf } from '../../../src/domain/passage.ts';
import { UnreadableDocument } from '../../../src/domain/ports/document-format.ts';
import { findQuote } from '../../../src/domain/quote.ts';
import { cutPassages } from '../../../src/knowledge/cut-passages.ts';

/** Each section as `headings @ locator: words`. */
function rowsIn(text: string): string[] {
  return csv
    .read(text)
    .sections.map(
      ({ headings, locator, blocks }) =>
        `${headings.join(' > ')} @ ${locator}: ${blocks.map(textOf).join(' / ')}`,
    );
}

/** Each remark as its code and the places it names. */
function remarksIn(text: string): string[] {
  return (csv.read(text).remarks ?? []).map(
    ({ code, message }) => `${code} (${message.match(/row \d+/gu)?.join(', ') ?? ''})`,
  );
}

describe('a CSV file', () => {
  test('gives each row its column names and the row number that Excel shows', () => {
    expect(rowsIn('Fund,Ticker,Expense ratio\nAlder,ALD,0.45%\nBirch,,0.30%\n')).toEqual([
      ' @ row 2: Fund: Alder; Ticker: ALD; Expense ratio: 0.45%',
      ' @ row 3: Fund: Birch; Expense ratio: 0.30%',
    ]);
  });

  test.each([
    [
      'semicolons and decimal commas',
      'Fund;Expense ratio\nAlder;0,45%\nBirch;0,30%',
      'Fund: Alder; Expense ratio: 0,45%',
    ],
    ['tabs', 'Fund\tExpense ratio\nAlder, long\t0.45%', 'Fund: Alder, long; Expense ratio: 0.45%'],
    ['semicolons beside commas in every row', 'Fund;Fee, net\nAlder;0,45%', 'Fund: Alder; Fee, net: 0,45%'],
    ['bars', 'Fund|Fee\nAlder, long|0.45%', 'Fund: Alder, long; Fee: 0.45%'],
    ['the delimiter its first line names', 'sep=|\nFund|Fee\nAlder|1%', 'Fund: Alder; Fee: 1%'],
  ])('may be parted by %s', (_, text, row) => {
    expect(rowsIn(text)[0]).toBe(` @ row 2: ${row}`);
  });

  test('counts blank lines and rows with line breaks as Excel does', () => {
    expect(rowsIn('Fund,Note\nAlder,"closed\nto new money"\n\nBirch,"has ""A"" shares"\n')).toEqual([
      ' @ row 2: Fund: Alder; Note: closed to new money',
      ' @ row 4: Fund: Birch; Note: has "A" shares',
    ]);
  });

  test('takes a line above the column names for a heading, with commas of its own or not', () => {
    const { title } = csv.read('Fund fees as of January 1, 2026\n\nFund,Ticker,Fee\nAlder,ALD,0.45%');
    expect(title).toBe('Fund fees as of January 1, 2026');
    expect(rowsIn('Fund fees as of January 1, 2026\n\nFund,Ticker,Fee\nAlder,ALD,0.45%')).toEqual([
      'Fund fees as of January 1, 2026 @ row 4: Fund: Alder; Ticker: ALD; Fee: 0.45%',
    ]);
    expect(rowsIn('Fund fees 2026,,\nFund,Ticker,Fee\nAlder,ALD,0.45%')).toEqual([
      'Fund fees 2026 @ row 3: Fund: Alder; Ticker: ALD; Fee: 0.45%',
    ]);
  });

  test.each(['', '\n'])(
    'takes facts above the table, with a blank line below them or not, for its headings',
    (gap) => {
      const text = `Plan,Larch Plan\nAs of,1/1/2026\n${gap}Fund,Ticker,Fee\nAlder,ALD,1%\nBirch,BIR,2%\n`;
      expect(rowsIn(text)[0]).toMatch(
        /^Plan Larch Plan > As of 1\/1\/2026 @ row [45]: Fund: Alder; Ticker: ALD; Fee: 1%$/u,
      );
      expect(rowsIn(text)).toHaveLength(2);
    },
  );

  test('takes names with an empty corner, and rows that lack cells below them', () => {
    expect(rowsIn(',2025,2026\nWindow,1%,2%\nCore menu,3%\n')).toEqual([
      ' @ row 2: Window; 2025: 1%; 2026: 2%',
      ' @ row 3: Core menu; 2025: 3%',
    ]);
  });

  test('keeps sentences above and below its table as text', () => {
    expect(
      rowsIn('These fees change each year.\nFund,Fee\nAlder,0.45%\n\n"Fees are gross, before waivers."\n'),
    ).toEqual([
      ' @ row 1: These fees change each year.',
      ' @ row 3: Fund: Alder; Fee: 0.45%',
      ' @ row 5: Fees are gross, before waivers.',
    ]);
  });

  test('does not take values for column names', () => {
    expect(rowsIn('Alder,0.45%\nBirch,0.30%')).toEqual([' @ row 1: Alder; 0.45%', ' @ row 2: Birch; 0.30%']);
  });

  test('keeps the column names over a blank line', () => {
    expect(rowsIn('Fund,Offered\nBitcoin,no\n\nGold,yes\nSilver,no')).toEqual([
      ' @ row 2: Fund: Bitcoin; Offered: no',
      ' @ row 4: Fund: Gold; Offered: yes',
      ' @ row 5: Fund: Silver; Offered: no',
    ]);
  });

  test('claims no column names where a row of words after a blank line may be names or not', () => {
    expect(rowsIn('Fund,Offered\nBitcoin,no\n\nGold,through the window\nSilver,no')).toEqual([
      ' @ row 2: Fund: Bitcoin; Offered: no',
      ' @ row 4: Gold; through the window',
      ' @ row 5: Silver; no',
    ]);
  });

  test('gives a second table its own column names', () => {
    expect(rowsIn('Fund,Fee\nAlder,1%\n\nCustody\nBroker,Charge,Since\nSpruce,$5,2024\n')).toEqual([
      ' @ row 2: Fund: Alder; Fee: 1%',
      'Custody @ row 6: Broker: Spruce; Charge: $5; Since: 2024',
    ]);
  });

  test.each([
    ['Asset,Share\nGold trust,Allowed\nPrivate equity,Not allowed', 'Asset,Share'],
    ['Investment,Allowed\nBitcoin,Yes\nGold,No', 'Investment,Allowed'],
    ['Asset class,May I buy it?\nBitcoin,ask the desk\nGold,sometimes', 'Asset class,May I buy it?'],
    ['Sleeve,Custodian,Status\nBitcoin,Larch Trust,Open', 'Sleeve,Custodian,Status'],
    ['Sammlung,Gebühr,Obergrenze\nBitcoin,0.4%,5%\nGold,0.1%,25%', 'Sammlung,Gebühr,Obergrenze'],
    ['Plan,Crypto,Real estate\nLarch,No,Yes\nSpruce,No,No', 'Plan,Crypto,Real estate'],
    ['Fund,Since,Closed\nAlder,"March 3, 2024",Yes', 'Fund,Since,Closed'],
  ])('takes a first row that is sure to name columns for their names: %j', (text, names) => {
    const [first] = csv.read(text).sections;
    const [block] = first?.blocks ?? [];
    expect(block?.kind === 'row' && block.cells.map(({ column }) => column).join()).toBe(names);
    expect(csv.read(text).remarks).toEqual([]);
  });

  test.each([
    ['words over words', 'Bitcoin ETP,Allowed\nGold trust,Not allowed\nPrivate equity,Not allowed'],
    ['an answer over answers', 'Private equity,Permitted\nSpot ether,No\nTimber,Yes'],
    ['words that stand in for a figure', 'Bitcoin,unlimited\nGold,5%\nTimber,10%'],
    ['other words over figures', 'Bitcoin,by request\nGold,5%\nTimber,10%'],
    ['a value that comes again', 'Timber,Fund\nGold,Fund\nBitcoin,Note'],
    ['facts by their names', 'Plan,Larch\nSponsor,Larch Mills\nRoute,brokerage window'],
    ['answers by their names', 'Asset,Bitcoin\nAllowed,No\nLimit,none'],
    ['names of routes', 'Brokerage window,Core menu\nBitcoin,Gold\nEther,Timber'],
  ])('keeps a first row of %s as a row, and says so', (_, text) => {
    const rows = text.split('\n').map((line, at) => ` @ row ${at + 1}: ${line.replaceAll(',', '; ')}`);
    expect(rowsIn(text)).toEqual(rows);
    expect(remarksIn(text)).toEqual(['no-column-names (row 1)']);
  });

  test('loses no row below a heading of its own, and lends it no names', () => {
    const menu = 'Fund,Offered\nBirch Bond,Yes\nOak Stock,Yes\n';
    const window = 'Spot bitcoin ETP,Allowed\nGold trust,Not allowed\n';
    for (const gap of ['\nBrokerage window\n', '\nBrokerage window\n\n', '\nBrokerage window,\n'])
      expect(rowsIn(menu + gap + window).slice(2)).toEqual([
        expect.stringMatching(/^Brokerage window @ row \d: Spot bitcoin ETP; Allowed$/u),
        expect.stringMatching(/^Brokerage window @ row \d: Gold trust; Not allowed$/u),
      ]);
  });

  test('goes on under the names above where every column holds what it held there', () => {
    const menu = 'Investment,Route,Status\nBirch Bond,Core menu,Open\n\nOutside the menu\n';
    expect(rowsIn(`${menu}Spot bitcoin,Brokerage window,Closed`).at(-1)).toBe(
      'Outside the menu @ row 5: Investment: Spot bitcoin; Route: Brokerage window; Status: Closed',
    );
    expect(rowsIn(`${menu}Spot bitcoin,5%,Closed`).at(-1)).toBe(
      'Outside the menu @ row 5: Spot bitcoin; 5%; Closed',
    );
  });

  test('makes no heading of a row that says yes or no', () => {
    expect(rowsIn('Bitcoin,Not allowed\nGold,Allowed,5%\nTimber,Allowed,9%')).toEqual([
      ' @ row 1: Bitcoin; Not allowed',
      ' @ row 2: Gold; Allowed; 5%',
      ' @ row 3: Timber; Allowed; 9%',
    ]);
  });

  test('names no cell that may stand in another column because a comma cut one in two', () => {
    const table = 'Asset,Limit,Note\nBitcoin,5%,by request\nTimber,"7,5%",\n';
    expect(rowsIn(`${table}Gold,1,5%,by phone`).at(-1)).toBe(' @ row 4: Asset: Gold; 1; 5%; by phone');
    expect(rowsIn(`${table}Gold,physical,5%,by phone`).at(-1)).toBe(' @ row 4: Gold; physical; 5%; by phone');
    expect(remarksIn(`${table}Gold,1,5%,by phone\nWater,3%,\nOil,2,5%,none`)).toEqual([
      'ragged-row (row 4, row 6)',
    ]);
    expect(remarksIn(`${table}"Gold, physical","1,5%",by phone,,`)).toEqual([]);
  });

  test('keeps ragged rows whole, and leaves out column names said again', () => {
    expect(rowsIn('Fund,Fee\nAlder\nBirch,1%,until 2027\nFund,Fee\nCedar,2%')).toEqual([
      ' @ row 2: Fund: Alder',
      ' @ row 3: Fund: Birch; Fee: 1%; until 2027',
      ' @ row 5: Fund: Cedar; Fee: 2%',
    ]);
  });

  test('of one column is read line by line', () => {
    expect(rowsIn('Crypto is not offered\nGold neither')).toEqual([
      ' @ row 1: Crypto is not offered',
      ' @ row 2: Gold neither',
    ]);
  });

  test('of nothing is nothing', () => {
    for (const text of ['', '\n\n', ',,\n,,', '""']) expect(csv.read(text).sections).toEqual([]);
  });

  test('is refused with a sentence when a quotation mark stays open or it has too many cells', () => {
    expect(() => csv.read('Fund,Fee\n"Alder,1%\nBirch,2%\n')).toThrow(
      /quotation mark is opened and never closed/u,
    );
    expect(() => csv.read('a,b,c,d\n'.repeat(50_001))).toThrow(/more than 200,000 cells/u);
  });

  test('holds every quote a person copies from a row', () => {
    const cell = fc
      .stringMatching(/^[A-Za-z0-9$][A-Za-z0-9 .,;"'%$-]{0,18}[A-Za-z0-9%]$/u)
      .filter((text) => !/sep=/u.test(text));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const passages = cutPassages('fees.csv', 'Fees', csv.read(text));
        const body = rows.slice(1).filter((row) => row.join('\n') !== rows[0]?.join('\n'));
        for (const row of body) {
          expect(findQuote(row.join(' | '), passages)).not.toBeNull();
          for (const value of row) expect(findQuote(value, passages)).not.toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is read or refused whatever it holds', () => {
    const marks = fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', '1%', '=', 'sep=', '\u0000');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        try {
          csv.read(parts.join(''));
        } catch (fault) {
          expect(fault).toBeInstanceOf(UnreadableDocument);
        }
      }),
      { numRuns: 500 },
    );
  });
});

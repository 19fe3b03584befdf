import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { textOf } from '../../../src/domain/passage.ts';
import { type LineTable, lineTablePdf } from './line-table-pdf.ts';

const word = fc.constantFrom(
  ...'the plan window bitcoin account private fund 5% $1,000 may not offers each Participant Committee trust Holds sleeve limit None 2026 Private-market'.split(
    ' ',
  ),
);

function words(fewest: number, most: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: fewest, maxLength: most }).map((all) => all.join(' '));
}

const ratio = fc.integer({ min: 10, max: 299 }).map((points) => `${(points / 100).toFixed(2)}%`);

const singleRow = fc.tuple(words(0, 1), ratio, words(1, 2), words(1, 1), words(1, 2));
const wrappedRow = fc.tuple(
  words(0, 6),
  fc.oneof(ratio, words(1, 3)),
  words(1, 18),
  words(1, 7),
  words(1, 5),
);

const table: fc.Arbitrary<LineTable> = fc
  .record({
    columns: fc.integer({ min: 2, max: 5 }),
    first: fc.constantFrom(0, 0, 2),
    rows: fc.oneof(
      fc.array(singleRow, { minLength: 3, maxLength: 20 }),
      fc.array(wrappedRow, { minLength: 3, maxLength: 10 }),
      fc.array(fc.oneof({ weight: 4, arbitrary: singleRow }, { weight: 1, arbitrary: wrappedRow }), {
        minLength: 4,
        maxLength: 14,
      }),
    ),
    padding: fc.record({ across: fc.constantFrom(3, 6), down: fc.constantFrom(0, 2, 6) }),
    leading: fc.constantFrom(11.5, 12.5, 15),
    alignment: fc.constantFrom('top', 'top', 'middle', 'bottom'),
    isRuled: fc.boolean(),
    isBoldHead: fc.boolean(),
    isHeadRepeated: fc.boolean(),
    start: fc.constantFrom(125, 125, 560, 640),
    isCut: fc.boolean(),
    hasNeighbours: fc.boolean(),
  })
  .map(({ columns, first, rows, ...shape }) => ({
    ...shape,
    names: namesFrom(['Fund', 'Expense ratio', 'Restrictions', 'Who may buy', 'Since'], first).slice(
      0,
      columns,
    ),
    rows: rows.map((cells, at) =>
      namesFrom([`Larkspur ${cells[0]} Fund ${at + 1}`.replace('  ', ' '), ...cells.slice(1)], first).slice(
        0,
        columns,
      ),
    ),
  }));

/** The columns from another one on, so that two columns may both hold words. */
function namesFrom(cells: readonly string[], first: number): string[] {
  return [...cells.slice(0, 1), ...cells.slice(1 + first), ...cells.slice(1, 1 + first)];
}

interface Tally {
  right: number;
  text: number;
  wrong: string[];
  isUnsaid: boolean;
}

/** How the source's rows came out: as rows, word for word under their names or none, or not as rows. */
async function tallyOf({ names, rows, ...shape }: LineTable): Promise<Tally> {
  const { sections, remarks } = await pdf.read(await lineTablePdf({ names, rows, ...shape }));
  const found = sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'row').map(textOf));
  const wanted = rows.map((cells) =>
    [names, names.map(() => '')].map((columns) =>
      textOf({ kind: 'row', cells: cells.map((value, at) => ({ column: columns[at] ?? '', value })) }),
    ),
  );
  const right = wanted.filter((ways) => ways.some((way) => found.includes(way))).length;
  const isSaid = remarks?.some(({ code }) => code === 'table-lost') ?? false;
  const head = textOf({ kind: 'row', cells: names.map((value) => ({ column: '', value })) });
  return {
    right,
    text: rows.length - right,
    wrong: found.filter((one) => one !== head && !wanted.some((ways) => ways.includes(one))),
    isUnsaid: right < rows.length && !isSaid,
  };
}

describe('a table drawn line by line', () => {
  test('has its rows word for word or not at all, and says where not', async () => {
    const total = { right: 0, text: 0 };
    await fc.assert(
      fc.asyncProperty(table, async (shape) => {
        const { right, text, wrong, isUnsaid } = await tallyOf(shape);
        total.right += right;
        total.text += text;
        expect(wrong).toEqual([]);
        expect(isUnsaid).toBe(false);
      }),
      { numRuns: 150, seed: 20_261_121, endOnFailure: true },
    );
    expect(total.right).toBeGreaterThan(total.text);
  });

  test('keeps its rows where each is one line or enclosed by drawn lines', async () => {
    const names = ['Fund', 'Expense ratio', 'Restrictions'];
    const shape = {
      names,
      padding: { across: 6, down: 2 },
      leading: 12.5,
      alignment: 'top',
      isBoldHead: true,
      isHeadRepeated: false,
      start: 125,
      isCut: false,
      hasNeighbours: false,
    } as const;
    const short = ['Cedarline', 'Larkspur', 'Quillan'].map((fund, at) => [
      `${fund} Fund`,
      `0.${at + 2}5%`,
      'None',
    ]);
    const long = short.map(([fund = '', cost = '']) => [
      fund,
      cost,
      'May be bought through the brokerage window by participants with $1,000',
    ]);
    expect(await tallyOf({ ...shape, names, rows: short, isRuled: false })).toEqual(wholly(3));
    expect(await tallyOf({ ...shape, names, rows: long, isRuled: true })).toEqual(wholly(3));
    expect(await tallyOf({ ...shape, names, rows: long, isRuled: false })).toMatchObject({
      right: 0,
      wrong: [],
      isUnsaid: false,
    });
  });
});

function wholly(right: number): Tally {
  return { right, text: 0, wrong: [], isUnsaid: false };
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { quoteOf, textOf } from '../../../src/domain/passage.ts';
import type { ReadDocument } from '../../../src/domain/ports/document-format.ts';
import { type CutTable, cutTablePdf } from './cut-table-pdf.ts';

const word = fc.constantFrom(
  ...'the plan window bitcoin account private fund 5% $1,000 may not offers each participant Committee trust holds sleeve limit'.split(
    ' ',
  ),
);

function words(fewest: number, most: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: fewest, maxLength: most }).map((all) => all.join(' '));
}

const ratio = fc.integer({ min: 10, max: 299 }).map((points) => `${(points / 100).toFixed(2)}%`);

const row = fc.tuple(words(0, 5), ratio, words(8, 45), words(1, 8));

const table: fc.Arbitrary<CutTable> = fc
  .record({
    columns: fc.integer({ min: 2, max: 4 }),
    rows: fc.array(row, { minLength: 8, maxLength: 30 }),
    padding: fc.constantFrom(3, 5, 8),
    isCentred: fc.boolean(),
    isRuled: fc.boolean(),
    isHeadRepeated: fc.boolean(),
    order: fc.constantFrom('cells', 'lines'),
  })
  .map(({ columns, rows, ...shape }) => ({
    ...shape,
    names: ['Fund', 'Expense ratio', 'Restrictions', 'Who may buy'].slice(0, columns),
    rows: rows.map((cells, at) => [
      `Larkspur ${cells[0]} Fund ${at + 1}`.replace('  ', ' '),
      ...cells.slice(1, columns),
    ]),
  }));

interface Tally {
  right: number;
  text: number;
  wrong: string[];
  unsaid: number;
}

/** How the source's rows came out: as rows, word for word under their names, or not as rows. */
function tallied({ names, rows }: CutTable, read: ReadDocument): Tally {
  const wanted = new Map(
    rows.map((cells) => [
      cells.map((cell, at) => `${names[at]}: ${cell}`).join('; '),
      quoteOf(blockOf(cells)),
    ]),
  );
  const found = read.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'row').map(textOf),
  );
  const right = [...wanted.keys()].filter((one) => found.includes(one)).length;
  const isSaid = read.remarks?.some(({ code }) => code === 'table-lost') ?? false;
  return {
    right,
    text: rows.length - right,
    wrong: found.filter((one) => !wanted.has(one)),
    unsaid: right < rows.length && !isSaid ? 1 : 0,
  };
}

function blockOf(cells: readonly string[]): { kind: 'row'; cells: { column: string; value: string }[] } {
  return { kind: 'row', cells: cells.map((value) => ({ column: '', value })) };
}

async function tallyOf(drawn: CutTable): Promise<Tally> {
  return tallied(drawn, await pdf.read(await cutTablePdf(drawn)));
}

describe('a table whose rows the end of a page cuts', () => {
  test('has its rows word for word or not at all, and says where not', async () => {
    const total = { right: 0, text: 0 };
    await fc.assert(
      fc.asyncProperty(table, async (shape) => {
        const { right, text, wrong, unsaid } = await tallyOf({ ...shape, order: 'cells' });
        total.right += right;
        total.text += text;
        expect(wrong).toEqual([]);
        expect(unsaid).toBe(0);
      }),
      { numRuns: 120, seed: 20_261_121, endOnFailure: true },
    );
    expect(total.right).toBeGreaterThan(20 * total.text);
  });

  test('gives what it cannot put together as text and names the page', async () => {
    const long = 'The window may be used by participants whose vested balance is at least $1,000 and';
    const drawn: CutTable = {
      names: ['Fund', 'Expense ratio', 'Restrictions'],
      rows: Array.from({ length: 12 }, (_, at) => [
        `Larkspur private market fund with a long name and number ${at + 1}`,
        `0.${at + 10}%`,
        `${long} who hold fund ${at + 1}, ${long} who agree to it.`,
      ]),
      padding: 4,
      isCentred: false,
      isRuled: false,
      isHeadRepeated: false,
      order: 'lines',
    };
    const read = await pdf.read(await cutTablePdf(drawn));
    expect(tallied(drawn, read)).toMatchObject({ wrong: [], unsaid: 0 });
    expect(read.remarks).toEqual([
      {
        code: 'table-lost',
        message: expect.stringMatching(/^A table on pages? 1.* could not be read as rows .*spreadsheet\.$/u),
      },
    ]);
  });
});

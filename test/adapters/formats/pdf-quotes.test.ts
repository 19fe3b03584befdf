import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../src/adapters/formats/pdf.ts';
import { findQuote } from '../../../src/domain/quote.ts';
import { cutPassages } from '../../../src/knowledge/cut-passages.ts';
import { type Pdf, heading, makePdf } from '../../support/make-pdf.ts';

type Piece =
  | { kind: 'heading' | 'paragraph' | 'bullet' | 'number'; text: string }
  | { kind: 'table'; rows: string[][] };

const word = fc.constantFrom(
  ...'the plan window bitcoin self-directed account private-market fund 5% $1,000 may not offers each participant 401(k) Committee trust of and to fee January US-listed exchange-traded §4.2 2026'.split(
    ' ',
  ),
);

function sentence(fewest: number, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(word, { minLength: fewest, maxLength: most }), fc.nat({ max: 9999 }))
    .map(([words, number]) => `Item ${number} ${words.join(' ')}.`);
}

const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc
    .array(
      fc.tuple(
        fc.nat({ max: 9999 }),
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), {
          minLength: columns - 1,
          maxLength: columns - 1,
        }),
      ),
      { minLength: 2, maxLength: 6 },
    )
    .map((rows): Piece => ({
      kind: 'table',
      rows: rows.map(([number, cells]) => [`Fund ${number}`, ...cells.map((words) => words.join(' '))]),
    })),
);

const pieces = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('paragraph' as const), sentence(5, 80))
      .map(([kind, text]): Piece => ({ kind, text })),
    fc
      .tuple(fc.constantFrom('bullet' as const, 'number' as const), sentence(3, 30))
      .map(([kind, text]): Piece => ({ kind, text })),
    fc
      .array(word, { minLength: 1, maxLength: 5 })
      .map((words): Piece => ({ kind: 'heading', text: `About ${words.join(' ')}` })),
    table,
  ),
  { minLength: 3, maxLength: 25 },
);

function draw(page: Pdf, drawn: readonly Piece[]): void {
  heading(page, 'Rules of the plan', 20);
  for (const [at, piece] of drawn.entries()) {
    page.moveDown(0.7);
    switch (piece.kind) {
      case 'heading':
        heading(page, piece.text, 14);
        break;
      case 'paragraph':
        page.text(piece.text, 72, page.y, { align: at % 2 === 0 ? 'left' : 'justify' });
        break;
      case 'bullet':
        page.text(`\u2022 ${piece.text}`, 80, page.y);
        break;
      case 'number':
        page.text(`${at + 1}. ${piece.text}`, 80, page.y);
        break;
      case 'table':
        drawTable(page, piece.rows);
    }
  }
}

function drawTable(page: Pdf, rows: readonly string[][]): void {
  const names = rows[0]?.map((_, at) => `Column ${at + 1}`) ?? [];
  page.x = 72;
  page.table({
    data: [names.map((text) => ({ text, font: { src: 'Helvetica-Bold' } })), ...rows],
  });
}

function quotesOf(drawn: readonly Piece[]): string[] {
  return drawn.flatMap((piece) =>
    piece.kind === 'table' ? piece.rows.map((row) => row.join(' | ')) : [piece.text, middleOf(piece.text)],
  );
}

function middleOf(text: string): string {
  const words = text.split(' ');
  return words.slice(1, Math.max(2, words.length - 1)).join(' ');
}

describe('a quote copied from a PDF', () => {
  test('is found, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (drawn) => {
        const bytes = await makePdf((page) => draw(page, drawn));
        const read = await pdf.read(bytes);
        const passages = cutPassages('rules.pdf', read.title ?? 'Rules', read);
        expect(quotesOf(drawn).filter((quote) => findQuote(quote, passages) === null)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true, seed: 20_261_121 },
    );
  });
});

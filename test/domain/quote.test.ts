import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/domain/passage.ts';
import { findQuote, longestQuote, normalised, shortened, standsInBlock } from '../../src/domain/quote.ts';
import { paragraph, passageWith } from '../support/knowledge.ts';

const row: Block = {
  kind: 'row',
  cells: [
    { column: 'Fund', value: 'Alder 2050' },
    { column: '', value: 'Trust' },
    { column: 'Ticker', value: '' },
    { column: 'Expense ratio', value: '0.45%' },
  ],
};

describe('a quote stands in a block', () => {
  const block = paragraph('The plan’s “window” allows spot bitcoin – up to 5% of the balance.');

  test.each([
    `The plan's "window" allows`,
    'The plan’s “window” allows',
    'The plan‘s «window»  allows',
    'allows\n   spot\tbitcoin',
    'spot bitcoin - up to 5%',
    'spot bitcoin — up to 5%',
    'spot\u00A0bitcoin',
    'spot bit\u00ADcoin',
    'spot\u200B bitcoin',
    '  up to 5%  ',
  ])('as %j', (quote) => {
    expect(standsInBlock(quote, block)).toBe(true);
  });

  test.each([
    'up to 50%',
    'up to 5 %',
    'allows Spot Bitcoin',
    'bitcoin up to',
    'never stands here',
    '',
    '   ',
  ])('but not as %j', (quote) => {
    expect(standsInBlock(quote, block)).toBe(false);
  });
});

describe('a table row is quoted', () => {
  test.each([
    'Alder 2050 | Trust | | 0.45%',
    '| Alder 2050 | Trust | | 0.45% |',
    'Alder 2050 Trust 0.45%',
    'Fund: Alder 2050; Trust; Expense ratio: 0.45%',
    'Alder 2050, Trust, 0.45%',
    'Fund Alder 2050 Trust Expense ratio 0.45%',
    'Expense ratio: 0.45%',
  ])('as %j', (quote) => {
    expect(standsInBlock(quote, row)).toBe(true);
  });

  test.each(['0.45% Alder 2050', 'Expense ratio: 0.54%', 'Ticker: 0.45%', 'Fund: Trust'])(
    'but not as %j',
    (quote) => {
      expect(standsInBlock(quote, row)).toBe(false);
    },
  );
});

describe('a quote in a document', () => {
  const passages = [
    passageWith(['The window allows:', { kind: 'item', text: 'spot bitcoin products;' }], { ordinal: 0 }),
    passageWith(['spot ether products.', 'Nothing else.'], { ordinal: 1 }),
    passageWith(['Nothing else.'], { ordinal: 2 }),
  ];
  const placeOf = (quote: string): number | null => findQuote(quote, passages)?.ordinal ?? null;

  test('is found in the first block that holds it', () => {
    expect(placeOf('Nothing else.')).toBe(1);
  });

  test('is found across the blocks of one passage', () => {
    expect(placeOf('The window allows: spot bitcoin products;')).toBe(0);
  });

  test('is found across two passages that follow each other', () => {
    expect(placeOf('spot bitcoin products; spot ether products.')).toBe(0);
  });

  test('is not found across passages that do not follow each other', () => {
    expect(placeOf('spot bitcoin products; Nothing else.')).toBeNull();
  });

  test('is not found when it is empty or only white space', () => {
    expect([placeOf(''), placeOf(' \n')]).toEqual([null, null]);
    expect(findQuote('x', [])).toBeNull();
  });

  test('is found wherever it was copied from', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => normalised(text) !== '');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, pick) => {
        const quote = texts[pick % texts.length] ?? '';
        expect(findQuote(quote, [passageWith(texts)])).not.toBeNull();
      }),
    );
  });
});

describe('words are compared', () => {
  test('in a form that does not change when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalised(normalised(text))).toBe(normalised(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long quote', () => {
  const sentence = 'The plan allows spot bitcoin products within the brokerage window only. ';

  test('that fits is left as it is', () => {
    const fitting = 'x'.repeat(longestQuote);
    expect(shortened(fitting)).toBe(fitting);
  });

  test('is cut at the end of a sentence', () => {
    const cut = shortened(sentence.repeat(8).trim());
    expect(cut.length).toBeLessThanOrEqual(longestQuote);
    expect(cut).toBe(sentence.repeat(4).trim());
  });

  test('is cut at the end of a word where no sentence ends in time', () => {
    const cut = shortened('bitcoin '.repeat(60).trim());
    expect(cut.endsWith(' bitcoin')).toBe(true);
    expect(cut.length).toBe(295);
  });

  test('is never cut to the stub of a sentence', () => {
    expect(shortened(`No. ${'bitcoin '.repeat(60)}`).length).toBeGreaterThan(250);
  });

  test('stays verbatim and within 300 characters whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 250, maxLength: 900 }), (quote) => {
        const cut = shortened(quote);
        expect(quote.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(longestQuote);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCitationList } from '../../src/answering/citations.ts';
import type { Block } from '../../src/domain/passage.ts';
import { documentWith, passageWith } from '../support/knowledge.ts';

const document = documentWith({ effective: '2026-01-01', url: 'https://larch.example/spd' });
const row: Block = {
  kind: 'row',
  cells: [
    { column: 'Fund', value: 'Pinyon Growth Fund' },
    { column: 'Fee', value: '0.62%' },
  ],
};
const passage = passageWith([
  'The window opens at nine. The window’s fee is $24.50 each quarter. It may change.',
  row,
]);

function quoteOf(words: string, blocks: readonly (Block | string)[] = passage.blocks): string {
  const list = createCitationList();
  list.cite(document, passageWith(blocks), words);
  return list.all()[0]?.quote ?? '';
}

describe('citations', () => {
  test('are numbered from 1 in the order of first use', () => {
    const list = createCitationList();
    const other = passageWith(['The cap is 5%.'], { ordinal: 1 });
    const numbers = [
      list.cite(document, passage, 'The window opens at nine.'),
      list.cite(document, other, 'The cap is 5%.'),
      list.cite(document, passage, 'It may change.'),
      list.cite(document, passage, 'The window opens at nine.'),
    ];
    expect(numbers).toEqual([1, 2, 3, 1]);
    expect(list.all().map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  test('of the same words in another passage have their own number', () => {
    const list = createCitationList();
    const again = passageWith(passage.blocks, { ordinal: 1 });
    const words = 'The window opens at nine.';
    expect([list.cite(document, passage, words), list.cite(document, again, words)]).toEqual([1, 2]);
  });

  test('of other words that rest on the same sentence keep its number', () => {
    const list = createCitationList();
    const first = list.cite(document, passage, 'The window’s fee is $24.50 each quarter.');
    expect(list.cite(document, passage, 'Each quarter a fee of $24.50 falls due for the window')).toBe(first);
  });

  test('say what they are of', () => {
    const policy = documentWith({
      path: 'policy/a.md',
      source: 'policy',
      title: 'Order',
      status: 'in_force',
      published: '2025-08-07',
    });
    const list = createCitationList();
    list.cite(document, passage, 'It may change.');
    list.cite(policy, passageWith(['Signed.'], { path: 'policy/a.md', locator: 'p. 3' }), 'Signed.');
    expect(list.all()).toEqual([
      {
        n: 1,
        path: 'plans/larch/spd.md',
        title: 'Summary plan description',
        locator: 'Investments',
        source: 'plan',
        status: null,
        date: '2026-01-01',
        url: 'https://larch.example/spd',
        quote: 'It may change.',
      },
      {
        n: 2,
        path: 'policy/a.md',
        title: 'Order',
        locator: 'p. 3',
        source: 'policy',
        status: 'in_force',
        date: '2025-08-07',
        url: null,
        quote: 'Signed.',
      },
    ]);
  });
});

describe('a quote', () => {
  test.each([
    ['the words themselves', 'fee is $24.50', 'fee is $24.50'],
    [
      'the sentence that has them but for its quotation marks',
      "The window's fee is $24.50",
      'The window’s fee is $24.50 each quarter.',
    ],
    [
      'the sentence closest to them',
      'a quarterly $24.50 window fee',
      'The window’s fee is $24.50 each quarter.',
    ],
    ['the cells of the row that has them', 'Pinyon Growth Fund', 'Pinyon Growth Fund | 0.62%'],
    ['the row closest to them', 'Growth costs 0.62% at Pinyon', 'Pinyon Growth Fund | 0.62%'],
  ])('is %s', (_what, words, quote) => expect(quoteOf(words)).toBe(quote));

  test('is the sentence with the figures among those alike', () => {
    const blocks = ['The fee of the window is charged each quarter. The fee of the window is $9.'];
    expect(quoteOf('Each quarter the fee of the window, $9, is charged', blocks)).toBe(
      'The fee of the window is $9.',
    );
  });

  test('of more than 300 characters ends with a sentence, or else with a word', () => {
    const sentences = Array.from({ length: 20 }, (_, at) => `Sentence number ${at} ends here.`).join(' ');
    expect(quoteOf(sentences, [sentences])).toMatch(/^Sentence number 0 .* ends here\.$/u);
    const words = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    const quote = quoteOf(words, [words]);
    expect(quote.length).toBeLessThanOrEqual(300);
    expect(words).toMatch(new RegExp(`^${quote} `, 'u'));
  });

  test('is verbatim and at most 300 characters, whatever is cited', () => {
    const word = fc.constantFrom(...'the fee is 5% of Larch window. It may. Not more; than $3'.split(' '));
    const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), text, (blocks, words) => {
        const quote = quoteOf(words, blocks);
        expect(quote.length).toBeLessThanOrEqual(300);
        expect(blocks.some((block) => block.includes(quote))).toBe(true);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

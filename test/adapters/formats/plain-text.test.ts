import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/adapters/formats/plain-text.ts';
import { blocksIn, plainWord, wordsIn } from './visible-words.ts';

describe('plain text', () => {
  test('takes its title from a first line that stands alone and its headings from such lines after it', () => {
    const { title, sections } = plainText.read(
      'DEFAULT FUND NOTICE\n\nSavings go there.\n\nFees\n\nSixty dollars.\n\n2. Your rights\n\nYou may move.',
    );
    expect(title).toBe('DEFAULT FUND NOTICE');
    expect(sections.map(({ headings }) => headings)).toEqual([[], ['Fees'], ['2. Your rights']]);
  });

  test('takes an underlined line for a heading also without a blank line after it', () => {
    const { title, sections } = plainText.read('Notice\n======\nSavings go there.\n\nFees\n----\nSixty.');
    expect(title).toBe('Notice');
    expect(sections).toEqual([
      { headings: [], blocks: [{ kind: 'paragraph', text: 'Savings go there.' }] },
      { headings: ['Fees'], blocks: [{ kind: 'paragraph', text: 'Sixty.' }] },
    ]);
  });

  test.each([
    'Ends with a stop.',
    'Asks something?',
    'Announces:',
    'begins small',
    '- Bullet',
    'Effective January 1, 2026',
    'As of 2026',
    `Too long ${'x'.repeat(80)}`,
  ])('does not take "%s" for a heading', (line) => {
    expect(plainText.read(`Title\n\nText.\n\n${line}\n\nMore.`).sections).toHaveLength(1);
  });

  test('joins the lines of a wrapped paragraph', () => {
    expect(blocksIn(plainText.read('the window is\nopen to all\n  of you.\n'))).toEqual([
      'paragraph: the window is open to all of you.',
    ]);
  });

  test.each(['-', '*', '•', '1.', '2)', '12.', '(a)', '(3)'])(
    'takes a line that begins with "%s" for an item',
    (mark) => {
      expect(blocksIn(plainText.read(`you may:\n${mark} buy\n   more\n${mark} sell\n`))).toEqual([
        'paragraph: you may:',
        'item: buy more',
        'item: sell',
      ]);
    },
  );

  test('drops lines that are rules only', () => {
    expect(blocksIn(plainText.read('one.\n\n-----\n\n* * *\n\ntwo.\n=====\n'))).toEqual([
      'paragraph: one.',
      'paragraph: two.',
    ]);
  });

  test('of one line is that line as text, since "Yes" may be a whole answer', () => {
    expect(plainText.read('Yes')).toEqual({
      title: null,
      sections: [{ headings: [], blocks: [{ kind: 'paragraph', text: 'Yes' }] }],
    });
  });

  test('keeps headings with nothing under them as text', () => {
    expect(
      blocksIn(plainText.read('Plan\n\nGold is not offered\n\nFees\n\nsixty.\n\nSilver neither')),
    ).toEqual(['paragraph: Gold is not offered', 'paragraph: sixty.', 'paragraph: Silver neither']);
  });

  test('of nothing is nothing', () => {
    for (const text of ['', ' \n\n\t\n', '-----\n=====']) expect(plainText.read(text).sections).toEqual([]);
  });

  test('keeps every word', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '- ', '1. ', 'Fee ', '    ', 'UPPER '),
        fc.array(plainWord, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '.', ':', '?'),
      )
      .map(([mark, words, end]) => ({ words, text: `${mark}${words.join(' ')}${end}` }));
    const parts = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n----\n', '\n\n\n')), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(parts, (lines) => {
        const read = wordsIn(plainText.read(lines.map(([{ text }, end]) => text + end).join('')));
        for (const word of lines.flatMap(([{ words }]) => words)) expect(read).toContain(word);
      }),
      { numRuns: 400 },
    );
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void plainText.read(text)),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf } from '../../src/retrieval/grams.ts';
import { stemsOf, wordsOf } from '../../src/retrieval/words.ts';

describe('the words of a text', () => {
  test.each([
    ['Can I buy Bitcoin?', ['bui', 'bitcoin']],
    ['my 401(k), 401 (K) and 401k', ['401k', '401k', '401k']],
    ['a 403(b) or 457( b )', ['403b', '457b']],
    ["the plan's plans", ['plan', 'plan']],
    ['the plan’s fees', ['plan', 'fee']],
    ['at most $10,000 or 5.5%', ['10000', '5.5']],
    ['vested vesting', ['vest', 'vest']],
    ['target-date fund', ['target', 'date', 'fund']],
    ['ﬁduciary', ['fiduciari']],
    ['Überblick 信託', ['überblick', '信託']],
    ['the and of is', []],
    ['', []],
  ])('%j are stemmed: %j', (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });

  test('are the same whatever their case and quotes', () => {
    expect(stemsOf("EMPLOYER'S MATCH")).toEqual(stemsOf('employer’s match'));
  });

  test('keep how they stood, in lower case', () => {
    expect(wordsOf('Vesting Rules')).toEqual([
      { surface: 'vesting', stem: 'vest' },
      { surface: 'rules', stem: 'rule' },
    ]);
  });

  test('are never empty and hold no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const stem of stemsOf(text)) expect(stem).toMatch(/^\S+$/u);
      }),
    );
  });
});

describe('the grams of a text', () => {
  test('are four characters of the running text, with one space at its ends and between words', () => {
    expect(gramsOf('Plan')).toEqual([' pla', 'plan', 'lan ']);
    expect(gramsOf('an “SPD”')).toEqual([' an ', 'an s', 'n sp', ' spd', 'spd ']);
    expect(gramsOf("plan's")).toEqual(gramsOf('PLANS'));
  });

  test('of a text too short for one are the text', () => {
    expect(gramsOf('a')).toEqual([' a ']);
    expect(gramsOf(' - ')).toEqual([]);
  });

  test('of a misspelt word are mostly those of the word', () => {
    const right = new Set(gramsOf('brokerage'));
    const shared = gramsOf('brokrage').filter((gram) => right.has(gram));
    expect(shared).toEqual([' bro', 'brok', 'rage', 'age ']);
  });

  test('are four characters at most', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        for (const gram of gramsOf(text)) expect(gram.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

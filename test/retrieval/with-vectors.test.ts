import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withVectors } from '../../src/retrieval/with-vectors.ts';

const lexical = [
  { id: 1, score: 1.7 },
  { id: 2, score: 1.6 },
  { id: 3, score: 0.4 },
];

describe('what vectors add', () => {
  test('is as much as the words leave open', () => {
    const dense = new Map([
      [2, 0.9],
      [3, 0.4],
    ]);
    expect(withVectors(lexical, dense, 0.5)).toEqual([
      { id: 2, score: 1.6 + 0.25 },
      { id: 1, score: 1.7 },
      { id: 3, score: 0.4 },
    ]);
  });

  test('brings in what shares no word', () => {
    const dense = new Map([
      [9, 0.9],
      [3, 0.4],
    ]);
    expect(withVectors(lexical, dense, 0.8).map(({ id }) => id)).toEqual([1, 2, 3, 9]);
  });

  test('is nothing where all similarities are the same', () => {
    const dense = new Map([
      [2, 0.9],
      [3, 0.9],
    ]);
    expect(withVectors(lexical, dense, 0)).toEqual(lexical);
  });

  test('leaves the order of the words alone where they say the whole question, whatever the vectors are', () => {
    const number = fc.integer({ min: 0, max: 20 });
    const similarity = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, similarity), { minLength: 1 }), (pairs) => {
        const ranked = withVectors(lexical, new Map(pairs), 1);
        expect(ranked.slice(0, lexical.length)).toEqual(lexical);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountedGain, recall } from '../../src/retrieval/ranking-measures.ts';

const relevance = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);

describe('the discounted gain of a ranking', () => {
  test.each([
    // By hand: gains over log2(rank + 1), divided by those of the order a, b, c.
    [['a', 'b', 'c'], 10, 1],
    [['c', 'b', 'a'], 10, (1 + 2 / Math.log2(3) + 3 / 2) / (3 + 2 / Math.log2(3) + 1 / 2)],
    [['x', 'a'], 10, 3 / Math.log2(3) / (3 + 2 / Math.log2(3) + 1 / 2)],
    [['x', 'a'], 1, 0],
    [['b'], 1, 2 / 3],
    [[], 10, 0],
  ])('%j to depth %i is right', (ranking, depth, expected) => {
    expect(discountedGain(ranking, relevance, depth)).toBeCloseTo(expected, 12);
  });

  test('is 0 where nothing is relevant', () => {
    expect(discountedGain(['a'], new Map(), 10)).toBe(0);
  });

  test('is never more than that of the ideal order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'x', 'y']),
        fc.integer({ min: 1, max: 5 }),
        (ranking, depth) => {
          const gain = discountedGain(ranking, relevance, depth);
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});

describe('the recall of a ranking', () => {
  test.each([
    [['a', 'x', 'c', 'b'], 3, 2 / 3],
    [['a', 'x', 'c', 'b'], 4, 1],
    [['x', 'y'], 10, 0],
    [[], 10, 0],
  ])('%j to depth %i is the share found', (ranking, depth, expected) => {
    expect(recall(ranking, relevance, depth)).toBeCloseTo(expected, 12);
  });

  test('is 0 where nothing is relevant', () => {
    expect(recall(['a'], new Map(), 10)).toBe(0);
  });
});

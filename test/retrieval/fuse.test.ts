import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuse, minMax } from '../../src/retrieval/fuse.ts';

function scores(pairs: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(pairs));
}

describe('scores made comparable', () => {
  test('lie between the lowest at 0 and the highest at 1', () => {
    expect(minMax(scores({ a: 10, b: 20, c: 15 }))).toEqual(scores({ a: 0, b: 1, c: 0.5 }));
    expect(minMax(scores({ a: -1, b: 0 }))).toEqual(scores({ a: 0, b: 1 }));
  });

  test('are 1 where all are the same, and nothing where there are none', () => {
    expect(minMax(scores({ a: 3 }))).toEqual(scores({ a: 1 }));
    expect(minMax(scores({ a: 3, b: 3 }))).toEqual(scores({ a: 1, b: 1 }));
    expect(minMax(new Map())).toEqual(new Map());
  });
});

describe('fused rankings', () => {
  test('are the weighted sum of both, by hand', () => {
    const fused = fuse([
      { scores: scores({ a: 4, b: 2, c: 0 }), weight: 1 },
      { scores: scores({ c: 9, a: 8, d: 7 }), weight: 0.7 },
    ]);
    expect(fused).toEqual([
      { id: 'a', score: 1 + 0.7 * 0.5 },
      { id: 'c', score: 0.7 },
      { id: 'b', score: 0.5 },
      { id: 'd', score: 0 },
    ]);
  });

  test('hold every id of either once, best first, within the sum of the weights', () => {
    const ranking = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.double({ min: 0, max: 50, noNaN: true })))
      .map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(ranking, ranking, (one, other) => {
        const fused = fuse([
          { scores: one, weight: 1 },
          { scores: other, weight: 0.7 },
        ]);
        expect(fused.map(({ id }) => id).toSorted()).toEqual(
          [...new Set([...one.keys(), ...other.keys()])].toSorted(),
        );
        fused.forEach(({ score }, at) => {
          expect(score).toBeGreaterThanOrEqual(fused[at + 1]?.score ?? 0);
          expect(score).toBeLessThanOrEqual(1.7 + 1e-9);
        });
      }),
    );
  });
});

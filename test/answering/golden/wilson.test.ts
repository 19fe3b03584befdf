import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../../src/answering/golden/wilson.ts';

describe('the score interval', () => {
  // Published values: R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is %f to %f', (passed, asked, low, high) => {
    const interval = wilson(passed, asked);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('is none of nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test('holds the share and lies between 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((asked) => fc.tuple(fc.integer({ min: 0, max: asked }), fc.constant(asked)));
    fc.assert(
      fc.property(counts, ([passed, asked]) => {
        const { low, high } = wilson(passed, asked) ?? { low: 2, high: -1 };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(passed / asked + 1e-12);
        expect(high).toBeGreaterThanOrEqual(passed / asked - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

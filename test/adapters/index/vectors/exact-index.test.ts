import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExactIndex } from '../../../../src/adapters/index/vectors/exact-index.ts';
import { clusteredVectors, cosine, idsFor } from './vectors.ts';

const number = fc.float({ min: -100, max: 100, noNaN: true }).filter((value) => Math.abs(value) > 1e-3);
const vectorOf = (dimension: number) =>
  fc.array(number, { minLength: dimension, maxLength: dimension }).map((values) => Float32Array.from(values));
const collection = fc.integer({ min: 1, max: 9 }).chain((dimension) =>
  fc.record({
    query: vectorOf(dimension),
    vectors: fc.array(vectorOf(dimension), { minLength: 1, maxLength: 40 }),
    limit: fc.integer({ min: 0, max: 50 }),
  }),
);

describe('the exact index', () => {
  test('finds the same neighbours, in the same order, as sorting by the cosine', () => {
    fc.assert(
      fc.property(collection, ({ query, vectors, limit }) => {
        const found = createExactIndex(idsFor(vectors), vectors).search(query, limit);
        const naive = vectors.map((vector) => cosine(query, vector)).sort((a, b) => b - a);
        expect(found).toHaveLength(Math.min(limit, vectors.length));
        for (const [rank, { similarity }] of found.entries())
          expect(similarity).toBeCloseTo(naive[rank] ?? NaN, 9);
        for (const { id, similarity } of found) {
          const own = vectors[Number(id.split('#')[1])] ?? new Float32Array();
          expect(similarity).toBeCloseTo(cosine(query, own), 9);
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });

  test('keeps the given order among equals', () => {
    const same = Float32Array.of(3, 4);
    const found = createExactIndex(['a', 'b', 'c', 'd'], [same, same, same, same]).search(same, 3);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found[0]?.similarity).toBeCloseTo(1, 12);
  });

  test('tells its size, and finds nothing when it is empty', () => {
    const vectors = clusteredVectors(12, 5);
    expect(createExactIndex(idsFor(vectors), vectors)).toMatchObject({ dimension: 5, count: 12 });
    const empty = createExactIndex([], []);
    expect(empty).toMatchObject({ dimension: 0, count: 0 });
    expect(empty.search(Float32Array.of(1, 2), 5)).toEqual([]);
  });

  test.each([
    ['another dimension', Float32Array.of(1, 2), 'The query has 2 dimensions, the index 3.'],
    ['not a number', Float32Array.of(1, NaN, 2), 'The query holds a number that is not finite.'],
    ['an infinite number', Float32Array.of(1, Infinity, 2), 'The query holds a number that is not finite.'],
  ])('refuses a query with %s', (_, query, message) => {
    const index = createExactIndex(['a'], [Float32Array.of(1, 2, 3)]);
    expect(() => index.search(query, 1)).toThrow(message);
  });

  test('gives a query without direction no similarity to anything', () => {
    const found = createExactIndex(['a'], [Float32Array.of(1, 2)]).search(new Float32Array(2), 1);
    expect(found).toEqual([{ id: 'a', similarity: 0 }]);
  });

  test.each([
    [
      'of another dimension',
      [Float32Array.of(1, 2), Float32Array.of(1)],
      'The vector of b has 1 dimensions, the others 2.',
    ],
    [
      'not finite',
      [Float32Array.of(1, 2), Float32Array.of(-Infinity, 1)],
      'The vector of b holds a number that is not finite.',
    ],
    [
      'all zero',
      [Float32Array.of(1, 2), new Float32Array(2)],
      'The vector of b has no direction: every number is 0.',
    ],
    ['missing', [Float32Array.of(1, 2)], '2 ids came with 1 vectors; there must be one for each.'],
  ])('refuses a vector that is %s, by its id', (_, vectors, message) => {
    expect(() => createExactIndex(['a', 'b'], vectors)).toThrow(new RangeError(message));
  });
});

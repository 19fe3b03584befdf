import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../src/domain/edit-distance.ts';

/** The definition, written down as it stands in the literature, slow on purpose. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    naive(a.slice(0, -1), b) + 1,
    naive(a, b.slice(0, -1)) + 1,
    naive(a.slice(0, -1), b.slice(0, -1)) + cost,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(naive(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('the edit distance', () => {
  test.each([
    ['bitcoin', 'bitcoin', 0],
    ['bitcion', 'bitcoin', 1],
    ['bitcon', 'bitcoin', 1],
    ['titel', 'title', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  test('is that of the naive definition, or one more than asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(naive(a, b), most + 1));
      }),
      { numRuns: 400 },
    );
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        expect(editDistance(a, b, 40)).toBe(editDistance(b, a, 40));
      }),
    );
  });
});

describe('the nearest word', () => {
  const known = ['title', 'until', 'status', 'effective', 'publisher', 'published'];

  test.each([
    ['titel', 'title'],
    ['untill', 'until'],
    ['efective', 'effective'],
    ['effectve', 'effective'],
    ['publishd', 'published'],
    ['status', 'status'],
  ])('to "%s" is "%s"', (written, meant) => {
    expect(nearestWord(written, known)).toBe(meant);
  });

  test.each(['audience', 'xyz', '', 'tile'.slice(0, 3)])('to "%s" is none', (written) => {
    expect(nearestWord(written, known)).toBeNull();
  });

  test('is one edit away at most where the word is short', () => {
    expect(nearestWord('sol', ['sold', 'solar'])).toBe('sold');
    expect(nearestWord('sol', ['solar'])).toBeNull();
  });
});

import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/knowledge/fix/plain-date.ts';

describe('a date', () => {
  test.each([
    ['2026/01/05', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['2026–01–05', '2026-01-05'],
    ['January 5, 2026', '2026-01-05'],
    ['Jan. 5 2026', '2026-01-05'],
    ['Sept 30, 2026', '2026-09-30'],
    ['5 January 2026', '2026-01-05'],
    ['5-Jan-2026', '2026-01-05'],
    ['January 1st, 2026', '2026-01-01'],
    ['1/25/2026', '2026-01-25'],
    ['25.1.2026', '2026-01-25'],
    ['5/5/2026', '2026-05-05'],
  ])('%s means %s', (written, day) => {
    expect(plainDate(written)).toBe(day);
  });

  test.each([
    '1/2/2026',
    '01-02-2026',
    '1/2/26',
    '2026',
    'January 2026',
    '2026-13-01',
    '2/30/2026',
    'Smarch 5, 2026',
    'soon',
    '',
  ])('%s is left to a person', (written) => {
    expect(plainDate(written)).toBeNull();
  });

  test('of two small numbers is never guessed', () => {
    const small = integer({ min: 1, max: 12 });
    assert(
      property(small, small, integer({ min: 1974, max: 2060 }), (a, b, year) => {
        const read = plainDate(`${a}/${b}/${year}`);
        expect(read === null).toBe(a !== b);
      }),
    );
  });
});

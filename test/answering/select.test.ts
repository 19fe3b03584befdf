import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/answering/find/findings.ts';
import { bestCoverage, select } from '../../src/answering/select.ts';
import { foundWith } from './find/found.ts';

function hit(name: string, score: number, coverage: number, ordinal = 0): Found {
  const found = foundWith({ path: `plans/larch/${name}.md` }, { score, coverage });
  return { ...found, passage: { ...found.passage, id: `${found.passage.path}#${ordinal}`, ordinal } };
}

function ids(found: readonly Found[]): string[] {
  return found.map(({ passage }) => passage.id.replace('plans/larch/', '').replace('.md', ''));
}

describe('of what was found', () => {
  const usual = { most: 3, least: 0.5, fromOne: 2 };

  test('nothing is selected where nothing was found', () => expect(select([], usual)).toEqual([]));

  test('nothing is selected where none of the first holds enough of the question', () => {
    expect(select([hit('a', 1, 0.3), hit('b', 0.9, 0.3)], usual)).toEqual([]);
  });

  test('one that stands far above every other document is believed with a little less', () => {
    expect(ids(select([hit('a', 1, 0.45), hit('b', 0.5, 0.2)], usual))).toEqual(['a#0']);
    expect(ids(select([hit('a', 1, 0.45), hit('b', 0.9, 0.2)], usual))).toEqual([]);
    expect(ids(select([hit('a', 1, 0.39), hit('b', 0.5, 0.2)], usual))).toEqual([]);
  });

  test('those far behind the best are left out', () => {
    expect(ids(select([hit('a', 1, 1), hit('b', 0.8, 1), hit('c', 0.5, 1)], usual))).toEqual(['a#0', 'b#0']);
  });

  test('those that hold much less of the question are left out', () => {
    expect(ids(select([hit('a', 1, 1), hit('b', 1, 0.7), hit('c', 1, 0.85)], usual))).toEqual(['a#0', 'c#0']);
  });

  test('one document speaks no oftener than is allowed', () => {
    const found = [hit('a', 1, 1, 0), hit('a', 1, 1, 1), hit('a', 1, 1, 2), hit('b', 1, 1)];
    expect(ids(select(found, usual))).toEqual(['a#0', 'a#1', 'b#0']);
    expect(ids(select(found, { ...usual, fromOne: 1 }))).toEqual(['a#0', 'b#0']);
  });

  test('no more than wanted are selected, in their order, whatever was found', () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (rows, most) => {
        const found = rows
          .map(([name, score, coverage], at) => hit(name, score, coverage, at))
          .toSorted((a, b) => b.score - a.score);
        const chosen = select(found, { ...usual, most });
        expect(chosen.length).toBeLessThanOrEqual(most);
        expect(chosen.map((one) => found.indexOf(one))).toEqual(
          chosen.map((one) => found.indexOf(one)).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 300, seed: 10 },
    );
  });

  test('the best coverage counts', () => {
    expect([bestCoverage([]), bestCoverage([hit('a', 1, 0.2), hit('b', 0.5, 0.6)])]).toEqual([0, 0.6]);
  });
});

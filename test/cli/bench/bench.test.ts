import { describe, expect, test } from 'vitest';
import { betweenMarkers } from '../../../src/cli/bench/between-markers.ts';
import { createChance } from '../../../src/cli/bench/chance.ts';
import { grownPlan, passagesIn } from '../../../src/cli/bench/grown-plan.ts';
import { measureScale } from '../../../src/cli/bench/measure-scale.ts';
import { measuredOf, quantile } from '../../../src/cli/bench/quantiles.ts';
import { scaleTable } from '../../../src/cli/bench/scale-table.ts';
import { planScope, sharedScope } from '../../../src/domain/passage.ts';
import { documentWith, knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf([
  { document: documentWith(), text: 'The brokerage window allows spot bitcoin products.' },
  { document: documentWith({ path: 'policy/a.md', source: 'policy', plans: null }), text: 'A rule.' },
]);

describe('a grown plan', () => {
  test('has exactly so many passages, its own among them, and leaves what is shared as it was', () => {
    for (const count of [1, 2, 51, 120]) {
      const grown = grownPlan(knowledge, 'larch', count);
      const held = passagesIn(grown, planScope('larch'));
      expect(held).toHaveLength(count);
      expect(new Set(held.map(({ id }) => id)).size).toBe(count);
      expect(held[0]).toBe(passagesIn(knowledge, planScope('larch'))[0]);
      expect(passagesIn(grown, sharedScope)).toEqual(passagesIn(knowledge, sharedScope));
    }
    expect(knowledge.documents.size).toBe(2);
  });

  test('is the same in every run', () => {
    expect(grownPlan(knowledge, 'larch', 80)).toEqual(grownPlan(knowledge, 'larch', 80));
  });
});

test('chance stays within its limit, reaches all of it, and needs something to choose from', () => {
  const chance = createChance(1);
  const drawn = new Set(Array.from({ length: 500 }, () => chance.below(7)));
  expect([...drawn].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(() => chance.of([])).toThrow(RangeError);
});

test('the scale of a plan holds each figure, with its least and most', async () => {
  const question = {
    id: null,
    question: 'Can I buy bitcoin?',
    plan: 'larch',
    asOf: null,
    thread: [],
    category: null,
    expect: {},
  };
  const options = { knowledge, plan: 'larch', questions: [question], today: '2026-11-22', rounds: 3 };
  const scale = await measureScale(options, 60);
  expect(scale.passages).toBe(60);
  expect(scale.bytesPerPassage).toBeGreaterThan(0);
  for (const { least, median, most } of [scale.searchP50Ms, scale.answerP50Ms, scale.ratioP50]) {
    expect(least).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(most);
  }
  const table = scaleTable([scale], { cores: 2, memoryGb: 24, node: '24.0.0' }, '2026-11-22');
  expect(table.split('\n').at(-1)).toMatch(/^\| 60 \| /u);
  expect(table).toContain('2 cores, 24 GB of memory, Node 24.0.0');
});

test('quantiles are those of the sorted numbers', () => {
  expect([0, 0.5, 0.99, 1].map((share) => quantile([5, 1, 3, 2, 4], share))).toEqual([1, 3, 5, 5]);
  expect(quantile([], 0.5)).toBe(0);
  expect(measuredOf([3, 1.005, 2])).toEqual({ median: 2, least: 1, most: 3 });
});

describe('a table in a page', () => {
  const page = 'above\n<!-- scale: begin -->\n\nold\n\n<!-- scale: end -->\nbelow\n';

  test('takes the place of the one before it', () => {
    const written = 'above\n<!-- scale: begin -->\n\nnew $&\n\n<!-- scale: end -->\nbelow\n';
    expect(betweenMarkers(page, 'scale', 'new $&')).toBe(written);
  });

  test.each([
    ['none', 'above'],
    ['one of the two', 'above <!-- scale: begin --> below'],
    ['the wrong order', '<!-- scale: end --> <!-- scale: begin -->'],
    ['two of them', `${page}${page}`],
  ])('is not written where the markers are %s', (_, text) => {
    expect(betweenMarkers(text, 'scale', 'new')).toBeNull();
  });
});

import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { type Met, cheapest, nearCheapest, totalCost } from '../../scripts/cut-off/choose.ts';
import { drawCurve } from '../../scripts/cut-off/draw-curve.ts';
import { type Fate, countOf, fateOf } from '../../scripts/cut-off/fate.ts';
import type { Answer, Outcome } from '../../src/domain/answer.ts';
import type { Expectation } from '../../src/domain/golden-question.ts';

function fate(expected: Expectation, outcome: Outcome, passed: boolean): Fate {
  const question = { id: null, question: '', plan: null, asOf: null, thread: [], category: null };
  const answer: Answer = {
    id: null,
    question: '',
    outcome,
    plan: null,
    verdicts: [],
    statements: [],
    citations: [],
    notices: [],
    elapsedMs: 0,
  };
  return fateOf({ question: { ...question, expect: expected }, answer, passed });
}

describe('the fate of a question', () => {
  test.each<[Expectation, Outcome, boolean, Fate]>([
    [{ outcome: 'answered' }, 'answered', true, 'answered_right'],
    [{ outcome: 'answered' }, 'answered', false, 'answered_wrong'],
    [{ says: ['5%'] }, 'answered', true, 'answered_right'],
    [{ outcome: 'answered' }, 'not_found', false, 'refused_answerable'],
    [{ says: ['5%'] }, 'declined', false, 'refused_answerable'],
    [{ outcome: 'not_found' }, 'not_found', true, 'refused_right'],
    [{ outcome: 'not_found' }, 'declined', false, 'refused_right'],
    [{ outcome: 'declined' }, 'answered', false, 'answered_wrong'],
  ])('that expects %j and was %s (as expected: %s) is %s', (expected, outcome, passed, met) => {
    expect(fate(expected, outcome, passed)).toBe(met);
  });
});

const lax: Met = {
  strictness: 0.5,
  fates: ['answered_right', 'answered_wrong', 'answered_wrong', 'refused_right'],
};
const strict: Met = {
  strictness: 1,
  fates: ['answered_right', 'answered_wrong', 'refused_answerable', 'refused_right'],
};

function many(met: Fate): Fate[] {
  return Array.from({ length: 50 }, () => met);
}

describe('the cost of a point', () => {
  test('is the weight for a wrong answer and one for a needless refusal', () => {
    expect([totalCost(lax.fates, 4), totalCost(strict.fates, 4)]).toEqual([8, 5]);
  });

  test('is least where the weight says so, and the least strict is taken among equals', () => {
    expect([cheapest([strict, lax], 4), cheapest([strict, lax], 1)]).toEqual([strict, lax]);
    expect(cheapest([], 1)).toBeNull();
  });

  test('is near the least where the difference may be chance, and not where it is many times its error', () => {
    expect(nearCheapest([strict, lax], 4)).toEqual([0.5, 1]);
    const worse = { strictness: 2, fates: [...many('refused_answerable'), 'answered_right' as const] };
    const better = { strictness: 1, fates: [...many('answered_right'), 'answered_right' as const] };
    expect(nearCheapest([worse, better], 1)).toEqual([1]);
  });
});

describe('the picture of the curve', () => {
  const picture = drawCurve([lax, strict], { chosen: 1, weight: 4, unit: 0.5 });

  test('is well-formed, has colours for dark pages and no number that is none', () => {
    expect(fromXml(picture).children).toMatchObject([{ type: 'element', name: 'svg' }]);
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test('names every fate and the point chosen', () => {
    expect(countOf('answered_wrong', lax.fates)).toBe(2);
    for (const words of [
      'answered, right',
      'refused, rightly',
      'refused, though answerable',
      'answered, wrong',
    ])
      expect(picture).toContain(`>${words}</text>`);
    expect(picture).toContain('chosen: 0.50');
    expect(picture).toContain('What becomes of 4 questions');
  });
});

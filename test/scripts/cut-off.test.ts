import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { drawCurve } from '../../scripts/cut-off/draw-curve.ts';
import { type CurvePoint, type Fate, cheapest, costOf, fateOf, pointOf } from '../../scripts/cut-off/fate.ts';
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

const lax = pointOf(0.5, ['answered_right', 'answered_wrong', 'answered_wrong', 'refused_right']);
const strict = pointOf(1, ['answered_right', 'answered_wrong', 'refused_answerable', 'refused_right']);

describe('a point of the curve', () => {
  test('counts the fates', () => {
    expect(lax.counts).toEqual({
      answered_right: 1,
      answered_wrong: 2,
      refused_right: 1,
      refused_answerable: 0,
    });
  });

  test('costs a wrong answer its weight, and a needless refusal one', () => {
    expect([costOf(lax, 4), costOf(strict, 4)]).toEqual([8, 5]);
  });

  test('is cheapest where the weight says so; the same cost leaves both', () => {
    expect([cheapest([lax, strict], 4), cheapest([lax, strict], 1)]).toEqual([[1], [0.5, 1]]);
  });
});

describe('the picture of the curve', () => {
  const points: CurvePoint[] = [lax, strict];
  const picture = drawCurve(points, { chosen: 1, weight: 4, unit: 0.5 });

  test('is well-formed, has colours for dark pages and no number that is none', () => {
    expect(fromXml(picture).children).toMatchObject([{ type: 'element', name: 'svg' }]);
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test('names every fate and the point chosen', () => {
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

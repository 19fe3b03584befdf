import type { Scored } from '../../src/answering/golden/score.ts';

/** What became of a question, as far as answering or refusing goes. */
export type Fate = 'answered_right' | 'refused_right' | 'refused_answerable' | 'answered_wrong';

export const fates: readonly Fate[] = [
  'answered_right',
  'refused_right',
  'refused_answerable',
  'answered_wrong',
];

/**
 * An answer is right when it was wanted and every part of the expectation holds; a refusal when no answer was
 * wanted. A question that names no outcome wants an answer.
 */
export function fateOf({ question, answer, passed }: Pick<Scored, 'question' | 'answer' | 'passed'>): Fate {
  const isWanted = (question.expect.outcome ?? 'answered') === 'answered';
  if (answer.outcome !== 'answered') return isWanted ? 'refused_answerable' : 'refused_right';
  return isWanted && passed ? 'answered_right' : 'answered_wrong';
}

/** How many questions met each fate at one strictness. */
export interface CurvePoint {
  strictness: number;
  counts: Record<Fate, number>;
}

/** Counts the fates at one strictness. */
export function pointOf(strictness: number, met: readonly Fate[]): CurvePoint {
  const count = (fate: Fate): number => met.filter((one) => one === fate).length;
  return {
    strictness,
    counts: {
      answered_right: count('answered_right'),
      refused_right: count('refused_right'),
      refused_answerable: count('refused_answerable'),
      answered_wrong: count('answered_wrong'),
    },
  };
}

/** What a point costs: each refusal of an answerable question 1, each wrong answer `weight`. */
export function costOf({ counts }: CurvePoint, weight: number): number {
  return counts.refused_answerable + weight * counts.answered_wrong;
}

/** The strictness values of least cost, rising; more than one where they cost the same. */
export function cheapest(points: readonly CurvePoint[], weight: number): number[] {
  const least = Math.min(...points.map((point) => costOf(point, weight)));
  return points.filter((point) => costOf(point, weight) === least).map(({ strictness }) => strictness);
}

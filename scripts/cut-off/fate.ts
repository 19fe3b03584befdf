import type { Scored } from '../../src/answering/golden/score.ts';

export const fates = ['answered_right', 'refused_right', 'refused_answerable', 'answered_wrong'] as const;
/** What became of a question, as far as answering or refusing goes. */
export type Fate = (typeof fates)[number];

/**
 * An answer is right when it was wanted and every part of the expectation holds; a refusal when no answer was
 * wanted. A question that names no outcome wants an answer.
 */
export function fateOf({ question, answer, passed }: Pick<Scored, 'question' | 'answer' | 'passed'>): Fate {
  const isWanted = (question.expect.outcome ?? 'answered') === 'answered';
  if (answer.outcome !== 'answered') return isWanted ? 'refused_answerable' : 'refused_right';
  return isWanted && passed ? 'answered_right' : 'answered_wrong';
}

/** How many questions met a fate. */
export function countOf(fate: Fate, met: readonly Fate[]): number {
  return met.filter((one) => one === fate).length;
}

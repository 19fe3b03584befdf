import type { Scored } from '../answering/golden/score.ts';
import type { Finding } from '../domain/finding.ts';
import type { GoldenQuestion } from '../domain/golden-question.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { printable } from '../knowledge/printable.ts';

/** Questions of plans there are, and a finding for each of another. */
export function partByPlan(
  questions: readonly GoldenQuestion[],
  { plans }: KnowledgeBase,
): { known: GoldenQuestion[]; strangers: Finding[] } {
  const ids = plans.map(({ id }) => id);
  const isKnown = ({ plan }: GoldenQuestion): boolean => plan === null || ids.includes(plan);
  const strangers = questions
    .filter((question) => !isKnown(question))
    .map(({ question, plan }): Finding => ({
      path: 'questions.yaml',
      line: null,
      severity: 'error',
      code: 'unknown-plan',
      message: `"${printable(question)}" names the plan "${plan}", but there is none; known: ${ids.join(', ') || 'none'}.`,
    }));
  return { known: questions.filter(isKnown), strangers };
}

/** A finding for a golden question that is not answered as expected. */
export function failedGolden({ question, checks, passed }: Scored): Finding[] {
  if (passed) return [];
  const failed = checks.filter((check) => !check.passed).map(({ detail }) => detail);
  const message = printable(
    `"${question.question}": ${failed.join('; ')}. Repair what it rests on, or the expectation if the answer is right.`,
  );
  return [{ path: 'questions.yaml', line: null, severity: 'error', code: 'golden', message }];
}

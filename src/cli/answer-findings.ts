import type { Scored } from '../answering/golden/score.ts';
import { unsupportedWords } from '../answering/judge/unsupported.ts';
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

/** Limits and exclusions that HR entered and the document does not state. */
export function untold(knowledge: KnowledgeBase): Finding[] {
  return [...knowledge.availability].flatMap(([plan, entries]) =>
    entries.flatMap((entry) =>
      unsupportedWords(entry, knowledge).map((words): Finding => ({
        path: `plans/${plan}/availability.yaml`,
        line: entry.line ?? null,
        severity: 'warning',
        code: 'not-in-source',
        message: `"${words}" is not told to anybody: ${entry.source} does not state it in these words.`,
      })),
    ),
  );
}

/** A finding for a golden question that is not answered as expected. */
export function failedGolden({ question, checks, passed }: Scored): Finding[] {
  if (passed) return [];
  const failed = checks.filter((check) => !check.passed).map(({ detail }) => detail);
  const message = printable(`"${question.question}": ${failed.join('; ')}.`);
  return [{ path: 'questions.yaml', line: null, severity: 'error', code: 'golden', message }];
}

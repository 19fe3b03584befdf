import type { Check, Scored } from './score.ts';

/** Shares are 0 to 1; null where nothing was asked of that kind. */
export interface Summary {
  asked: number;
  passed: number;
  categories: Record<string, { asked: number; passed: number }>;
  parts: Record<Check['part'], { asked: number; passed: number }>;
  /** Refusing means any outcome but `answered`. */
  refusals: { precision: number | null; recall: number | null };
}

/** Adds up scored questions, per category and per part of the expectation. */
export function summarise(scored: readonly Scored[]): Summary {
  const categories: Summary['categories'] = {};
  const parts: Summary['parts'] = {
    outcome: none(),
    verdict: none(),
    cites: none(),
    says: none(),
    never: none(),
    notices: none(),
    citations_valid: none(),
  };
  for (const { question, checks, passed } of scored) {
    count((categories[question.category ?? 'uncategorised'] ??= none()), passed);
    for (const check of checks) count(parts[check.part], check.passed);
  }
  return {
    asked: scored.length,
    passed: scored.filter(({ passed }) => passed).length,
    categories,
    parts,
    refusals: refusalsOf(scored),
  };
}

function none(): { asked: number; passed: number } {
  return { asked: 0, passed: 0 };
}

function count(tally: { asked: number; passed: number }, passed: boolean): void {
  tally.asked += 1;
  if (passed) tally.passed += 1;
}

function refusalsOf(scored: readonly Scored[]): Summary['refusals'] {
  const judged = scored.filter(({ question }) => question.expect.outcome !== undefined);
  const wanted = judged.filter(({ question }) => question.expect.outcome !== 'answered');
  const given = judged.filter(({ answer }) => answer.outcome !== 'answered');
  const right = given.filter((one) => wanted.includes(one)).length;
  return {
    precision: given.length === 0 ? null : right / given.length,
    recall: wanted.length === 0 ? null : right / wanted.length,
  };
}

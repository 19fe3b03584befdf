import type { VerdictStatus } from '../../domain/answer.ts';
import type { Check, Scored } from './score.ts';
import { categoryOf } from './summary.ts';

/** What came of one question, as it is kept and compared later. */
export interface QuestionResult {
  id: string | null;
  question: string;
  plan: string | null;
  asOf: string | null;
  thread: string[];
  category: string;
  passed: boolean;
  /** The parts of the expectation that do not hold. */
  failed: { part: Check['part']; detail: string }[];
  outcome: string;
  /** Status by asset class. */
  verdicts: Record<string, VerdictStatus>;
  /** Paths cited, each once. */
  cited: string[];
  /** Who wrote from passages: "documents", or the model's name; null where there was nothing to write. */
  writer: string | null;
}

/** The result of a scored question that this writer answered. */
export function resultOf(scored: Scored, writer: string | null): QuestionResult {
  const { question, answer, checks, passed } = scored;
  return {
    id: question.id,
    question: question.question,
    plan: question.plan,
    asOf: question.asOf,
    thread: question.thread,
    category: categoryOf(scored),
    passed,
    failed: checks.filter((check) => !check.passed).map(({ part, detail }) => ({ part, detail })),
    outcome: answer.outcome,
    verdicts: Object.fromEntries(answer.verdicts.map(({ asset, status }) => [asset, status])),
    cited: [...new Set(answer.citations.map(({ path }) => path))],
    writer,
  };
}

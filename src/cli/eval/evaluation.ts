import type { Comparison } from '../../answering/golden/compare-results.ts';
import { type QuestionResult, resultOf } from '../../answering/golden/result.ts';
import { type Summary, summarise } from '../../answering/golden/summary.ts';
import { type Share, shareOf } from '../../answering/golden/tally.ts';
import type { ScoredQuestion } from './score-sets.ts';

/** The form in which a scoring is printed as JSON and read again; other versions are refused. */
export const evaluationVersion = 1;

/** A scoring as `eval --json` prints it. */
export interface Evaluation extends Summary {
  evaluation: typeof evaluationVersion;
  /** By file, in the order given. */
  sets: Record<string, Share>;
  /** By whoever wrote from passages; "nobody" where entries alone, a verified answer or a refusal was enough. */
  writers: Record<string, Share>;
  results: QuestionResult[];
  /** The questions that were not answered as expected, in short. */
  failed: { id: string | null; question: string; failed: string[] }[];
  /** Against an earlier scoring, where one was given. */
  compared?: Comparison;
}

/** Adds up what was scored. */
export function evaluationOf(scored: readonly ScoredQuestion[]): Evaluation {
  const results = scored.map((one) => resultOf(one, one.writer));
  return {
    evaluation: evaluationVersion,
    ...summarise(scored),
    sets: sharesBy(scored, ({ file }) => file),
    writers: sharesBy(scored, ({ writer }) => writer ?? 'nobody'),
    results,
    failed: results
      .filter(({ passed }) => !passed)
      .map(({ id, question, failed }) => ({
        id,
        question,
        failed: failed.map(({ part, detail }) => `${part}: ${detail}`),
      })),
  };
}

function sharesBy(
  scored: readonly ScoredQuestion[],
  nameOf: (one: ScoredQuestion) => string,
): Record<string, Share> {
  return Object.fromEntries(
    [...Map.groupBy(scored, nameOf)].map(([name, group]) => [
      name,
      shareOf(group.map(({ passed }) => passed)),
    ]),
  );
}

import { compareResults } from '../../answering/golden/compare-results.ts';
import { type Evaluation, evaluationOf } from '../eval/evaluation.ts';
import { readEarlier } from '../eval/read-earlier.ts';
import { readSets, scoreSets } from '../eval/score-sets.ts';
import { renderEvaluation } from '../render/evaluation/evaluation.ts';
import { type ExitCode, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, dayFrom, open } from './common.ts';

export interface EvaluateOptions extends CommonOptions {
  /** What `eval --json` printed earlier. */
  compare?: string;
}

/** `eval`: scores question sets; 1 when any question is not answered as expected, whatever a comparison shows. */
export async function evaluate(
  files: readonly string[],
  options: EvaluateOptions,
  streams: Streams,
): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const sets = await readSets(files);
  const earlier = options.compare === undefined ? null : await readEarlier(options.compare);
  const { desk } = await open(options, streams);
  const progress = progressOn(streams);
  const scored = await scoreSets(sets, { desk, today, onProgress: progress.step }).finally(progress.done);
  const own = evaluationOf(scored);
  const evaluation: Evaluation =
    earlier === null ? own : { ...own, compared: compareResults(earlier, own.results) };
  streams.stdout.write(
    options.json ? `${JSON.stringify(evaluation)}\n` : renderEvaluation(evaluation, streams),
  );
  return evaluation.passed === evaluation.asked ? 0 : 1;
}

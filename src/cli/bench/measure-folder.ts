import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type CommonOptions, dayFrom, open } from '../commands/common.ts';
import { readGolden, runGolden } from '../golden.ts';
import { CommandFailed, type Progress, type Streams } from '../streams.ts';
import { quantile } from './quantiles.ts';

/** How the knowledge folder as it is fares on this machine. */
export interface FolderFigures {
  questions: number;
  passages: number;
  openMs: number;
  answerP50Ms: number;
  answerP99Ms: number;
  rssMb: number;
}

export interface MeasuredFolder {
  figures: FolderFigures;
  knowledge: KnowledgeBase;
  questions: readonly GoldenQuestion[];
}

/** Opens the folder and asks its golden questions so many times. */
export async function measureFolder(
  options: CommonOptions,
  streams: Streams,
  { rounds, progress }: { rounds: number; progress: Progress },
): Promise<MeasuredFolder> {
  const began = performance.now();
  const { desk, config } = await open(options, streams);
  const openMs = performance.now() - began;
  const golden = await readGolden(join(options.knowledge ?? config.knowledgeDir, 'questions.yaml'));
  const questions = golden?.questions ?? [];
  if (questions.length === 0) throw new CommandFailed('questions.yaml has no questions to measure with.');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    progress.step(`Round ${round + 1} of ${rounds}`);
    for (const { answer } of await runGolden(desk, questions, dayFrom(options, streams)))
      times.push(answer.elapsedMs);
  }
  const figures = {
    questions: questions.length,
    passages: desk.ingested.counts.passages,
    openMs: Math.round(openMs),
    answerP50Ms: quantile(times, 0.5),
    answerP99Ms: quantile(times, 0.99),
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  };
  return { figures, knowledge: desk.knowledge, questions };
}

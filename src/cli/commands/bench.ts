import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readGolden, runGolden } from '../golden.ts';
import { CommandFailed, type ExitCode, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, dayFrom, open } from './common.ts';

const rounds = 5;

/** `bench`: how fast the knowledge folder opens and its golden questions are answered, on this machine. */
export async function bench(options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const began = performance.now();
  const { desk, config } = await open(options, streams);
  const openMs = performance.now() - began;
  const golden = await readGolden(join(options.knowledge ?? config.knowledgeDir, 'questions.yaml'));
  const questions = golden?.questions ?? [];
  if (questions.length === 0) throw new CommandFailed('questions.yaml has no questions to measure with.');
  const times: number[] = [];
  const progress = progressOn(streams);
  for (let round = 0; round < rounds; round++) {
    progress.step(`Round ${round + 1} of ${rounds}`);
    for (const { answer } of await runGolden(desk, questions, dayFrom(options, streams)))
      times.push(answer.elapsedMs);
  }
  progress.done();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const result = {
    questions: questions.length,
    passages: desk.ingested.counts.passages,
    openMs: Math.round(openMs),
    answerP50Ms: at(0.5),
    answerP99Ms: at(0.99),
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  };
  streams.stdout.write(
    options.json
      ? `${JSON.stringify(result)}\n`
      : Object.entries(result)
          .map(([name, value]) => `${name.padEnd(12)} ${value}\n`)
          .join(''),
  );
  return 0;
}

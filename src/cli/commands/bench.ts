import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { betweenMarkers } from '../bench/between-markers.ts';
import { type MeasuredFolder, measureFolder } from '../bench/measure-folder.ts';
import { type Scale, measureScale } from '../bench/measure-scale.ts';
import { scaleTable } from '../bench/scale-table.ts';
import { CommandFailed, type ExitCode, type Progress, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, dayFrom } from './common.ts';

export interface BenchOptions extends CommonOptions {
  /** Fewer passages, questions and rounds: under a minute. */
  quick?: true;
  /** Write the table into docs/benchmarks.md. */
  write?: true;
}

interface Extent {
  passages: readonly number[];
  rounds: number;
  mostQuestions: number;
}

const whole: Extent = { passages: [1000, 10_000, 100_000], rounds: 5, mostQuestions: 100 };
const quick: Extent = { passages: [1000, 10_000], rounds: 2, mostQuestions: 30 };
const page = 'docs/benchmarks.md';

/** `bench`: the knowledge folder as it is, then one plan of it grown in memory to a thousand times the size. */
export async function bench(options: BenchOptions, streams: Streams): Promise<ExitCode> {
  const extent = options.quick ? quick : whole;
  const today = dayFrom(options, streams);
  const progress = progressOn(streams);
  const folder = await measureFolder(options, streams, { rounds: extent.rounds, progress }).finally(
    progress.done,
  );
  const scales = await scalesOf(folder, options, { ...extent, today, progress }).finally(progress.done);
  const machine = {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
  const table = scaleTable(scales, machine, today);
  if (options.write) await writeTable(table);
  streams.stdout.write(
    options.json
      ? `${JSON.stringify({ ...folder.figures, machine, scale: scales })}\n`
      : `${linesOf(folder)}\n${table}\n`,
  );
  return 0;
}

async function scalesOf(
  { knowledge, questions }: MeasuredFolder,
  { plan: wanted }: BenchOptions,
  { passages, rounds, mostQuestions, today, progress }: Extent & { today: string; progress: Progress },
): Promise<Scale[]> {
  const plan = wanted ?? mostAsked(questions.map((question) => question.plan));
  if (plan === null) throw new CommandFailed('questions.yaml asks about no plan that could be grown.');
  const asked = questions.filter((question) => question.plan === plan);
  const every = Math.max(1, Math.floor(asked.length / mostQuestions));
  const some = asked.filter((_, at) => at % every === 0).slice(0, mostQuestions);
  const scales: Scale[] = [];
  for (const count of passages) {
    progress.step(`Growing ${plan} to ${count} passages`);
    scales.push(await measureScale({ knowledge, plan, questions: some, today, rounds }, count));
  }
  return scales;
}

/** The plan most questions are about. */
function mostAsked(plans: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const plan of plans) if (plan !== null) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function linesOf({ figures }: MeasuredFolder): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(12)} ${value}\n`)
    .join('');
}

async function writeTable(table: string): Promise<void> {
  const text = await readFile(page, 'utf8').catch(() => null);
  const written = text === null ? null : betweenMarkers(text, 'scale', table);
  if (written === null) throw new CommandFailed(`${page} lacks the two lines between which the table goes.`);
  await writeFile(page, written);
}

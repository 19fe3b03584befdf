/**
 * Scores question files without a language model, and with stand-ins of one that are honest, lying, obedient to
 * whatever text they read, and rambling: what a model brings, and what a bad one costs.
 * `npm run eval:stand-ins -- [files] [options of eval] [--list]`; without a file, knowledge/questions.yaml.
 * With --list also the questions that are right without a model and not with one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../src/cli/main.ts';
import { textTable } from '../src/cli/render/text-table.ts';
import type { Temper } from '../test/stand-ins/model/chat-contents.ts';
import { startModelStandIn } from '../test/stand-ins/model/start-model-stand-in.ts';
import { memoryStreams } from '../test/support/memory-streams.ts';

const tempers: readonly Temper[] = ['honest', 'lying', 'obedient', 'rambling'];
const model = 'stand-in';

const share = z.object({ asked: z.number(), passed: z.number() });
const evaluation = z.object({
  asked: z.number(),
  passed: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  parts: z.object({ citations_valid: share, never: share }),
  writers: z.record(z.string(), share),
  failed: z.array(z.object({ question: z.string(), failed: z.array(z.string()) })),
});
type Evaluation = z.infer<typeof evaluation>;

async function score(words: readonly string[], environment: Record<string, string>): Promise<Evaluation> {
  const memory = memoryStreams({ environment });
  await run(['eval', ...words, '--json'], memory.streams);
  if (memory.out() === '') throw new Error(memory.err());
  return evaluation.parse(JSON.parse(memory.out()));
}

function row(name: string, { asked, passed, interval, parts, writers }: Evaluation): string[] {
  const percent = (value: number): number => Math.round(value * 100);
  const out = ({ asked: of, passed: held }: z.infer<typeof share>): string => `${held}/${of}`;
  return [
    name,
    `${passed} of ${asked}`,
    interval === null ? '-' : `${percent(interval.low)} to ${percent(interval.high)}%`,
    out(parts.citations_valid),
    out(parts.never),
    ...[model, 'documents', 'nobody'].map((writer) => String(writers[writer]?.asked ?? 0)),
  ];
}

function list(scored: readonly [string, Evaluation][], known: ReadonlySet<string>): void {
  for (const [name, { failed }] of scored)
    for (const { question, failed: parts } of failed.filter((one) => !known.has(one.question)))
      console.log(`\nright without a model, not with the ${name} one: ${question}\n  ${parts.join('\n  ')}`);
}

const isListed = process.argv.includes('--list');
const given = process.argv.slice(2).filter((word) => word !== '--list');
const data = mkdtempSync(join(tmpdir(), 'plansays-stand-ins-'));
const files = given.some((word) => /\.(?:ya?ml|jsonl)$/u.test(word)) ? [] : ['knowledge/questions.yaml'];
const words = [...files, ...given, ...(given.includes('--data') ? [] : ['--data', data])];
const standIn = await startModelStandIn();
const environment = {
  OPENAI_BASE_URL: `${standIn.url}/v1`,
  OPENAI_API_KEY: 'sk-stand-in',
  OPENAI_MODEL: model,
  // A stand-in that is of no use is what is measured here.
  LOG_LEVEL: 'error',
};
try {
  const without = await score(words, {});
  const scored: [string, Evaluation][] = [['none', without]];
  for (const temper of tempers) {
    standIn.chat = temper;
    scored.push([temper, await score(words, environment)]);
  }
  const head = ['model', 'right', '95%', 'valid', 'never', 'by the model', 'by documents', 'by nobody'];
  console.log(textTable([head, ...scored.map(([name, one]) => row(name, one))]).join('\n'));
  if (isListed) list(scored, new Set(without.failed.map(({ question }) => question)));
} finally {
  await standIn.close();
  rmSync(data, { recursive: true });
}

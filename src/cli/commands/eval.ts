import type { Scored } from '../../answering/golden/score.ts';
import { type Summary, summarise } from '../../answering/golden/summary.ts';
import { printable } from '../../knowledge/printable.ts';
import { readGolden, runGolden } from '../golden.ts';
import { CommandFailed, type ExitCode, type Streams } from '../streams.ts';
import { type CommonOptions, dayFrom, open } from './common.ts';

/** `eval`: scores a question set; 1 when any question is not answered as expected. */
export async function evaluate(file: string, options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const golden = await readGolden(file);
  if (golden === null) throw new CommandFailed(`The file "${file}" cannot be read.`, 2);
  const [broken] = golden.findings.filter(({ severity }) => severity === 'error');
  if (broken)
    throw new CommandFailed(
      `${broken.path}${broken.line === null ? '' : `:${broken.line}`}: ${broken.message}`,
    );
  const { desk } = await open(options, streams);
  const scored = await runGolden(desk, golden.questions, today).catch((fault: unknown) => {
    throw fault instanceof RangeError ? new CommandFailed(fault.message) : fault;
  });
  const summary = summarise(scored);
  streams.stdout.write(
    options.json ? `${JSON.stringify({ ...summary, failed: failedOf(scored) })}\n` : inWords(summary, scored),
  );
  return summary.passed === summary.asked ? 0 : 1;
}

function failedOf(scored: readonly Scored[]): { id: string | null; question: string; failed: string[] }[] {
  return scored
    .filter(({ passed }) => !passed)
    .map(({ question, checks }) => ({
      id: question.id,
      question: question.question,
      failed: checks.filter((check) => !check.passed).map(({ part, detail }) => `${part}: ${detail}`),
    }));
}

function inWords({ asked, passed, categories, parts, refusals }: Summary, scored: readonly Scored[]): string {
  return [
    ...failedOf(scored).map(
      ({ question, failed }) =>
        `failed  ${printable(question)}\n        ${failed.map(printable).join('\n        ')}`,
    ),
    'By category',
    ...Object.entries(categories).map(([name, one]) => tally(name, one)),
    'By part of the expectation',
    ...Object.entries(parts)
      .filter(([, one]) => one.asked > 0)
      .map(([name, one]) => tally(name, one)),
    `Refusals: precision ${share(refusals.precision)}, recall ${share(refusals.recall)}`,
    `${passed} of ${asked} as expected.`,
    '',
  ].join('\n');
}

function share(value: number | null): string {
  return value === null ? 'none asked' : `${Math.round(value * 1000) / 10}%`;
}

function tally(name: string, { asked, passed }: { asked: number; passed: number }): string {
  return `  ${name.padEnd(18)} ${String(passed).padStart(4)} of ${asked}`;
}

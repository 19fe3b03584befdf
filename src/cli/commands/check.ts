import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { failedGolden, partByPlan, untold } from '../answer-findings.ts';
import { readGolden, runGolden } from '../golden.ts';
import { type ExitCode, type Streams } from '../streams.ts';
import { type CommonOptions, dayFrom, open } from './common.ts';

/** `check`: lints the knowledge folder and asks its golden questions; 1 on any error. */
export async function check(options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const { desk, config } = await open(options, streams);
  const golden = await readGolden(join(options.knowledge ?? config.knowledgeDir, 'questions.yaml'));
  const findings = [...desk.ingested.findings, ...lint(desk.knowledge, today), ...(golden?.findings ?? [])];
  const { known, strangers } = partByPlan(golden?.questions ?? [], desk.knowledge);
  findings.push(...strangers, ...untold(desk.knowledge));
  const scored = await runGolden(desk, known, today);
  findings.push(...scored.flatMap(failedGolden));
  const summary = { asked: scored.length, passed: scored.filter(({ passed }) => passed).length };
  const sorted = findings.toSorted(
    (a, b) =>
      a.severity.localeCompare(b.severity) || a.path.localeCompare(b.path) || (a.line ?? 0) - (b.line ?? 0),
  );
  streams.stdout.write(
    options.json
      ? `${JSON.stringify({ findings: sorted, golden: summary })}\n`
      : `${inWords(sorted, summary)}\n`,
  );
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function inWords(findings: readonly Finding[], { asked, passed }: { asked: number; passed: number }): string {
  const lines = findings.map(
    ({ path, line, severity, message }) =>
      `${severity}  ${path}${line === null ? '' : `:${line}`}  ${message}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [
    ...lines,
    `${errors} errors, ${findings.length - errors} warnings. Golden questions: ${passed} of ${asked} as expected.`,
  ].join('\n');
}

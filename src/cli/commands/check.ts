import { join } from 'node:path';
import { peekCited } from '../../adapters/store/sqlite/peek-cited.ts';
import type { Scored } from '../../answering/golden/score.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { daysLater } from '../../knowledge/lint/days.ts';
import { lintHidden } from '../../knowledge/lint/lint-hidden.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { failedGolden, partByPlan } from '../../linting/golden-findings.ts';
import { lintAnswers } from '../../linting/lint-answers.ts';
import { rank } from '../../linting/rank.ts';
import { goldenReliance } from '../../linting/reliance.ts';
import { readGolden, runGolden } from '../golden.ts';
import type { OpenDesk } from '../open-desk.ts';
import { readTexts } from '../read-texts.ts';
import { renderFindings } from '../render/findings.ts';
import { type ExitCode, type Streams } from '../streams.ts';
import { type CommonOptions, dayFrom, open } from './common.ts';

/** Answers of so many days count as recent. */
const recentDays = 90;

/** `check`: lints the knowledge folder and asks its golden questions; 1 on any error. */
export async function check(options: CommonOptions, streams: Streams): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const { desk, config } = await open(options, streams);
  const root = options.knowledge ?? config.knowledgeDir;
  const { findings, scored } = await findingsOf(desk, root, today);
  const since = new Date(`${daysLater(today, -recentDays)}T00:00:00Z`);
  const store = join(options.data ?? config.dataDir, 'plansays.sqlite');
  const reliance = {
    goldenQuestions: goldenReliance(scored),
    recentAnswers: peekCited(store, since) ?? new Map(),
  };
  const files = rank(findings, reliance, desk.knowledge);
  const golden = { asked: scored.length, passed: scored.filter(({ passed }) => passed).length };
  streams.stdout.write(
    options.json
      ? `${JSON.stringify({ findings: files.flatMap((file) => file.findings), golden })}\n`
      : renderFindings({ files, golden, fixable: 0 }, streams),
  );
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function findingsOf(
  desk: OpenDesk,
  root: string,
  today: IsoDate,
): Promise<{ findings: Finding[]; scored: Scored[] }> {
  const { knowledge, ingested } = desk;
  const golden = await readGolden(join(root, 'questions.yaml'));
  const { known, strangers } = partByPlan(golden?.questions ?? [], knowledge);
  const texts = await readTexts(root, [...knowledge.documents.keys()]);
  const scored = await runGolden(desk, known, today);
  const findings = [
    ...ingested.findings,
    ...lint(knowledge, today),
    ...lintHidden(texts, ingested.findings),
    ...lintAnswers(knowledge, today),
    ...(golden?.findings ?? []),
    ...strangers,
    ...scored.flatMap(failedGolden),
  ];
  return { findings, scored };
}

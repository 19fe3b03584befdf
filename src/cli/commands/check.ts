import { join } from 'node:path';
import { extensions } from '../../adapters/formats/extensions.ts';
import { peekCited } from '../../adapters/store/sqlite/peek-cited.ts';
import type { Scored } from '../../answering/golden/score.ts';
import type { Finding } from '../../domain/finding.ts';
import { type IsoDate, daysLater } from '../../domain/iso-date.ts';
import { lintHidden } from '../../knowledge/lint/lint-hidden.ts';
import { lintKinds } from '../../knowledge/lint/lint-kinds.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { failedGolden, partByPlan } from '../../linting/golden-findings.ts';
import { lintAnswers } from '../../linting/lint-answers.ts';
import { type FileFindings, rank } from '../../linting/rank.ts';
import { goldenReliance } from '../../linting/reliance.ts';
import { type Fixed, type RepairsMade, makeRepairs, repairsFor } from '../fix-folder.ts';
import { readGolden, runGolden } from '../golden.ts';
import type { OpenDesk } from '../open-desk.ts';
import { readTexts } from '../read-texts.ts';
import { renderFindings, renderFixed } from '../render/findings.ts';
import { harmlessJson } from '../render/harmless.ts';
import { type ExitCode, type Streams } from '../streams.ts';
import { type CommonOptions, type Opened, dayFrom, open } from './common.ts';

/** Answers of so many days count as recent. */
const recentDays = 90;

export interface CheckOptions extends CommonOptions {
  fix?: true;
}

/** `check`: lints the knowledge folder and asks its golden questions; 1 on any error. */
export async function check(options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const first = await open(options, streams);
  const place = placeOf(options, first);
  const { opened, repairs } = options.fix
    ? await fix(first, place, options, streams)
    : { opened: first, repairs: { made: [], changedMeanwhile: [] } };
  const checked = await checkFolder(opened.desk, place, today);
  const { files, golden } = checked;
  const findings = files.flatMap((file) => file.findings);
  streams.stdout.write(
    options.json
      ? `${harmlessJson({ findings, golden, ...(options.fix ? { fixed: repairs.made.map(shown) } : {}) })}\n`
      : renderFixed(repairs, place.keepIn, streams) + renderFindings(checked, streams),
  );
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function shown({ path, line, what }: Fixed): Pick<Fixed, 'path' | 'line' | 'what'> {
  return { path, line, what };
}

interface Place {
  root: string;
  /** The store's file, which may not be there. */
  store: string;
  /** Where originals of repaired files are kept. */
  keepIn: string;
}

function placeOf(options: CheckOptions, { config }: Opened): Place {
  const data = options.data ?? config.dataDir;
  const moment = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  return {
    root: options.knowledge ?? config.knowledgeDir,
    store: join(data, 'plansays.sqlite'),
    keepIn: join(data, 'before-fix', moment),
  };
}

/** What one repair brings to light the next may repair: a quote, once its document can be read. */
const mostRounds = 3;

async function fix(
  first: Opened,
  { root, keepIn }: Place,
  options: CheckOptions,
  streams: Streams,
): Promise<{ opened: Opened; repairs: RepairsMade }> {
  const made: Fixed[] = [];
  const changed = new Set<string>();
  let opened = first;
  for (let round = 0; round < mostRounds; round++) {
    const repairs = await repairsFor(root, extensions, opened.desk.knowledge);
    const still = repairs.filter(({ path }) => !changed.has(path));
    if (still.length === 0) break;
    const done = await makeRepairs(root, still, keepIn);
    made.push(...done.made);
    for (const path of done.changedMeanwhile) changed.add(path);
    opened = await open(options, streams);
  }
  return { opened, repairs: { made, changedMeanwhile: [...changed] } };
}

interface Checked {
  files: FileFindings[];
  golden: { asked: number; passed: number };
}

async function checkFolder(desk: OpenDesk, { root, store }: Place, today: IsoDate): Promise<Checked> {
  const { findings, scored } = await findingsOf(desk, root, today);
  const repairs = await repairsFor(root, extensions, desk.knowledge);
  const repairable = repairs.flatMap(({ path, fixed }) => fixed.map((repair) => ({ path, ...repair })));
  const since = new Date(`${daysLater(today, -recentDays)}T00:00:00Z`);
  const reliance = {
    goldenQuestions: goldenReliance(scored),
    recentAnswers: peekCited(store, since) ?? new Map<string, number>(),
  };
  return {
    files: rank(findings, reliance, { knowledge: desk.knowledge, repairable }),
    golden: { asked: scored.length, passed: scored.filter(({ passed }) => passed).length },
  };
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
    ...lintKinds(knowledge),
    ...lintHidden(texts, ingested.findings),
    ...lintAnswers(knowledge, today),
    ...(golden?.findings ?? []),
    ...strangers,
    ...scored.flatMap(failedGolden),
  ];
  return { findings, scored };
}

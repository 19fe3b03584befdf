import { join } from 'node:path';
import { comingChanges } from '../../answering/preview/coming.ts';
import { compareMatrices } from '../../answering/preview/compare-matrices.ts';
import { matrixOf } from '../../answering/preview/matrix.ts';
import { goldenOfBoth, standingQuestions } from '../../answering/preview/questions.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { Log } from '../../domain/ports/log.ts';
import { readGolden } from '../golden.ts';
import { openDesk } from '../open-desk.ts';
import { askBoth } from './ask-both.ts';
import { compareFiles } from './folder-files.ts';
import type { HeldBack, Preview } from './preview.ts';

export interface PreviewOptions {
  /** The two folders, and their names for readers. */
  before: { folder: string; name: string };
  after: { folder: string; name: string };
  /** Where both are indexed: never the data that serves. */
  dataDir: string;
  today: IsoDate;
  /** Only this plan, and what is asked as a member of it. */
  plan: PlanId | null;
  log: Log;
  onProgress: (step: string) => void;
}

/** Reads two states of the knowledge folder and compares verdicts, answers and files. */
export async function previewFolders(options: PreviewOptions): Promise<Preview> {
  const { before: base, after: now, dataDir, today, log, onProgress } = options;
  const open = async (folder: string, name: 'before' | 'after') => {
    onProgress(name === 'before' ? 'Reading the base' : 'Reading the folder as it is now');
    const desk = await openDesk({
      knowledgeDir: folder,
      dataDir: join(dataDir, name),
      model: null,
      embedders: null,
      log,
    });
    const golden = await readGolden(join(folder, 'questions.yaml'));
    const broken = (golden?.findings ?? []).filter(({ severity }) => severity === 'error');
    const notAsked = broken.map(({ path, line, message }) => ({
      path,
      reason: line === null ? message : `Line ${line}: ${message}`,
    }));
    return {
      ...desk,
      golden: golden?.questions ?? [],
      heldBack: [...desk.ingested.heldBack, ...notAsked],
    };
  };
  const before = await open(base.folder, 'before');
  const after = await open(now.folder, 'after');
  const plans = plansOf(before.knowledge, after.knowledge, options.plan);
  const questions = [
    ...goldenOfBoth(before.golden, after.golden),
    ...standingQuestions(before.knowledge, after.knowledge),
  ].filter(({ plan }) => options.plan === null || plan === options.plan);
  onProgress(`Asking ${questions.length} questions of both`);
  const asked = await askBoth(questions, {
    before,
    after,
    today,
    onProgress: (done) => done > 0 && done % 100 === 0 && onProgress(`${done} of ${questions.length} asked`),
  });
  const matrices = comparePlans(before.knowledge, after.knowledge, plans, today);
  return {
    base: base.name,
    knowledge: now.name,
    day: today,
    isUnchanged: matrices.changes.length + asked.answers.length === 0,
    plans: addedAndRemoved(idsOf(before.knowledge.plans), idsOf(after.knowledge.plans)),
    assets: addedAndRemoved(idsOf(before.knowledge.assets.classes), idsOf(after.knowledge.assets.classes)),
    names: namesOf(before.knowledge, after.knowledge),
    ...matrices,
    ...asked,
    files: await compareFiles(base.folder, now.folder),
    heldBack: heldBackOf(before.heldBack, after.heldBack),
  };
}

function comparePlans(
  before: KnowledgeBase,
  after: KnowledgeBase,
  plans: readonly PlanId[],
  today: IsoDate,
): Pick<Preview, 'matrix' | 'changes' | 'coming'> {
  const cells = (knowledge: KnowledgeBase) =>
    plans.filter((plan) => knows(knowledge, plan)).flatMap((plan) => matrixOf(knowledge, plan, today));
  const coming = (knowledge: KnowledgeBase) =>
    plans.filter((plan) => knows(knowledge, plan)).flatMap((plan) => comingChanges(knowledge, plan, today));
  const expected = new Set(coming(before).map((change) => JSON.stringify(change)));
  return {
    matrix: { before: cells(before), after: cells(after) },
    changes: plans
      .flatMap((plan) => compareMatrices(before, after, { plan, today }))
      .sort((a, b) => Number(b.change.isFlip) - Number(a.change.isFlip) || a.day.localeCompare(b.day)),
    coming: coming(after)
      .map((change) => ({ ...change, isNew: !expected.has(JSON.stringify(change)) }))
      .sort((a, b) => a.day.localeCompare(b.day)),
  };
}

function plansOf(before: KnowledgeBase, after: KnowledgeBase, only: PlanId | null): PlanId[] {
  const all = [...new Set([...idsOf(after.plans), ...idsOf(before.plans)])];
  if (only === null) return all;
  if (!all.includes(only))
    throw new RangeError(`There is no plan "${only}"; known: ${all.join(', ') || 'none'}.`);
  return [only];
}

function knows({ plans }: KnowledgeBase, plan: PlanId): boolean {
  return plans.some(({ id }) => id === plan);
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function addedAndRemoved(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
}

function namesOf(before: KnowledgeBase, after: KnowledgeBase): Preview['names'] {
  return {
    plans: namesById([...before.plans, ...after.plans]),
    assets: namesById([...before.assets.classes, ...after.assets.classes]),
  };
}

function namesById(items: readonly { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(items.map(({ id, name }) => [id, name]));
}

function heldBackOf(before: HeldBack[], after: HeldBack[]): Preview['heldBack'] {
  return { before, after, added: without(after, before), removed: without(before, after) };
}

function without(some: readonly HeldBack[], others: readonly HeldBack[]): HeldBack[] {
  return some.filter(
    ({ path, reason }) => !others.some((other) => other.path === path && other.reason === reason),
  );
}

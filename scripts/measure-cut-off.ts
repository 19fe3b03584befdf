/**
 * Asks question sets at a range of the cut-off and records what is answered and what is refused.
 * `npm run measure:cut-off -- [--write] [questions.yaml:knowledge-folder …]`
 * Without sets it takes those of the repository. With --write it also draws docs/cut-off.svg and puts the
 * table into the decision that chose the point.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createAnswerer } from '../src/answering/answer.ts';
import { cutOff } from '../src/answering/cut-off.ts';
import { score } from '../src/answering/golden/score.ts';
import { readSets } from '../src/cli/eval/score-sets.ts';
import { askGolden } from '../src/cli/golden.ts';
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts';
import { createRetriever } from '../src/retrieval/retriever.ts';
import { drawCurve } from './cut-off/draw-curve.ts';
import { type CurvePoint, type Fate, cheapest, costOf, fateOf, fates, pointOf } from './cut-off/fate.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const ownSets = [
  'knowledge/questions.yaml:knowledge',
  'test/questions/sample-more.yaml:knowledge',
  'test/questions/fixture-plans.yaml:test/fixtures/knowledge',
];
/** The day of questions that name none. */
const today = '2026-11-22';
const strictnesses = Array.from({ length: 15 }, (_, at) => Math.round((0.4 + at * 0.1) * 10) / 10);
/** How many needless refusals one wrong answer is worth; the reason stands in the decision. */
const weight = 4;
const otherWeights = [1, 2, 8];
const silent = (): void => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

/** The same desk with all cut-offs times a number, and without a model. */
function stricter(desk: OpenDesk, strictness: number): OpenDesk {
  const scopes = new Map([...desk.scopes].map(([scope, { index }]) => [scope, index]));
  const answer = createAnswerer({
    knowledge: desk.knowledge,
    retriever: createRetriever({ scopes, embedder: null }),
    model: null,
    elapsed: () => performance.now(),
    strictness,
  });
  return { ...desk, answer };
}

/** The fates of a set's questions at each strictness. */
async function measure(set: string, dataDir: string): Promise<Map<number, Fate[]>> {
  const [file = '', knowledgeDir = ''] = set.split(':');
  const questions = (await readSets([file])).flatMap((one) => one.questions);
  const desk = await openDesk({ knowledgeDir, dataDir, model: null, embedders: null, log });
  const met = new Map<number, Fate[]>();
  for (const strictness of strictnesses) {
    const asked = stricter(desk, strictness);
    const found: Fate[] = [];
    for (const question of questions) {
      const answer = await askGolden(asked, question, { today });
      found.push(fateOf(score(question, answer, desk.knowledge)));
    }
    met.set(strictness, found);
  }
  return met;
}

function tableOf(points: readonly CurvePoint[]): string {
  const rows = points.map((point) =>
    [
      point.strictness.toFixed(1),
      (point.strictness * cutOff.plan).toFixed(2),
      ...fates.map((fate) => point.counts[fate]),
      costOf(point, weight),
    ].join(' | '),
  );
  return [
    `| strictness | of the question, at least | answered, right | refused, rightly | refused, though answerable | answered, wrong | cost at ${weight} |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function summaryOf(
  sets: readonly { name: string; points: readonly CurvePoint[] }[],
  all: readonly CurvePoint[],
): string {
  const listed = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(', ');
  const lines = sets.map(({ name, points }) => {
    const asked = fates.reduce((sum, fate) => sum + (points[0]?.counts[fate] ?? 0), 0);
    return `- ${name}, ${asked} questions: cheapest at ${listed(cheapest(points, weight))}`;
  });
  const weights = [...otherWeights, weight]
    .toSorted((a, b) => a - b)
    .map((one) => `${one}: ${listed(cheapest(all, one))}`);
  return [...lines, `- All together, cheapest by the weight of a wrong answer: ${weights.join('; ')}`].join(
    '\n',
  );
}

const words = process.argv.slice(2);
const given = words.filter((word) => !word.startsWith('--'));
const chosen = given.length > 0 ? given : ownSets.filter((set) => existsSync(set.split(':')[0] ?? ''));
const data = mkdtempSync(join(tmpdir(), 'plansays-cut-off-'));
const measured: { name: string; met: Map<number, Fate[]> }[] = [];
for (const [at, set] of chosen.entries())
  measured.push({
    name: (set.split(':')[0] ?? '').split('/').at(-1) ?? set,
    met: await measure(set, join(data, String(at))),
  });
rmSync(data, { recursive: true });
const sets = measured.map(({ name, met }) => ({
  name,
  points: [...met].map(([strictness, found]) => pointOf(strictness, found)),
}));
const all = strictnesses.map((strictness) =>
  pointOf(
    strictness,
    measured.flatMap(({ met }) => met.get(strictness) ?? []),
  ),
);
for (const { name, points } of sets) console.log(`${name}\n\n${tableOf(points)}\n`);
const report = `${tableOf(all)}\n\n${summaryOf(sets, all)}`;
console.log(`all\n\n${report}`);
if (words.includes('--write')) {
  writeFileSync('docs/cut-off.svg', drawCurve(all, { chosen: 1, weight, unit: cutOff.plan }));
  writeBetweenMarkers('docs/decisions/0027-where-the-cut-off-lies.md', 'curve', report);
}

/**
 * Asks question sets at a range of the cut-off and records what is answered and what is refused.
 * `npm run measure:cut-off -- [--write] [questions.yaml:knowledge-folder …]`
 * Without sets it takes those of the repository. With --write it also draws docs/cut-off.svg and puts the
 * table into the decision that chose the point.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createAnswerer } from '../src/answering/answer.ts';
import { cutOff } from '../src/answering/cut-off.ts';
import { score } from '../src/answering/golden/score.ts';
import { readSets } from '../src/cli/eval/score-sets.ts';
import { askGolden } from '../src/cli/golden.ts';
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts';
import { createRetriever } from '../src/retrieval/retriever.ts';
import { type Met, nearCheapest, totalCost } from './cut-off/choose.ts';
import { drawCurve } from './cut-off/draw-curve.ts';
import { type Fate, countOf, fateOf, fates } from './cut-off/fate.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const ownSets = [
  'knowledge/questions.yaml:knowledge',
  'test/questions/sample-more.yaml:knowledge',
  'test/questions/fixture-plans.yaml:test/questions/knowledge',
];
/** The day of questions that name none. */
const today = '2026-11-22';
const strictnesses = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8];
/** How many needless refusals one wrong answer is worth; the reason stands in the decision. */
const weight = 3;
const otherWeights = [1, 2, 5];
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
async function measure(set: string, dataDir: string): Promise<Met[]> {
  const [file = '', knowledgeDir = ''] = set.split(':');
  const questions = (await readSets([file])).flatMap((one) => one.questions);
  const desk = await openDesk({ knowledgeDir, dataDir, model: null, embedders: null, log });
  const points: Met[] = [];
  for (const strictness of strictnesses) {
    const asked = stricter(desk, strictness);
    const met: Fate[] = [];
    for (const question of questions) {
      const answer = await askGolden(asked, question, { today });
      met.push(fateOf(score(question, answer, desk.knowledge)));
    }
    points.push({ strictness, fates: met });
  }
  return points;
}

/** The questions of all sets at each strictness. */
function together(sets: readonly (readonly Met[])[]): Met[] {
  return strictnesses.map((strictness, at) => ({
    strictness,
    fates: sets.flatMap((points) => points[at]?.fates ?? []),
  }));
}

function tableOf(points: readonly Met[]): string {
  const rows = points.map(({ strictness, fates: met }) => [
    strictness.toFixed(1),
    (strictness * cutOff.plan).toFixed(2),
    ...fates.map((fate) => countOf(fate, met)),
    totalCost(met, weight),
  ]);
  return [
    `| strictness | of the question, at least | answered, right | refused, rightly | refused, though answerable | answered, wrong | cost at ${weight} |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function rangeOf(points: readonly Met[], at: number): string {
  const near = nearCheapest(points, at);
  return `${near[0]?.toFixed(1)} to ${near.at(-1)?.toFixed(1)}`;
}

function choicesOf(sets: readonly { name: string; points: readonly Met[] }[], all: readonly Met[]): string {
  const weights = [...otherWeights, weight].toSorted((a, b) => a - b);
  return [
    'Within one standard error of the least cost:',
    '',
    ...sets.map(
      ({ name, points }) =>
        `- ${name}, ${points[0]?.fates.length} questions, a wrong answer as ${weight} needless refusals: ${rangeOf(points, weight)}`,
    ),
    ...weights.map((one) => `- all together, a wrong answer as ${one}: ${rangeOf(all, one)}`),
  ].join('\n');
}

const words = process.argv.slice(2);
const given = words.filter((word) => !word.startsWith('--'));
const data = mkdtempSync(join(tmpdir(), 'plansays-cut-off-'));
const sets: { name: string; points: Met[] }[] = [];
for (const [at, set] of (given.length > 0 ? given : ownSets).entries())
  sets.push({ name: basename(set.split(':')[0] ?? ''), points: await measure(set, join(data, String(at))) });
rmSync(data, { recursive: true });
const all = together(sets.map(({ points }) => points));
for (const { name, points } of sets) console.log(`${name}\n\n${tableOf(points)}\n`);
const report = `${tableOf(all)}\n\n${choicesOf(sets, all)}`;
console.log(`All together\n\n${report}`);
if (words.includes('--write')) {
  writeFileSync('docs/cut-off.svg', drawCurve(all, { chosen: 1, weight, unit: cutOff.plan }));
  writeBetweenMarkers('docs/decisions/0027-where-the-cut-off-lies.md', 'curve', report);
}

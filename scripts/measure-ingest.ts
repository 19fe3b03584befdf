/**
 * Measures `ingest`: documents and passages a second by format, memory, and what one changed file among
 * many costs beside the full build. `node scripts/measure-ingest.ts [documents a format] [files in all]`
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts';
import { type MadeDocument, makers } from './make-documents.ts';

const [perFormat = 20, many = 1000] = process.argv.slice(2).map(Number);
/** The files of the second part are spread over as many plans. */
const planCount = 20;
const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

/** A document of some 40 sections with a table, the same for every format. */
function documentNumber(n: number): MadeDocument {
  const sections = Array.from({ length: 40 }, (_, at) => ({
    heading: `Section ${at + 1} of notice ${n}`,
    paragraphs: [
      `Rule ${at + 1} of notice ${n} says that a participant may transfer up to ${at + 5}% of the vested balance each quarter through the brokerage window, and that the fee for it is $${at + 10}.`,
      `The committee reviews rule ${at + 1} every year and tells participants of a change at least thirty days before it takes effect.`,
    ],
  }));
  const rows = Array.from({ length: 20 }, (_, at) => [`Fund ${at + 1}`, `0.${at + 10}%`, `${at + 1}.5%`]);
  return { title: `Notice ${n}`, sections, table: { columns: ['Fund', 'Expense ratio', 'Return'], rows } };
}

interface Timed {
  desk: OpenDesk;
  ms: number;
}

async function ingest(root: string, previous?: OpenDesk): Promise<Timed> {
  const began = performance.now();
  const desk = await openDesk({
    knowledgeDir: join(root, 'knowledge'),
    dataDir: join(root, 'data'),
    model: null,
    embedders: null,
    log,
    ...(previous ? { previous } : {}),
  });
  return { desk, ms: performance.now() - began };
}

function write(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, 'knowledge', path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

function startFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'plansays-measure-'));
  const plans = Array.from({ length: planCount }, (_, at) => `  - id: plan-${at}\n`);
  write(root, 'plans.yaml', `plans:\n${plans.join('')}`);
  return root;
}

console.log('| format | documents | passages | documents/s | passages/s | KB a document |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [ending, make] of Object.entries(makers)) {
  const root = startFolder();
  let bytes = 0;
  for (let n = 0; n < perFormat; n++) {
    const content = await make(documentNumber(n));
    bytes += content.length;
    write(root, `plans/plan-0/notice-${n}${ending}`, content);
  }
  const { desk, ms } = await ingest(root);
  const { documents, passages } = desk.ingested.counts;
  const seconds = ms / 1000;
  console.log(
    `| ${ending} | ${documents} | ${passages} | ${(documents / seconds).toFixed(1)} | ${Math.round(passages / seconds)} | ${Math.round(bytes / perFormat / 1024)} |`,
  );
  rmSync(root, { recursive: true });
}

const root = startFolder();
const markdown = makers['.md'];
for (let n = 0; n < many; n++)
  write(root, `plans/plan-${n % planCount}/notice-${n}.md`, await markdown(documentNumber(n)));
const full = await ingest(root);
const unchanged = await ingest(root);
write(root, 'plans/plan-0/notice-0.md', await markdown({ ...documentNumber(0), title: 'Changed' }));
const one = await ingest(root);
write(root, 'plans/plan-0/notice-0.md', await markdown({ ...documentNumber(0), title: 'Changed again' }));
const live = await ingest(root, one.desk);
const { passages } = full.desk.ingested.counts;
console.log(`\n${many} Markdown files of ${planCount} plans, ${passages} passages:`);
for (const [what, { ms }] of Object.entries({
  'full build': full,
  'nothing changed, a new process': unchanged,
  'one file changed, a new process': one,
  'one file changed, in a running server': live,
}))
  console.log(`- ${what}: ${Math.round(ms)} ms, ${((100 * ms) / full.ms).toFixed(1)}% of the full build`);
console.log(`- memory of this process at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
rmSync(root, { recursive: true });

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { turnWith } from '../../contracts/turn-with.ts';
import { type SqliteBench, createSqliteBench } from './sqlite-bench.ts';

const worker = fileURLToPath(new URL('./sqlite-worker.ts', import.meta.url));
const noon = new Date('2026-11-21T12:00:00.000Z');

let bench: SqliteBench;
let children: ChildProcess[] = [];
beforeEach(async () => {
  bench = await createSqliteBench();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await bench.dispose();
});

function startWorker(seed: number, questions: number): ChildProcess {
  const child = fork(worker, [bench.file, `${seed}`, `${questions}`]);
  children.push(child);
  return child;
}

/** The texts of the turns it took, once it has gone through all. */
async function takenBy(child: ChildProcess): Promise<string[]> {
  const texts: string[] = [];
  child.on('message', (text) => texts.push(z.string().parse(text)));
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  return texts;
}

test('three processes that open one new file at once take each question once, and audit each', async () => {
  const questions = 100;
  const results = await Promise.all([1, 2, 3].map((seed) => takenBy(startWorker(seed, questions))));
  const all = results.flat();
  expect(all).toHaveLength(questions);
  expect(new Set(all).size).toBe(questions);
  const store = await bench.open();
  expect(await store.owedTurns()).toHaveLength(questions);
  expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows: questions });
});

test('what a killed process had taken is still owed, each once', async () => {
  const store = await bench.open();
  const child = startWorker(1, 100_000);
  for (let count = 0; count < 20; count += 1) await once(child, 'message');
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;

  const owed = await store.owedTurns();
  expect(owed.length).toBeGreaterThanOrEqual(20);
  expect(new Set(owed.map((turn) => turn.text)).size).toBe(owed.length);
  for (const turn of owed) expect(await store.takeTurn(turn, noon)).toBe(false);
  expect(await store.takeTurn(turnWith(), noon)).toBe(true);
  expect(await store.verifyAudit()).toMatchObject({ kind: 'whole' });
});

import { existsSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { peekCited } from '../../../src/adapters/store/sqlite/peek-cited.ts';
import { type SqliteBench, createSqliteBench } from './sqlite-bench.ts';

const noon = new Date('2026-11-21T12:00:00.000Z');
const cited = new Map([['plans/a/spd.md', 1]]);

let bench: SqliteBench;
beforeEach(async () => {
  bench = await createSqliteBench();
});
afterEach(() => bench.dispose());

async function answerOnce(): Promise<{ close(): Promise<void> }> {
  const store = await bench.open();
  await store.addAuditRow({
    answerId: 'a1',
    at: noon.toISOString(),
    platform: 'slack',
    asker: 'digest',
    question: 'Can I buy bitcoin?',
    plan: null,
    outcome: 'answered',
    cited: [{ path: 'plans/a/spd.md', hash: 'ab', date: null, quote: 'words' }],
  });
  return store;
}

describe('a look at a store that is not ours', () => {
  test('makes none where there is none', () => {
    expect(peekCited(bench.file, noon)).toBeNull();
    expect(existsSync(dirname(bench.file))).toBe(false);
  });

  test('reads one that nobody has open, and leaves nothing beside it', async () => {
    await (await answerOnce()).close();
    const before = readFileSync(bench.file);
    expect(peekCited(bench.file, noon)).toEqual(cited);
    expect(readFileSync(bench.file).equals(before)).toBe(true);
    expect(readdirSync(dirname(bench.file))).toEqual(['store.sqlite']);
  });

  test('reads one that a server has open, with what is still in its log', async () => {
    await answerOnce();
    const before = readFileSync(bench.file);
    expect(statSync(`${bench.file}-wal`).size).toBeGreaterThan(0);
    expect(peekCited(bench.file, noon)).toEqual(cited);
    expect(readFileSync(bench.file).equals(before)).toBe(true);
  });

  test('says nothing of one of another version, and leaves it so', async () => {
    await (await answerOnce()).close();
    bench.meddle('PRAGMA user_version = 7');
    expect(peekCited(bench.file, noon)).toBeNull();
    const database = new DatabaseSync(bench.file, { readOnly: true });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 7 });
    database.close();
  });

  test('says nothing of one that is locked', async () => {
    await (await answerOnce()).close();
    const other = new DatabaseSync(bench.file);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (a)');
    expect(peekCited(bench.file, noon)).toBeNull();
    other.close();
  });

  test.each<[string, (file: string) => void]>([
    ['no database', (file) => writeFileSync(file, 'Notes.\n'.repeat(900))],
    ['cut off', (file) => truncateSync(file, 5_000)],
    ['empty', (file) => truncateSync(file, 0)],
  ])('says nothing of one that is %s', async (_, damage) => {
    await (await answerOnce()).close();
    damage(bench.file);
    expect(peekCited(bench.file, noon)).toBeNull();
  });
});

import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { turnWith } from '../../contracts/turn-with.ts';
import { type SqliteBench, createSqliteBench } from './sqlite-bench.ts';

const noon = new Date('2026-11-21T12:00:00.000Z');

let bench: SqliteBench;
beforeEach(async () => {
  bench = await createSqliteBench();
});
afterEach(() => bench.dispose());

async function fillAndClose(): Promise<void> {
  const store = await bench.open();
  for (let index = 0; index < 200; index += 1)
    await store.takeTurn(turnWith({ deliveryIds: [`event-${index}`], text: 'x'.repeat(300) }), noon);
  await store.close();
}

describe('opening the SQLite store', () => {
  test('the folder is made, and only the owner can read the files', async () => {
    const store = await bench.open();
    await store.takeTurn(turnWith(), noon);
    for (const file of [bench.file, `${bench.file}-wal`, `${bench.file}-shm`])
      expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a file others could read is closed to them', async () => {
    mkdirSync(dirname(bench.file), { recursive: true });
    writeFileSync(bench.file, '', { mode: 0o644 });
    await bench.open();
    expect(statSync(bench.file).mode & 0o777).toBe(0o600);
  });

  test('it writes ahead, with foreign keys, as schema version 1', async () => {
    await bench.open();
    const database = new DatabaseSync(bench.file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(database.prepare('PRAGMA foreign_key_list(deliveries)').get()).toMatchObject({ table: 'turns' });
    database.close();
  });

  test('a newer schema is refused by name, and the file left as it is', async () => {
    await fillAndClose();
    bench.meddle('PRAGMA user_version = 2');
    const before = readFileSync(bench.file);
    await expect(bench.open()).rejects.toMatchObject({
      name: 'StoreUnusable',
      reason: 'newer',
      file: bench.file,
    });
    await expect(bench.open()).rejects.toThrow(
      `The store ${bench.file} was written by a newer version of PlanSays: run that version or later.`,
    );
    expect(readFileSync(bench.file).equals(before)).toBe(true);
  });

  test.each<[string, (file: string) => void]>([
    ['no database at all', (file) => writeFileSync(file, 'Quarterly notes, nothing more.\n'.repeat(300))],
    ['a damaged header', (file) => overwrite(file, 0, 100)],
    ['a damaged page', (file) => overwrite(file, 4_096, 512)],
    ['every page after the first damaged', (file) => overwrite(file, 4_096, statSync(file).size - 4_096)],
    ['the second half cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ])('a corrupt file is refused by name: %s', async (_, damage) => {
    await fillAndClose();
    damage(bench.file);
    const damaged = readFileSync(bench.file);
    await expect(bench.open()).rejects.toMatchObject({
      name: 'StoreUnusable',
      reason: 'corrupt',
      file: bench.file,
    });
    await expect(bench.open()).rejects.toThrow(`The store ${bench.file} is damaged`);
    expect(readFileSync(bench.file).equals(damaged)).toBe(true);
  });

  test('a folder in its place is refused by name', async () => {
    mkdirSync(bench.file, { recursive: true });
    await expect(bench.open()).rejects.toMatchObject({ reason: 'unopenable', file: bench.file });
  });

  test('a file where its folder should be is refused by name', async () => {
    await fillAndClose();
    const file = join(bench.file, 'store.sqlite');
    await expect(bench.open({ file })).rejects.toMatchObject({ reason: 'unopenable', file });
  });

  test('a file another program holds for itself is refused by name', async () => {
    await fillAndClose();
    const holder = new DatabaseSync(bench.file);
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    await expect(bench.open({ busyTimeoutMs: 1 })).rejects.toMatchObject({
      reason: 'locked',
      file: bench.file,
    });
    holder.close();
    await expect((await bench.open()).ping()).resolves.toBeUndefined();
  });

  test('a write that finds the file locked for too long rejects, and nothing of it is kept', async () => {
    const store = await bench.open({ busyTimeoutMs: 1 });
    const holder = new DatabaseSync(bench.file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(store.takeTurn(turnWith(), noon)).rejects.toThrow(/locked/);
    holder.exec('ROLLBACK');
    holder.close();
    expect(await store.owedTurns()).toEqual([]);
    expect(await store.takeTurn(turnWith(), noon)).toBe(true);
  });
});

describe('what the file gives away', () => {
  const secrets = ['my divorce and 900 shares', 'U-HENRIETTA', 'T-LARCH-TENANT', 'C-PRIVATE-TALK'] as const;
  const [text, user, tenant, conversation] = secrets;
  const turn = turnWith({ text, user, tenant, conversation, replyTo: { channel: conversation } });

  async function found(): Promise<string[]> {
    const bytes = readFileSync(bench.file);
    return secrets.filter((secret) => bytes.includes(secret));
  }

  test('an owed turn is kept with its words', async () => {
    const store = await bench.open();
    await store.takeTurn(turn, noon);
    await store.close();
    expect(await found()).toEqual([...secrets]);
  });

  test('of a settled turn no word and no name is left', async () => {
    const store = await bench.open();
    await store.takeTurn(turn, noon);
    await store.settleTurn(turn);
    await store.pickPlan(turn, 'larch-salaried');
    await store.addPastTurn(turn, { question: 'what the log may keep', plan: null, at: noon.toISOString() });
    await store.close();
    expect(await found()).toEqual([]);
  });

  test('with another pepper nobody is recognised', async () => {
    const store = await bench.open({ pepper: 'one' });
    await store.pickPlan(turn, 'larch-salaried');
    expect(await (await bench.open({ pepper: 'two' })).pickedPlan(turn)).toBeNull();
    expect(await (await bench.open({ pepper: 'one' })).pickedPlan(turn)).toBe('larch-salaried');
  });
});

describe('pruning', () => {
  const before = new Date('2026-11-14T12:00:00.000Z');
  const old = new Date('2026-11-14T11:59:59.999Z');

  test('settled turns and past exchanges from before then go; owed and later ones stay', async () => {
    const store = await bench.open();
    const settledOld = turnWith({ deliveryIds: ['settled-old'] });
    const owedOld = turnWith({ deliveryIds: ['owed-old'] });
    const settledNew = turnWith({ deliveryIds: ['settled-new'] });
    await store.takeTurn(settledOld, old);
    await store.takeTurn(owedOld, old);
    await store.takeTurn(settledNew, before);
    await store.settleTurn(settledOld);
    await store.settleTurn(settledNew);
    await store.addPastTurn(settledOld, { question: 'old', plan: null, at: old.toISOString() });
    await store.addPastTurn(settledOld, { question: 'new', plan: null, at: before.toISOString() });

    expect(await store.prune(before)).toBe(1);
    expect(await store.owedTurns()).toEqual([owedOld]);
    expect((await store.pastTurns(settledOld, 9)).map((past) => past.question)).toEqual(['new']);
    expect(await store.takeTurn(settledOld, noon)).toBe(true);
    expect(await store.takeTurn(owedOld, noon)).toBe(false);
    expect(await store.takeTurn(settledNew, noon)).toBe(false);
  });

  test('what was pruned is gone from the write-ahead log too, while the store is open', async () => {
    const store = await bench.open();
    await store.addPastTurn(turnWith(), { question: 'a word to forget', plan: null, at: old.toISOString() });
    await store.prune(before);
    for (const file of [bench.file, `${bench.file}-wal`])
      expect(readFileSync(file).includes('a word to forget')).toBe(false);
  });
});

/** Writes junk over part of a file. */
function overwrite(file: string, position: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, position);
  closeSync(handle);
}

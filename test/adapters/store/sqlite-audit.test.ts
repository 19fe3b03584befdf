import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SqliteStore } from '../../../src/adapters/store/sqlite/create-sqlite-store.ts';
import type { AuditRow } from '../../../src/domain/ports/store.ts';
import { type SqliteBench, createSqliteBench } from './sqlite-bench.ts';

const rows = 6;

function rowNumber(n: number): AuditRow {
  return {
    answerId: `answer-${n}`,
    at: `2026-11-21T12:00:0${n}.000Z`,
    platform: 'slack',
    asker: 'keyed-digest',
    question: `question number ${n}`,
    plan: 'larch-salaried',
    outcome: 'answered',
    cited: [{ path: 'plans/larch-salaried/spd.md', hash: 'c0ffee', date: '2026-01-01', quote: `quote ${n}` }],
  };
}

let bench: SqliteBench;
let store: SqliteStore;
beforeEach(async () => {
  bench = await createSqliteBench();
  store = await bench.open();
});
afterEach(() => bench.dispose());

async function writeRows(): Promise<void> {
  for (let n = 1; n <= rows; n += 1) await store.addAuditRow(rowNumber(n));
}

/** Somebody with the file and SQLite at hand. */
const freed = `DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_content; DROP TRIGGER audit_only_forgets;`;

describe('the audit chain', () => {
  test('an empty one is whole', async () => {
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows: 0, head: { seq: 0 } });
  });

  test('rows written by two instances in turn make one whole chain', async () => {
    const other = await bench.open();
    for (let n = 1; n <= rows; n += 1) await (n % 2 === 0 ? other : store).addAuditRow(rowNumber(n));
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows, head: { seq: rows } });
  });

  test.each([
    ['deleting', 'DELETE FROM audit WHERE seq = 3'],
    ['altering', "UPDATE audit SET content = '{}' WHERE seq = 3"],
    ['rewording a question', 'UPDATE audit SET question = \'"other"\' WHERE seq = 3'],
  ])('the database itself refuses %s', async (_, sql) => {
    await writeRows();
    expect(() => bench.meddle(sql)).toThrow(/audit/);
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows });
  });

  test.each([1, 2, 3, 4, 5, 6])('deleting row %i shows', async (seq) => {
    await writeRows();
    bench.meddle(`${freed} DELETE FROM audit WHERE seq = ${seq}`);
    expect(await store.verifyAudit()).toEqual({ kind: 'broken', seq, reason: 'the row is missing' });
  });

  test.each([
    ['its outcome', "content = replace(content, 'answered', 'declined')", 'the row was altered'],
    ['a cited quote', "content = replace(content, 'quote 4', 'quote 5')", 'the row was altered'],
    ['its hash', "hash = replace(hash, substr(hash, 1, 1), 'x')", 'the row was altered'],
    ['its link', "previous_hash = 'x'", 'the row does not follow the one before it'],
    ['its question', 'question = \'"another question"\'', 'the question was altered'],
    ['its salt', "salt = 'x'", 'the question was altered'],
    ['half of its question', 'salt = NULL', 'the question was altered'],
  ])('altering %s shows', async (_, change, reason) => {
    await writeRows();
    bench.meddle(`${freed} UPDATE audit SET ${change} WHERE seq = 4`);
    expect(await store.verifyAudit()).toEqual({ kind: 'broken', seq: 4, reason });
  });

  test('altering a row and its hash shows in the next one', async () => {
    await writeRows();
    bench.meddle(`${freed} UPDATE audit SET content = (SELECT content FROM audit WHERE seq = 3),
      hash = (SELECT hash FROM audit WHERE seq = 3),
      previous_hash = (SELECT previous_hash FROM audit WHERE seq = 3) WHERE seq = 4`);
    expect(await store.verifyAudit()).toMatchObject({ kind: 'broken', seq: 4 });
  });

  test.each([
    [1, 2],
    [2, 5],
    [5, 6],
  ])('swapping rows %i and %i shows', async (a, b) => {
    await writeRows();
    bench.meddle(`${freed} UPDATE audit SET seq = -1 WHERE seq = ${a};
      UPDATE audit SET seq = ${a} WHERE seq = ${b}; UPDATE audit SET seq = ${b} WHERE seq = -1`);
    expect(await store.verifyAudit()).toMatchObject({ kind: 'broken', seq: a });
  });

  test('a chain written anew shows against a head noted down earlier', async () => {
    await writeRows();
    const noted = await store.verifyAudit();
    if (noted.kind !== 'whole') throw new Error('the chain should be whole');
    bench.meddle(`${freed} DELETE FROM audit; DELETE FROM sqlite_sequence WHERE name = 'audit'`);
    expect(await store.verifyAudit(noted.head)).toMatchObject({ kind: 'broken', seq: 1 });

    for (let n = 1; n <= rows; n += 1) await store.addAuditRow(rowNumber(rows + 1 - n));
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows });
    expect(await store.verifyAudit(noted.head)).toEqual({
      kind: 'broken',
      seq: rows,
      reason: 'the chain was written anew',
    });
  });

  test('a head noted down earlier is still found after more rows', async () => {
    await writeRows();
    const noted = await store.verifyAudit();
    if (noted.kind !== 'whole') throw new Error('the chain should be whole');
    await store.addAuditRow(rowNumber(7));
    expect(await store.verifyAudit(noted.head)).toMatchObject({ kind: 'whole', rows: rows + 1 });
  });
});

describe('forgetting audited questions', () => {
  test('questions from before then leave the file; the chain and the later ones stay', async () => {
    await writeRows();
    expect(await store.forgetQuestions(new Date('2026-11-21T12:00:04.000Z'))).toBe(3);
    expect(await store.forgetQuestions(new Date('2026-11-21T12:00:04.000Z'))).toBe(0);
    expect(await store.verifyAudit()).toMatchObject({ kind: 'whole', rows });
    const bytes = readFileSync(bench.file);
    expect([1, 2, 3, 4, 5, 6].filter((n) => bytes.includes(`question number ${n}`))).toEqual([4, 5, 6]);
  });
});

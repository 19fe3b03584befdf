import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createSqliteStore } from '../../src/adapters/store/sqlite/create-sqlite-store.ts';
import { type Bench, benchWith, sampleFiles } from './sample-folder.ts';

const checkShape = z.strictObject({
  findings: z.array(
    z.strictObject({
      path: z.string(),
      line: z.number().nullable(),
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      goldenQuestions: z.int(),
      recentAnswers: z.int(),
      fixable: z.boolean(),
    }),
  ),
  golden: z.strictObject({ asked: z.number(), passed: z.number() }),
  fixed: z.array(z.strictObject({ path: z.string(), line: z.number(), what: z.string() })).optional(),
});

const day = ['--as-of', '2026-11-21'];
const golden = sampleFiles['knowledge/questions.yaml'] ?? '';
const spd = sampleFiles['knowledge/plans/larch/spd.md'] ?? '';
const rule = 'knowledge/policy/rule.md';

async function checked(bench: Bench, ...words: string[]) {
  const { code, out } = await bench.command(['check', '--json', ...day, ...words]);
  return { code, ...checkShape.parse(JSON.parse(out)) };
}

describe('check', () => {
  test('of a good folder finds nothing and ends with 0', async () => {
    const bench = benchWith();
    expect(await checked(bench)).toEqual({ code: 0, findings: [], golden: { asked: 1, passed: 1 } });
    const inWords = await bench.command(['check', ...day]);
    expect(inWords).toEqual({
      code: 0,
      out: '0 errors, 0 warnings. Golden questions: 1 of 1 as expected.\n',
      err: '',
    });
  });

  test('makes no store', async () => {
    const bench = benchWith();
    await bench.command(['check', ...day]);
    expect(readdirSync(join(bench.folder.root, 'data'))).toEqual(['index']);
  });

  test('with warnings only ends with 0, and tells of them in words', async () => {
    const { code, out } = await benchWith({ [rule]: '---\npublished: 2026-03-30\n---\nA rule.' }).command([
      'check',
      ...day,
    ]);
    expect(code).toBe(0);
    expect(out).toBe(
      'policy/rule.md\n  warning  It has no status, no publisher, so readers cannot tell what it is worth: add "status:", "publisher:". [policy-incomplete]\n\n0 errors, 1 warning. Golden questions: 1 of 1 as expected.\n',
    );
  });

  test.each<[string, Record<string, string>, string]>([
    ['a wrong value', { [rule]: '---\nstatus: law\n---\nA rule.' }, 'wrong-value'],
    [
      'a quote that is no longer there',
      { 'knowledge/plans/larch/spd.md': '---\neffective: 2026-01-01\n---\nThe window is closed.' },
      'quote-not-found',
    ],
    ['a broken plans.yaml', { 'knowledge/plans.yaml': 'plans: [' }, 'yaml-syntax'],
    ['a golden question that fails', { 'knowledge/questions.yaml': golden.replace('5%', '7%') }, 'golden'],
    ['a golden question that is none', { 'knowledge/questions.yaml': `${golden}- ask: x\n` }, 'wrong-value'],
  ])('with %s ends with 1 and names it', async (_, files, found) => {
    // A plan that is not there fails its golden question as well; that is another finding.
    const questions = files['knowledge/plans.yaml'] === undefined ? {} : { 'knowledge/questions.yaml': null };
    const { code, findings } = await checked(benchWith({ ...files, ...questions }));
    expect(code).toBe(1);
    expect(findings.map(({ code: name }) => name)).toContain(found);
    expect(findings[0]?.severity).toBe('error');
  });

  test('without questions checks the folder alone', async () => {
    const { code, golden: asked } = await checked(benchWith({ 'knowledge/questions.yaml': null }));
    expect([code, asked]).toEqual([0, { asked: 0, passed: 0 }]);
  });
});

const unsigned = '---\nreviewed: 2026-05-01\nquestion: What is a trust?\n---\nA trust holds money.';

/** Two warnings of policy and faq, and an error in the entries that a golden question rests on. */
function troubled(): Bench {
  return benchWith({
    [rule]: '---\npublished: 2026-03-30\nowner: x\n---\nA rule.',
    'knowledge/faq/a.md': unsigned,
    'knowledge/policy/broken.md': '---\nstatus: law\n---\nA rule.',
    'knowledge/plans/larch/spd.md': spd.replace('effective: 2026-01-01', 'effective: 2026-01-01\nowner: x'),
    'knowledge/plans/larch/availability.yaml': `${sampleFiles['knowledge/plans/larch/availability.yaml']}- asset: crypto\n  route: perhaps\n`,
  });
}

describe('the findings', () => {
  test('stand by file: errors first, then what most golden questions rest on', async () => {
    const { findings } = await checked(troubled());
    expect(
      findings.map(({ severity, code, path, goldenQuestions }) => [path, severity, code, goldenQuestions]),
    ).toEqual([
      ['plans/larch/availability.yaml', 'error', 'wrong-value', 1],
      ['plans/larch/availability.yaml', 'error', 'wrong-value', 1],
      ['plans/larch/availability.yaml', 'error', 'wrong-value', 1],
      ['plans/larch/availability.yaml', 'error', 'wrong-value', 1],
      ['policy/broken.md', 'error', 'wrong-value', 0],
      ['plans/larch/spd.md', 'warning', 'unknown-key', 1],
      ['policy/rule.md', 'warning', 'policy-incomplete', 0],
      ['policy/rule.md', 'warning', 'unknown-key', 0],
      ['faq/a.md', 'warning', 'faq-unreviewed', 0],
    ]);
  });

  test('count the answers of the last 90 days that rest on their file', async () => {
    const bench = troubled();
    const store = createSqliteStore({ file: join(bench.folder.root, 'data/plansays.sqlite') });
    const answers: [at: string, path: string][] = [
      ['2026-11-20T12:00:00.000Z', 'policy/rule.md'],
      ['2026-08-24T12:00:00.000Z', 'policy/rule.md'],
      ['2026-08-22T12:00:00.000Z', 'policy/rule.md'],
      ['2026-11-20T12:00:00.000Z', 'faq/a.md'],
      ['2026-11-19T12:00:00.000Z', 'faq/a.md'],
      ['2026-11-18T12:00:00.000Z', 'faq/a.md'],
      ['2026-11-18T12:00:00.000Z', 'plans/larch/spd.md'],
    ];
    for (const [at, path] of answers)
      await store.addAuditRow({
        answerId: at,
        at,
        platform: 'slack',
        asker: 'digest',
        question: 'x',
        plan: null,
        outcome: 'answered',
        cited: [{ path, hash: '', date: null, quote: 'x' }],
      });
    await store.close();
    const { findings } = await checked(bench);
    const warned = findings.filter(({ severity }) => severity === 'warning');
    expect([...new Set(warned.map(({ path, recentAnswers }) => `${recentAnswers} ${path}`))]).toEqual([
      '1 plans/larch/spd.md',
      '3 faq/a.md',
      '2 policy/rule.md',
    ]);
    const { out } = await bench.command(['check', ...day]);
    expect(out).toContain(
      '\nplans/larch/spd.md  (1 golden question and 1 recent answer rest on this file)\n',
    );
    expect(out).toContain('\nfaq/a.md  (3 recent answers rest on this file)\n');
    expect(out).toContain(
      'plans/larch/availability.yaml  (1 golden question rests on this file, 1 recent answer rests on a document it quotes)\n',
    );
  });
});

describe('check --fix', () => {
  const availability = sampleFiles['knowledge/plans/larch/availability.yaml'] ?? '';
  const fixable = {
    'knowledge/plans/larch/spd.md': spd.replace('2026-01-01', '2026/01/01').replace('---', '—'),
    'knowledge/plans/larch/availability.yaml': null,
    'knowledge/plans/larch/availability.yml': availability.replace(
      'exchange-traded products that hold spot bitcoin\n-',
      'Exchange-traded Products that hold spot bitcoin\n-',
    ),
  };

  test('is offered, and repairs nothing unless it is asked for', async () => {
    const bench = benchWith(fixable);
    const file = join(bench.folder.root, 'knowledge/plans/larch/spd.md');
    const { code, out } = await bench.command(['check', ...day]);
    expect(code).toBe(1);
    expect(out).toContain('can be repaired for you: npm run check -- --fix\n');
    expect(readFileSync(file, 'utf8')).toBe(fixable['knowledge/plans/larch/spd.md']);
  });

  test('repairs what is mechanical, also what only the first repair brings to light', async () => {
    const bench = benchWith(fixable);
    const before = statSync(join(bench.folder.root, 'knowledge/plans/larch/spd.md')).mode;
    const { code, findings, fixed } = await checked(bench, '--fix');
    expect([code, findings]).toEqual([0, []]);
    expect(fixed?.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'plans/larch/availability.yml:1',
      'plans/larch/spd.md:1',
      'plans/larch/spd.md:3',
      'plans/larch/availability.yaml:7',
    ]);
    const folder = join(bench.folder.root, 'knowledge/plans/larch');
    expect(readdirSync(folder).sort()).toEqual(['availability.yaml', 'spd.md']);
    expect(readFileSync(join(folder, 'spd.md'), 'utf8')).toBe(spd);
    expect(readFileSync(join(folder, 'availability.yaml'), 'utf8')).toBe(availability);
    expect(statSync(join(folder, 'spd.md')).mode).toBe(before);
  });

  test('keeps the originals, and says where', async () => {
    const bench = benchWith(fixable);
    const { out } = await bench.command(['check', '--fix', ...day]);
    const [, keptIn = ''] = /^4 repairs made; the files as they were are in (.+)$/mu.exec(out) ?? [];
    expect(out).toContain(
      '  fixed  plans/larch/spd.md, line 3: "effective" was 2026/01/01 and is now 2026-01-01\n',
    );
    const kept = (path: string): string => readFileSync(join(keptIn, path), 'utf8');
    expect(kept('plans/larch/spd.md')).toBe(fixable['knowledge/plans/larch/spd.md']);
    expect(kept('plans/larch/availability.yml')).toBe(fixable['knowledge/plans/larch/availability.yml']);
  });

  test('of a good folder does nothing', async () => {
    const bench = benchWith();
    expect(await checked(bench, '--fix')).toEqual({
      code: 0,
      findings: [],
      golden: { asked: 1, passed: 1 },
      fixed: [],
    });
    expect(existsSync(join(bench.folder.root, 'data/before-fix'))).toBe(false);
  });
});

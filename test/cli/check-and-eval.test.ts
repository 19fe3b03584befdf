import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { benchWith, sampleFiles } from './sample-folder.ts';

const checkShape = z.strictObject({
  findings: z.array(
    z.strictObject({
      path: z.string(),
      line: z.number().nullable(),
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
    }),
  ),
  golden: z.strictObject({ asked: z.number(), passed: z.number() }),
});

const day = ['--as-of', '2026-11-21'];
const golden = sampleFiles['knowledge/questions.yaml'] ?? '';

describe('check', () => {
  test('of a good folder finds nothing and ends with 0', async () => {
    const { code, out, err } = await benchWith().command(['check', '--json', ...day]);
    expect(checkShape.parse(JSON.parse(out))).toEqual({ findings: [], golden: { asked: 1, passed: 1 } });
    expect([code, err]).toEqual([0, '']);
  });

  test('with warnings only ends with 0, and tells of them in words', async () => {
    const bench = benchWith({ 'knowledge/policy/rule.md': '---\npublished: 2026-03-30\n---\nA rule.' });
    const { code, out } = await bench.command(['check', ...day]);
    expect(code).toBe(0);
    expect(out).toBe(
      'warning  policy/rule.md  It has no status, no publisher: readers cannot tell what it is worth.\n0 errors, 1 warnings. Golden questions: 1 of 1 as expected.\n',
    );
  });

  test.each<[string, Record<string, string>, string]>([
    ['a wrong value', { 'knowledge/policy/rule.md': '---\nstatus: law\n---\nA rule.' }, 'wrong-value'],
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
    const { code, out } = await benchWith({ ...files, ...questions }).command(['check', '--json', ...day]);
    expect(code).toBe(1);
    const { findings } = checkShape.parse(JSON.parse(out));
    expect(findings.map(({ code: name }) => name)).toContain(found);
    expect(findings[0]?.severity).toBe('error');
  });

  test('without questions checks the folder alone', async () => {
    const { code, out } = await benchWith({ 'knowledge/questions.yaml': null }).command([
      'check',
      '--json',
      ...day,
    ]);
    expect([code, checkShape.parse(JSON.parse(out)).golden]).toEqual([0, { asked: 0, passed: 0 }]);
  });
});

function asJson(expected: object): string {
  const asked = { id: 'q', question: 'Can I buy bitcoin?', plan: 'larch', asOf: '2026-11-21' };
  return `${JSON.stringify({ ...asked, expect: expected })}\n`;
}

describe('eval', () => {
  test('of questions answered as expected ends with 0, from YAML and from JSON lines', async () => {
    const bench = benchWith();
    const files = [
      bench.folder.write('set.yaml', golden),
      bench.folder.write(
        'set.jsonl',
        `${asJson({ outcome: 'answered' })}\n${asJson({ verdict: { crypto: 'available' } })}`,
      ),
    ];
    const ran = await Promise.all(files.map((file) => bench.command(['eval', file, '--json'])));
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
    expect(ran.map(({ out }): unknown => JSON.parse(out))).toMatchObject([
      { asked: 1, passed: 1, failed: [] },
      { asked: 2, passed: 2, failed: [] },
    ]);
  });

  test('of one that is not ends with 1 and says what was expected', async () => {
    const bench = benchWith();
    const file = bench.folder.write(
      'set.jsonl',
      asJson({ outcome: 'declined' }) +
        asJson({ never: ['bitcoin'] }) +
        asJson({ cites: ['plans/larch/spd.md'] }),
    );
    const { code, out } = await bench.command(['eval', file, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ asked: 3, passed: 1, failed: [{ id: 'q' }, { id: 'q' }] });
    const inWords = await bench.command(['eval', file]);
    expect(inWords.code).toBe(1);
    expect(inWords.out).toContain('failed  Can I buy bitcoin?');
    expect(inWords.out).toContain('1 of 3 as expected.');
  });

  test('of a set with a mistake ends with 1 and its line', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', `${golden}- question: x\n  asOf: 2026-02-30\n`);
    const { code, out, err } = await bench.command(['eval', file]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^set\.yaml:10: "asOf" has "2026-02-30"; .*\n$/u);
  });

  test('of a set that names an unknown plan ends with 1 and names those there are', async () => {
    const bench = benchWith();
    const file = bench.folder.write('set.yaml', golden.replace('larch', 'elm'));
    const { code, err } = await bench.command(['eval', file]);
    expect([code, err]).toEqual([1, 'There is no plan "elm"; known: larch, birch.\n']);
  });
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Ran, benchWith } from './sample-folder.ts';

const answerShape = z.strictObject({
  id: z.string().nullable(),
  question: z.string(),
  outcome: z.enum(['answered', 'not_found', 'needs_plan', 'declined']),
  plan: z.string().nullable(),
  verdicts: z.array(
    z.strictObject({
      asset: z.string(),
      status: z.enum(['available', 'not_available', 'not_stated', 'conflicting']),
      routes: z.array(z.unknown()),
      upcoming: z.array(z.unknown()),
      citations: z.array(z.int().positive()),
    }),
  ),
  statements: z.array(
    z.strictObject({
      text: z.string(),
      source: z.enum(['plan', 'policy', 'faq']),
      citations: z.array(z.int().positive()).min(1),
    }),
  ),
  citations: z.array(
    z.strictObject({
      n: z.int().positive(),
      path: z.string(),
      title: z.string(),
      locator: z.string(),
      source: z.enum(['plan', 'policy', 'faq']),
      status: z.string().nullable(),
      date: z.string().nullable(),
      url: z.string().nullable(),
      quote: z.string().max(300),
    }),
  ),
  notices: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  elapsedMs: z.number().nonnegative(),
});
type Answer = z.infer<typeof answerShape>;

const routeKeys = [
  'citations',
  'covers',
  'effective',
  'excludes',
  'limits',
  'newMoney',
  'offered',
  'route',
  'until',
  'what',
];

const day = ['--as-of', '2026-11-21'];

/** Control characters, line ends aside. */
const steering = /[^\P{Cc}\n]/u;

/** Without our own bold and dim. */
function withoutStyles(text: string): string {
  return ['1', '2', '22'].reduce((rest, style) => rest.replaceAll(`\u001B[${style}m`, ''), text);
}

function linesOf({ out }: Ran): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

function answersOf(ran: Ran): Answer[] {
  return linesOf(ran).map((line) => answerShape.parse(line));
}

describe('ask --json', () => {
  test.each([
    ['an answer', 'Can I buy bitcoin in my 401(k)?', 'answered'],
    ['a question of something else', 'What is the weather today?', 'declined'],
    ['a request for personal data', 'What is my balance?', 'declined'],
  ])('prints exactly the keys of the contract for %s', async (_, question, outcome) => {
    const ran = await benchWith().command(['ask', '--json', ...day, question]);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const [answer] = answersOf(ran);
    expect(answer).toMatchObject({ id: null, question, outcome });
  });

  test('prints the keys of the contract for a route, and numbers its citations from 1', async () => {
    const [answer] = answersOf(
      await benchWith().command(['ask', '--json', ...day, '--plan', 'larch', 'Can I buy bitcoin?']),
    );
    const [verdict] = answer?.verdicts ?? [];
    expect(verdict).toMatchObject({ asset: 'crypto', status: 'available' });
    expect(Object.keys(Object(verdict?.routes[0])).toSorted()).toEqual(routeKeys);
    expect(answer?.citations.map(({ n }) => n)).toEqual(answer?.citations.map((_, at) => at + 1));
    const used = new Set([
      ...(verdict?.citations ?? []),
      ...(answer?.statements ?? []).flatMap((one) => one.citations),
    ]);
    for (const n of used) expect(answer?.citations[n - 1]?.n).toBe(n);
  });

  test('without a plan asks as somebody whom only "everyone" places', async () => {
    const [answer] = answersOf(await benchWith().command(['ask', '--json', ...day, 'Can I buy bitcoin?']));
    expect(answer?.plan).toBe('larch');
    const nobody = benchWith({ 'knowledge/plans.yaml': 'plans:\n  - id: larch\n  - id: birch\n' });
    const [unplaced] = answersOf(
      await nobody.command(['ask', '--json', ...day, 'Does my plan offer bitcoin?']),
    );
    expect(unplaced).toMatchObject({ outcome: 'needs_plan', plan: null, verdicts: [] });
  });

  test('never shows a word of another plan', async () => {
    const bench = benchWith();
    for (const question of [
      'Can I buy bitcoin?',
      'What is the canary of Birch?',
      'Is bitcoin offered in the Birch Plan?',
    ])
      expect((await bench.command(['ask', '--json', '--plan', 'larch', question])).out).not.toContain(
        'The canary of Birch',
      );
    const own = await bench.command(['ask', '--json', '--plan', 'birch', 'Is bitcoin offered?']);
    expect(own.out).toContain('The canary of Birch');
  });
});

describe('ask', () => {
  test('shows the verdict, what the plan says, the sources and whom to ask', async () => {
    const { code, out, err } = await benchWith().command(['ask', ...day, 'Can I buy bitcoin in my 401(k)?']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Crypto: available through the brokerage window\n/u);
    expect(out).toContain('Larch Savings Plan, as of November 21, 2026');
    expect(out).toContain('What your plan says');
    expect(out).toMatch(/Sources\n {2}\[1\] /u);
    expect(out).toContain('To ask a person: Larch Benefits Desk, 555-0100.');
  });

  test('is coloured only where colours are welcome', async () => {
    const bench = benchWith();
    const words = ['ask', 'Can I buy bitcoin?'];
    expect((await bench.command(words, { hasColours: false })).out).not.toContain('\u001B');
    expect((await bench.command(words, { hasColours: true })).out).toContain('\u001B[1m');
  });

  test('keeps within the width of the terminal, and within 96 columns', async () => {
    const bench = benchWith();
    for (const columns of [40, 60, 300]) {
      const { out } = await bench.command(['ask', 'Can I buy bitcoin?'], { columns });
      const widest = Math.max(...out.split('\n').map(({ length }) => length));
      expect(widest).toBeLessThanOrEqual(Math.min(columns, 96));
    }
  });

  test('says in a line of its own what is empty or too long to answer', async () => {
    const { code, out } = await benchWith().command(['ask', 'x'.repeat(2_001)]);
    expect(code).toBe(0);
    expect(out).toContain('Please ask in fewer than 2,000 characters.');
  });

  test('says on standard error which files are not served', async () => {
    const bench = benchWith({ 'knowledge/policy/bad.md': '---\nstatus: law\n---\nText.' });
    const { code, err } = await bench.command(['ask', 'Can I buy bitcoin?']);
    expect(code).toBe(0);
    expect(err).toMatch(/^Not served: policy\/bad\.md: "status" has "law"; allowed: .*\n$/u);
  });

  test('lets no control character of a document, a title or a contact reach the terminal', async () => {
    const bench = benchWith({
      'knowledge/plans.yaml':
        'plans:\n  - id: larch\n    name: "Larch\\e[31m Plan\\x9B1m"\n    contact: "Desk\\e]0;title\\a"\n    members: [{everyone: true}]\n',
      'knowledge/plans/larch/spd.md':
        '---\ntitle: "Summary\\e[2J"\nkind: spd\n---\nThe window \u001B[31mallows\u001B[0m exchange-traded products that hold spot bitcoin\u0007\u009B2J.\b\b\n',
      'knowledge/plans/birch/spd.md': null,
      'knowledge/policy/\u001B[2J.md': 'x',
      'knowledge/policy/keys.md': '---\n"a\\e[31mb": x\nstatus: "\\x9Bm"\n---\nx',
    });
    for (const hasColours of [true, false]) {
      const { out, err } = await bench.command(['ask', 'Can I buy bitcoin?'], { hasColours });
      expect(out).toContain('spot bitcoin');
      expect(withoutStyles(out) + err).not.toMatch(steering);
      expect(out.includes('\u001B')).toBe(hasColours);
    }
    const checked = await bench.command(['check']);
    expect(checked.out + checked.err).not.toMatch(steering);
  });
});

describe('a conversation on standard input', () => {
  test('keeps the context of earlier questions and ends with "exit"', async () => {
    const input = 'Can I buy bitcoin in my plan?\n\nAnd private equity?\nexit\nCan I buy gold?\n';
    const ran = await benchWith().command(['ask', '--json', '--plan', 'larch'], { input });
    const answers = answersOf(ran);
    expect(ran.code).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual([
      'Can I buy bitcoin in my plan?',
      'And private equity?',
    ]);
    expect(answers.map(({ verdicts }) => verdicts.map(({ asset, status }) => [asset, status]))).toEqual([
      [['crypto', 'available']],
      [['private-equity', 'not_available']],
    ]);
  });

  test('shows no prompt where nobody sits', async () => {
    const { out, err } = await benchWith().command(['ask'], { input: '' });
    expect([out, err]).toEqual(['', '']);
  });
});

describe('ask --batch', () => {
  test('answers every good line in order and tells of every bad one in its place', async () => {
    const bench = benchWith();
    const file = bench.folder.write(
      'batch.jsonl',
      [
        '{"id":"a","question":"Can I buy bitcoin?","plan":"larch"}',
        'no JSON',
        '{"id":2,"question":"Can I buy bitcoin?","plan":"birch"}',
        '',
        '{"id":"c","question":"x","asOf":"2026-02-30"}',
        '{"id":"d","question":"x","plan":"elm"}',
        '{"id":"e"}',
        '{"question":"without an id"}',
        '{"id":"f","question":["x"]}',
        '[]',
        'null',
        '{"id":"g","question":"And private equity?","plan":"larch","thread":["Can I buy bitcoin in my plan?"]}',
        '{"id":"h","question":"Can I buy bitcoin?","plan":null,"asOf":null,"thread":null}',
      ].join('\r\n'),
    );
    const ran = await bench.command(['ask', '--batch', file, ...day]);
    expect(ran.code).toBe(0);
    const lines = linesOf(ran);
    expect(lines.map((line) => Reflect.get(Object(line), 'id'))).toEqual([
      'a',
      null,
      '2',
      'c',
      'd',
      'e',
      null,
      'f',
      null,
      null,
      'g',
      'h',
    ]);
    const bad = lines.filter((line) => 'error' in Object(line));
    expect(bad).toHaveLength(8);
    for (const line of bad) expect(Object.keys(Object(line))).toEqual(['id', 'error']);
    const answers = lines.filter((line) => !bad.includes(line)).map((line) => answerShape.parse(line));
    expect(answers.map(({ id, plan }) => [id, plan])).toEqual([
      ['a', 'larch'],
      ['2', 'birch'],
      ['g', 'larch'],
      ['h', 'larch'],
    ]);
    expect(answers[2]?.verdicts).toMatchObject([{ asset: 'private-equity' }]);
  });

  test('takes the day of a line before that of the command', async () => {
    const bench = benchWith();
    const file = bench.folder.write(
      'batch.jsonl',
      '{"id":"before","question":"Can I buy bitcoin?","asOf":"2025-12-31"}\n{"id":"since","question":"Can I buy bitcoin?"}\n',
    );
    const [before, since] = answersOf(
      await bench.command(['ask', '--batch', file, ...day, '--plan', 'larch']),
    );
    expect(before?.verdicts[0]?.routes).toEqual([]);
    expect(since?.verdicts[0]).toMatchObject({ status: 'available' });
  });

  test('gives each line back with its own question, also a long one', async () => {
    const bench = benchWith();
    const question = `Can I buy bitcoin? ${'x'.repeat(5_000)}`;
    const file = bench.folder.write('batch.jsonl', JSON.stringify({ id: 'a', question }));
    expect(answersOf(await bench.command(['ask', '--batch', file]))[0]?.question).toBe(question);
  });
});

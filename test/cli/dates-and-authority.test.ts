import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bench, benchWith } from './sample-folder.ts';

const answer = z.object({
  statements: z.array(z.object({ text: z.string(), source: z.string() })),
  citations: z.array(z.object({ path: z.string(), locator: z.string() })),
  notices: z.array(z.object({ code: z.string(), text: z.string() })),
});

interface Told {
  said: string[];
  cited: string[];
  notices: string[];
}

async function ask({ command }: Bench, question: string, asOf = '2026-11-21'): Promise<Told> {
  const { code, out } = await command(['ask', '--json', '--plan', 'larch', '--as-of', asOf, question]);
  expect(code).toBe(0);
  const { statements, citations, notices } = answer.parse(JSON.parse(out));
  return {
    said: statements.map(({ text }) => text),
    cited: citations.map(({ path }) => path.replace('plans/larch/', '')),
    notices: notices.map((notice) => notice.code),
  };
}

function documentOf(title: string, kind: string, effective: string, text: string, until = ''): string {
  const end = until === '' ? '' : `until: ${until}\n`;
  return `---\nkind: ${kind}\neffective: ${effective}\n${end}---\n# ${title}\n\n## Fees\n\n${text}\n`;
}

function faq(question: string, text: string, different = ''): string {
  return `---\nquestion: ${question}\nreviewed: 2023-02-01\nreviewer: Larch Benefits\n${different}---\n${text}\n`;
}

const windowFee = 'What is the annual brokerage window fee?';

describe('a newer document of higher authority', () => {
  const spd = documentOf(
    'Summary',
    'spd',
    '2022-01-01',
    'The annual brokerage window fee is $50. It is due in May.',
  );
  const smm = (day: string): string =>
    documentOf('Modifications', 'smm', day, 'The annual brokerage window fee increases from $50 to $75.');

  test('speaks alone on what it changes, and the rest of the older one still holds', async () => {
    const bench = benchWith({
      'knowledge/plans/larch/summary.md': spd.replace('It is due', 'The brokerage window fee is due'),
      'knowledge/plans/larch/smm.md': smm('2025-07-01'),
    });
    const { said, notices } = await ask(bench, windowFee);
    expect(said.join(' ')).toContain('$75');
    expect(said.join(' ')).not.toContain('fee is $50');
    expect(notices).not.toContain('conflicting');
    const due = await ask(bench, 'When is the brokerage window fee due?');
    expect(due.said.join(' ')).toContain('due in May');
  });

  test('is announced before its day, and speaks from that day on', async () => {
    const bench = benchWith({
      'knowledge/plans/larch/summary.md': spd,
      'knowledge/plans/larch/smm.md': smm('2027-01-01'),
    });
    const before = await ask(bench, windowFee, '2026-12-31');
    expect(before.said[0]).toContain('$50');
    expect(before.said[1]).toBe(
      'A change is coming: The annual brokerage window fee increases from $50 to $75.',
    );
    expect(before.notices).toContain('upcoming_change');
    const after = await ask(bench, windowFee, '2027-01-01');
    expect(after.said).toEqual(['The annual brokerage window fee increases from $50 to $75.']);
    expect(after.cited).toEqual(['smm.md']);
  });

  test('overrules a limit that HR entered from the older one', async () => {
    const bench = benchWith({
      'knowledge/plans/larch/smm.md': documentOf(
        'Modifications',
        'smm',
        '2026-06-01',
        'Spot bitcoin products may make up at most 2% of your vested balance.',
      ),
    });
    const { said } = await ask(bench, 'Can I buy bitcoin in my 401(k)?');
    expect(said.join(' ')).toContain('at most 2%');
    expect(said.join(' ')).not.toContain('5%');
  });
});

describe('two documents of which neither outranks the other', () => {
  test.each([
    ['the same kind', 'notice', '2026-01-01'],
    ['a higher but older one', 'spd', '2020-01-01'],
  ])('(%s) are both told when they disagree, and the reader is told so', async (_, kind, day) => {
    const bench = benchWith({
      'knowledge/plans/larch/one.md': documentOf('One', kind, day, 'The annual brokerage window fee is $50.'),
      'knowledge/plans/larch/two.md': documentOf(
        'Two',
        'notice',
        '2026-02-01',
        'The annual brokerage window fee is $60.',
      ),
    });
    const { said, notices } = await ask(bench, windowFee);
    expect(said.join(' ')).toContain('$50');
    expect(said.join(' ')).toContain('$60');
    expect(notices).toContain('conflicting');
  });
});

/** Fee notices of 2024, ended, and of 2026. */
function twoNotices(): Bench {
  return benchWith({
    'knowledge/plans/larch/2024.md': documentOf(
      '2024 fees',
      'notice',
      '2024-01-01',
      'The administrative fee is $12 each quarter.',
      '2024-12-31',
    ),
    'knowledge/plans/larch/2026.md': documentOf(
      '2026 fees',
      'notice',
      '2026-01-01',
      'The administrative fee is $15 each quarter.',
    ),
  });
}

describe('a notice whose time is over', () => {
  test('is not used for today', async () => {
    expect(await ask(twoNotices(), 'What is the administrative fee?')).toMatchObject({ cited: ['2026.md'] });
  });

  test('is used for a question about its year', async () => {
    const { said, cited } = await ask(twoNotices(), 'What was the administrative fee in 2024?');
    expect([said, cited]).toEqual([['The administrative fee is $12 each quarter.'], ['2024.md']]);
  });
});

describe('a verified answer', () => {
  const fee = documentOf('Fees', 'notice', '2026-01-01', 'The annual brokerage window fee is $60.');
  const question = 'How much does the brokerage window cost?';

  test('comes first, whole and as HR wrote it, cited with who checked it', async () => {
    const long = Array.from(
      { length: 6 },
      (_, at) => `Paragraph ${at + 1}. ${'The desk can help with it. '.repeat(8)}`,
    );
    const text = ['The brokerage window costs $60 a year.', ...long].join('\n\n');
    const bench = benchWith({
      'knowledge/plans/larch/fees.md': fee,
      'knowledge/faq/fee.md': faq(question, text),
    });
    const { out } = await bench.command(['ask', '--json', '--plan', 'larch', question]);
    const { statements, citations } = answer.parse(JSON.parse(out));
    const told = statements.filter(({ source }) => source === 'faq');
    expect(statements.slice(0, told.length)).toEqual(told);
    expect(
      told
        .map(({ text: words }) => words)
        .join(' ')
        .replaceAll(/\s+/gu, ' '),
    ).toBe(text.replaceAll(/\s+/gu, ' ').trim());
    expect(citations[0]).toEqual({ path: 'faq/fee.md', locator: 'verified by Larch Benefits' });
  });

  test.each([
    ['another figure', 'The brokerage window costs $50 a year.'],
    ['another figure somewhere in it', 'Ask the desk.\n\nThe annual brokerage window fee is $45.'],
  ])('is not given when the plan says otherwise (%s)', async (_, text) => {
    const bench = benchWith({
      'knowledge/plans/larch/fees.md': fee,
      'knowledge/faq/fee.md': faq(question, text),
    });
    const { said, cited } = await ask(bench, question);
    expect(cited).toEqual(['fees.md']);
    expect(said.join(' ')).toContain('$60');
  });

  test('is given when only a figure that was overruled says otherwise', async () => {
    const bench = benchWith({
      'knowledge/plans/larch/old.md': documentOf(
        'Old',
        'spd',
        '2020-01-01',
        'The annual brokerage window fee is $50.',
      ),
      'knowledge/plans/larch/smm.md': documentOf(
        'New',
        'smm',
        '2025-01-01',
        'The annual brokerage window fee is $60.',
      ),
      'knowledge/faq/fee.md': faq(question, 'The brokerage window costs $60 a year.'),
    });
    expect((await ask(bench, question)).said[0]).toBe('The brokerage window costs $60 a year.');
  });

  test('about a verdict comes ahead of what is composed', async () => {
    const bench = benchWith({
      'knowledge/faq/bitcoin.md': faq(
        'Can I buy bitcoin in my 401(k)?',
        'Yes, through the brokerage window.',
      ),
    });
    const { said } = await ask(bench, 'Can I buy bitcoin in my 401(k)?');
    expect(said[0]).toBe('Yes, through the brokerage window.');
  });
});

import { describe, expect, test } from 'vitest';
import { codesOf, page } from './findings-of.ts';

const on = 'plans/larch/b.md';
type Settings = Record<string, string>;

function two(
  a: Settings,
  b: Settings,
  texts: [string, string] = ['Ten funds.', 'Twelve funds and a window.'],
) {
  return codesOf({ 'plans/larch/a.md': page(a, texts[0]), [on]: page(b, texts[1]) });
}

const spd = { title: '2025 Summary Plan Description', kind: 'spd', effective: '2025-01-01' };

describe('two documents in force at once', () => {
  test.each<[string, Settings, Settings]>([
    ['of two years', spd, { ...spd, title: '2026 Summary Plan Description', effective: '2026-01-01' }],
    ['one by its abbreviation', spd, { ...spd, title: 'Larch Plan SPD (final)', effective: '2026-01-01' }],
    ['from the same day', { ...spd, title: 'SPD' }, { ...spd, title: 'SPD, version 2' }],
    [
      'of a fee notice',
      { title: 'Annual fee disclosure notice 2025', kind: 'notice', effective: '2025-01-01' },
      { title: 'Fee Disclosure Notice', kind: 'notice', effective: '2026-01-01' },
    ],
  ])('are reported as two editions: %s', async (_, a, b) => {
    expect(await two(a, b)).toEqual([`overlapping ${on}`]);
  });

  test.each<[string, Settings, Settings]>([
    ['one replaces the other', spd, { ...spd, effective: '2026-01-01', supersedes: 'plans/larch/a.md' }],
    ['the first ends before', { ...spd, until: '2025-12-31' }, { ...spd, effective: '2026-01-01' }],
    ['they are of two kinds', spd, { ...spd, kind: 'notice', effective: '2026-01-01' }],
    ['one is a draft', spd, { ...spd, draft: 'true' }],
    [
      'each amends something of its own',
      { title: 'Summary of material modifications 2025', kind: 'smm', effective: '2025-01-01' },
      { title: 'Summary of material modifications 2026', kind: 'smm', effective: '2026-01-01' },
    ],
    [
      'they are of two funds that differ by a year',
      { title: 'Aspen 2050 Trust fact sheet', kind: 'fact-sheet', effective: '2026-01-01' },
      { title: 'Aspen 2060 Trust fact sheet', kind: 'fact-sheet', effective: '2026-04-01' },
    ],
    [
      'they are of two funds that differ by a word',
      { title: 'Aspen Large Cap Growth Equity Fund fact sheet', kind: 'fact-sheet', effective: '2026-01-01' },
      { title: 'Aspen Large Cap Value Equity Fund fact sheet', kind: 'fact-sheet', effective: '2026-04-01' },
    ],
    [
      'their titles say nothing',
      { title: 'Important notice', kind: 'notice', effective: '2026-01-01' },
      { title: 'Important notice to participants', kind: 'notice', effective: '2026-02-01' },
    ],
  ])('are not when %s', async (_, a, b) => {
    expect(await two(a, b)).toEqual([]);
  });
});

const long = Array.from({ length: 60 }, (_, at) => `Clause ${at} says that fund ${at * 7} is open.`).join(
  ' ',
);

describe('the same text in two files', () => {
  const a = { title: 'Fund terms', kind: 'notice', effective: '2026-01-01' };

  test('is reported, also with other spaces, quotes and a date of its own', async () => {
    const texts: [string, string] = [
      `${long} It's "so".`,
      `${long.replaceAll(' says', '  says')} It’s “so”.`,
    ];
    expect(await two(a, { ...a, title: 'Other title here' }, texts)).toEqual([`duplicate ${on}`]);
  });

  test('is reported when a few words differ', async () => {
    const texts: [string, string] = [long, long.replace('fund 70 is open', 'fund 70 is shut')];
    expect(await two(a, { ...a, title: 'Fund terms in full' }, texts)).toEqual([`near-duplicate ${on}`]);
  });

  test.each<[string, Settings, [string, string]]>([
    [
      'a third of it differs',
      a,
      [long, long.replaceAll(/is open\. Clause \d*[05]/gu, 'was shut. Yet clause')],
    ],
    ['one replaces the other', { ...a, supersedes: 'plans/larch/a.md' }, [long, long]],
    ['they are never in force at once', { ...a, effective: '2027-01-01' }, [long, long]],
    ['it is a line or two', a, ['Call 555-0100.', 'Call 555-0100.']],
    [
      'they are sheets of two funds',
      { ...a, title: 'Birch fund terms' },
      [long, long.replace('fund 70', 'Birch')],
    ],
  ])('is not when %s', async (_, b, texts) => {
    const first = {
      ...a,
      title: b['title'] === 'Birch fund terms' ? 'Elm fund terms' : 'Rules of the core',
      until: '2026-12-31',
    };
    const codes = await two(first, b, texts);
    expect(codes.filter((code) => code.includes('duplicate'))).toEqual([]);
  });

  test('in two plans is their own business', async () => {
    const codes = await codesOf({
      'plans.yaml':
        'plans:\n  - id: larch\n    members: [{everyone: true}]\n  - id: elm\n    members: [{emails: [a@elm.example]}]\n',
      'plans/larch/a.md': page(a, long),
      'plans/elm/a.md': page(a, long),
      'plans/elm/availability.yaml': '[]',
    });
    expect(codes).toEqual([]);
  });
});

function chain(supersedes: Record<string, string>, days: Record<string, string> = {}) {
  return codesOf(
    Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [
        `policy/${name}.md`,
        page(
          {
            title: `Item ${name}`,
            status: 'commentary',
            publisher: 'X',
            published: days[name] ?? '2026-01-01',
            ...(supersedes[name] ? { supersedes: `policy/${supersedes[name]}.md` } : {}),
          },
          `This is item ${name}.`,
        ),
      ]),
    ),
  );
}

describe('supersedes', () => {
  test('in a chain is sound', async () => {
    expect(await chain({ c: 'b', b: 'a' })).toEqual([]);
  });

  test('in a circle is an error of each', async () => {
    expect(await chain({ c: 'b', b: 'a', a: 'c' })).toEqual([
      'circular-supersedes policy/a.md',
      'circular-supersedes policy/b.md',
      'circular-supersedes policy/c.md',
    ]);
  });

  test('that leads into a circle is none itself', async () => {
    expect(await chain({ c: 'b', b: 'a', a: 'b' })).toEqual([
      'circular-supersedes policy/a.md',
      'circular-supersedes policy/b.md',
    ]);
  });

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    ['of itself', { a: 'a' }, {}, ['circular-supersedes policy/a.md']],
    ['of a newer one', { a: 'b' }, { b: '2026-06-01' }, ['supersedes-newer policy/a.md']],
    ['of one of the same day', { a: 'b' }, {}, []],
    ['of none there is', { a: 'z' }, {}, ['broken-supersedes policy/a.md']],
  ])('%s is told', async (_, supersedes, days, expected) => {
    expect(await chain(supersedes, days)).toEqual(expected);
  });
});

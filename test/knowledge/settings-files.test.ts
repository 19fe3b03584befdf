import { describe, expect, test } from 'vitest';
import type { AvailabilityEntry } from '../../src/domain/availability.ts';
import type { ReadResult } from '../../src/knowledge/read-knowledge.ts';
import { folderWith } from '../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../support/read-folder.ts';

function reading(files: Record<string, string>): Promise<ReadResult> {
  return readFolder(folderWith(files).root);
}

describe('plans.yaml', () => {
  test('names the plans, and a plan without a name by its id', async () => {
    const { knowledge, findings } = await reading({
      'plans.yaml':
        'plans:\n  - id: larch\n    name: Larch Plan\n    contact: Desk, 555-0100\n    recordkeeper: Alder\n    members:\n      - everyone: true\n      - email_domain: larch.example\n        slack_user_group: S1\n      - emails: a@larch.example\n      - entra_group: 6f1c\n  - id: 401k\n    contact:\n    members: ~\n',
    });
    expect(findings).toEqual([]);
    expect(knowledge.plans).toEqual([
      {
        id: 'larch',
        name: 'Larch Plan',
        contact: 'Desk, 555-0100',
        recordkeeper: 'Alder',
        members: [
          { kind: 'everyone' },
          { kind: 'email_domain', domain: 'larch.example' },
          { kind: 'slack_user_group', id: 'S1' },
          { kind: 'emails', emails: ['a@larch.example'] },
          { kind: 'entra_group', id: '6f1c' },
        ],
      },
      { id: '401k', name: '401k', contact: null, recordkeeper: null, members: [] },
    ]);
  });

  test.each([
    ['two plans of one id', 'plans:\n  - id: a\n  - id: a\n', 'wrong-value'],
    ['an id that is a path', 'plans:\n  - id: ../other\n', 'wrong-value'],
    ['a plan without an id', 'plans:\n  - name: A\n', 'wrong-value'],
    ['members that are no list', 'plans:\n  - id: a\n    members: everyone\n', 'wrong-value'],
    ['"everyone: false"', 'plans:\n  - id: a\n    members: [{everyone: false}]\n', 'wrong-value'],
    ['a list instead of plans', '- id: a\n', 'wrong-value'],
    ['broken YAML', 'plans: [', 'yaml-syntax'],
  ])('with %s places nobody, rather than somebody wrongly', async (_, text, code) => {
    const result = await reading({ 'plans.yaml': text, 'plans/a/spd.md': 'Text.', 'policy/p.md': 'Law.' });
    expect(result.knowledge.plans).toEqual([]);
    expect(served(result)).toEqual(['policy/p.md']);
    expect(inShort(result.findings)).toContain('error unknown-plan plans/a/spd.md');
    expect(result.findings).toContainEqual(expect.objectContaining({ path: 'plans.yaml', code }));
  });

  test('that is missing or empty is no error, but holds back what belongs to a plan', async () => {
    for (const files of [{}, { 'plans.yaml': ' \n' }]) {
      const result = await reading({ ...files, 'plans/a/spd.md': 'Text.', 'faq/q.md': 'Yes.' });
      expect(inShort(result.findings)).toEqual(['error unknown-plan plans/a/spd.md']);
      expect(served(result)).toEqual(['faq/q.md']);
    }
  });
});

const good =
  '- asset: crypto\n  route: brokerage_window\n  offered: true\n  source: spd.md\n  quote: spot bitcoin\n';

async function entriesOf(text: string): Promise<{ entries: AvailabilityEntry[]; findings: string[] }> {
  const { knowledge, findings } = await reading({
    'plans.yaml': twoPlans,
    'plans/larch/availability.yaml': text,
  });
  return { entries: knowledge.availability.get('larch') ?? [], findings: inShort(findings) };
}

describe('availability.yaml', () => {
  test('gives entries with everything the contract names', async () => {
    const { entries, findings } = await entriesOf(
      `${good}  what: Products\n  covers: [a]\n  excludes: b\n  limits:\n    - At most 5%\n  effective: 2026-01-01\n  until: 2027-12-31\n  new_money: false\n`,
    );
    expect(findings).toEqual([]);
    expect(entries).toEqual([
      expect.objectContaining({
        asset: 'crypto',
        route: 'brokerage_window',
        offered: true,
        what: 'Products',
        covers: ['a'],
        excludes: ['b'],
        limits: ['At most 5%'],
        effective: '2026-01-01',
        until: '2027-12-31',
        newMoney: false,
        source: 'plans/larch/spd.md',
        quote: 'spot bitcoin',
      }),
    ]);
  });

  test.each([
    ['no asset', good.replace('asset: crypto\n  ', ''), 'wrong-value', 6],
    ['an unknown asset', good.replace('crypto', 'beanie-babies'), 'unknown-asset', 6],
    ['an unknown route', good.replace('brokerage_window', 'mattress'), 'wrong-value', 7],
    ['offered in words', good.replace('true', 'yes'), 'wrong-value', 8],
    ['no quote', good.replace(/ {2}quote.*\n/u, ''), 'wrong-value', 6],
    ['an empty quote', good.replace('spot bitcoin', '""'), 'wrong-value', 10],
    ['no source', good.replace(/ {2}source.*\n/u, ''), 'wrong-value', 6],
    ['a day that does not exist', `${good}  effective: 2026-02-30\n`, 'wrong-value', 11],
    ['words only', '- crypto\n', 'wrong-value', 6],
  ])('leaves out an entry with %s, by its line, and keeps the rest', async (_, bad, code, line) => {
    const { entries, findings } = await entriesOf(`${good}${bad}${good.replace('true', 'false')}`);
    expect(entries).toMatchObject([{ offered: true }, { offered: false }]);
    expect(findings).toEqual([`error ${code} plans/larch/availability.yaml:${line}`]);
  });

  test('of a group counts for each of its members', async () => {
    const { entries } = await entriesOf(good.replace('crypto', 'private-markets'));
    expect(new Set(entries.map(({ asset }) => asset))).toEqual(
      new Set(['infrastructure', 'private-credit', 'private-equity', 'real-estate']),
    );
  });

  test('without the plans of its folder is nobody else’s', async () => {
    const { knowledge } = await reading({ 'plans.yaml': twoPlans, 'plans/other/availability.yaml': good });
    expect([...knowledge.availability.keys()]).toEqual(['other']);
  });

  test('that is empty or no list has no entries', async () => {
    expect(await entriesOf('')).toEqual({ entries: [], findings: [] });
    expect(await entriesOf('asset: crypto')).toEqual({
      entries: [],
      findings: ['error wrong-value plans/larch/availability.yaml:1'],
    });
  });
});

test('a list file of nothing but comments is a list that is still empty', async () => {
  const { entries, findings } = await entriesOf('# - asset: crypto\n#   route: any\n');
  expect([entries, findings]).toEqual([[], []]);
});

describe('assets.yaml', () => {
  test('adds classes, synonyms and groups to those built in', async () => {
    const { knowledge, findings } = await reading({
      'assets.yaml':
        '- id: collectibles\n  name: Art and collectibles\n  terms: [Art Fund, fine art]\n  groups: [alternatives, treasures]\n- id: crypto\n  terms: [magic money]\n- id: alternatives\n  terms: [odd stuff]\n',
    });
    expect(findings).toEqual([]);
    const { classes, groups } = knowledge.assets;
    expect(classes.find(({ id }) => id === 'collectibles')).toEqual({
      id: 'collectibles',
      name: 'Art and collectibles',
      terms: ['art and collectibles', 'art fund', 'fine art'],
      members: [],
      products: [],
      companies: [],
      companyFunds: [],
      groups: ['alternatives', 'treasures'],
    });
    const crypto = classes.find(({ id }) => id === 'crypto');
    expect(crypto?.terms).toEqual(expect.arrayContaining(['bitcoin', 'magic money']));
    expect(groups.find(({ id }) => id === 'alternatives')?.terms).toContain('odd stuff');
    expect(groups.find(({ id }) => id === 'treasures')?.terms).toEqual(['treasures']);
  });

  test('keeps its good entries when one is bad', async () => {
    const { knowledge, findings } = await reading({
      'assets.yaml': '- id: art\n- terms: [x]\n- id: wine\n  terms: {a: b}\n- id: cars\n  colour: red\n',
    });
    const ids = knowledge.assets.classes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['art', 'cars', 'crypto']));
    expect(ids).not.toContain('wine');
    expect(inShort(findings)).toEqual([
      'error wrong-value assets.yaml:2',
      'error wrong-value assets.yaml:4',
      'warning unknown-key assets.yaml:6',
    ]);
  });

  test('that is no list leaves what is built in', async () => {
    const { knowledge, findings } = await reading({ 'assets.yaml': 'id: art' });
    expect(knowledge.assets.classes).toHaveLength(8);
    expect(inShort(findings)).toEqual(['error wrong-value assets.yaml:1']);
  });

  test('is heeded by the entries and documents that name its classes', async () => {
    const { findings } = await reading({
      'plans.yaml': twoPlans,
      'assets.yaml': '- id: art\n',
      'plans/larch/availability.yaml': good.replace('crypto', 'art'),
      'policy/a.md': '---\nassets: [art, wine]\n---\nText.',
    });
    expect(inShort(findings)).toEqual(['warning unknown-asset policy/a.md']);
  });
});

import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Folder, folderWith } from '../support/folder.ts';
import { type Ran, runWords } from './sample-folder.ts';

const plansYaml = `# Our plans, as of this year.
plans:
    # the oldest one
    - id: larch          # since 1998
      name:   'Larch  Plan'
      members: [{everyone: true}]
`;

/** The plan has a document and an entry that it carries: nothing to warn of. */
const larch = {
  'knowledge/plans.yaml': plansYaml,
  'knowledge/plans/larch/spd.md':
    '---\nkind: spd\neffective: 2026-01-01\n---\nThe plan does not offer cryptocurrency by any route.',
  'knowledge/plans/larch/availability.yaml':
    '- asset: crypto\n  route: any\n  offered: false\n  source: spd.md\n  quote: The plan does not offer cryptocurrency by any route.\n',
};

function make(folder: Folder, ...words: string[]): Promise<Ran> {
  return runWords(['new', '--knowledge', join(folder.root, 'knowledge'), '--as-of', '2026-11-21', ...words]);
}

function check(folder: Folder, command = 'check'): Promise<Ran> {
  const places = ['--knowledge', join(folder.root, 'knowledge'), '--data', join(folder.root, 'data')];
  return runWords([command, ...places, '--as-of', '2026-11-21']);
}

function read(folder: Folder, path: string): string {
  return readFileSync(join(folder.root, 'knowledge', path), 'utf8');
}

function all(folder: Folder): string[] {
  return readdirSync(folder.root, { recursive: true }).map(String).sort();
}

describe('new folder', () => {
  test.each(['not there yet', 'empty'])(
    'in a place that is %s makes one that check and ingest take',
    async (state) => {
      const folder = folderWith();
      if (state === 'empty') mkdirSync(join(folder.root, 'knowledge'));
      const { code, out, err } = await runWords(['new', 'folder', join(folder.root, 'knowledge')]);
      expect([code, err]).toEqual([0, '']);
      expect(out.trim().split('\n')).toHaveLength(2);
      expect(out).toMatch(/^Made: plans\.yaml, .*\nNext: .*\n$/u);
      const checked = await check(folder);
      expect(checked.code).toBe(0);
      expect(checked.out).toBe(
        'plans.yaml\n  warning  Nobody is in the plan "example-plan": give it members. [plan-without-members]\n\n0 errors, 1 warning. Golden questions: 0 of 0 as expected.\n',
      );
      expect(await check(folder, 'ingest')).toMatchObject({ code: 0, err: '' });
    },
  );

  test('answers nobody from its examples', async () => {
    const folder = folderWith();
    await runWords(['new', 'folder', join(folder.root, 'knowledge')]);
    const { out } = await check(folder, 'ingest');
    expect(out).toMatch(/^0 documents in .* 0 held back/u);
  });

  test.each(['a folder with something in it', 'a file', 'a broken link'])(
    'never goes into %s',
    async (kind) => {
      const folder = folderWith();
      const place = join(folder.root, 'knowledge');
      if (kind === 'a file') writeFileSync(place, 'x');
      if (kind === 'a broken link') symlinkSync(join(folder.root, 'nowhere'), place);
      if (kind === 'a folder with something in it') folder.write('knowledge/.hidden', 'x');
      const before = all(folder);
      const { code, out, err } = await runWords(['new', 'folder', place]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/nothing was made.*\n$/u);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(all(folder)).toEqual(before);
    },
  );
});

describe('new plan', () => {
  test('adds a plan to plans.yaml and leaves every letter of it as it was', async () => {
    const folder = folderWith(larch);
    const { code, out } = await make(folder, 'plan', 'elm-hourly');
    expect(code).toBe(0);
    expect(out).toContain('Made: plans.yaml, plans/elm-hourly/availability.yaml');
    const text = read(folder, 'plans.yaml');
    expect(text.startsWith(plansYaml)).toBe(true);
    expect(text.slice(plansYaml.length)).toMatch(/^ {4}- id: elm-hourly\n {6}name: elm-hourly/u);
    const checked = await check(folder);
    expect([checked.code, checked.out]).toEqual([
      0,
      'plans.yaml\n  warning  Nobody is in the plan "elm-hourly": give it members. [plan-without-members]\n\n0 errors, 1 warning. Golden questions: 0 of 0 as expected.\n',
    ]);
  });

  test.each([
    ['no plans.yaml', null],
    ['an empty one', ''],
    ['one of comments alone', '# to come\n'],
    ['one with no plan yet', 'plans:   # to come\n'],
    ['one with an empty list', 'plans: []\n'],
    ['a list in brackets', 'plans: [{id: larch, members: [{everyone: true}]}]\n'],
    ['a list that is not indented', 'plans:\n- id: larch\n  members: [{everyone: true}]\n'],
    ['no line end at the end', 'plans:\n  - id: larch\n    members: [{everyone: true}]'],
    ['Windows line ends', 'plans:\r\n  - id: larch\r\n    members: [{everyone: true}]\r\n'],
    ['a byte order mark', '\uFEFFplans:\n  - id: larch\n    members: [{everyone: true}]\n'],
    ['an end mark', '---\nplans:\n  - id: larch\n    members: [{everyone: true}]\n...\n'],
    ['a comment at the end', 'plans:\n  - id: larch\n    members: [{everyone: true}]\n# the end\n'],
  ])('works with %s', async (_, text) => {
    const folder = folderWith({
      'knowledge/.keep': '',
      ...(text?.includes('larch') === true ? larch : {}),
      ...(text === null ? {} : { 'knowledge/plans.yaml': text }),
    });
    expect(await make(folder, 'plan', 'elm')).toMatchObject({ code: 0, err: '' });
    expect(await make(folder, 'plan', 'oak')).toMatchObject({ code: 0, err: '' });
    const { code, out } = await check(folder);
    expect(code).toBe(0);
    expect(out.match(/^ {2}warning .*$/gmu)).toEqual([
      '  warning  Nobody is in the plan "elm": give it members. [plan-without-members]',
      '  warning  Nobody is in the plan "oak": give it members. [plan-without-members]',
    ]);
    if (text?.includes('# ') === true)
      expect(read(folder, 'plans.yaml')).toContain(text.slice(text.indexOf('# ')).trim());
  });

  test.each([
    '../elm',
    'Elm',
    'elm hourly',
    'elm.hourly',
    'elm/x',
    '-elm',
    'é',
    '',
    'x'.repeat(64),
    'elm\u202e',
  ])('refuses the id %j', async (id) => {
    const folder = folderWith({ 'knowledge/plans.yaml': plansYaml });
    const before = all(folder);
    const { code, out, err } = await make(folder, 'plan', '--', id);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^A plan's id takes small letters a to z, digits and hyphens, .*\n$/u);
    expect([all(folder), read(folder, 'plans.yaml')]).toEqual([before, plansYaml]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a plan that is listed',
      { 'knowledge/plans.yaml': plansYaml },
      'The plan "larch" stands in plans.yaml already',
    ],
    ['a folder that is there', { 'knowledge/plans/larch/spd.md': 'x' }, 'plans/larch is there already'],
    ['a plans.yaml with a mistake', { 'knowledge/plans.yaml': 'plans:\n  - id: [' }, 'plans.yaml:'],
    ['a plans.yaml of something else', { 'knowledge/plans.yaml': '- a\n- b\n' }, 'plans.yaml'],
  ])('changes nothing for %s', async (_, files, said) => {
    const folder = folderWith(files);
    const before = all(folder);
    const { code, out, err } = await make(folder, 'plan', 'larch');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/nothing was made or changed\.\n$/u);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(all(folder)).toEqual(before);
    for (const [path, text] of Object.entries(files))
      expect(readFileSync(join(folder.root, path), 'utf8')).toBe(text);
  });
});

test.each<[string, (folder: Folder, elsewhere: Folder) => void]>([
  ['plans is a link', ({ root }, elsewhere) => symlinkSync(elsewhere.root, join(root, 'knowledge/plans'))],
  [
    'plans.yaml is a link',
    ({ root }, elsewhere) =>
      symlinkSync(elsewhere.write('p.yaml', plansYaml), join(root, 'knowledge/plans.yaml')),
  ],
  [
    'plans.yaml is no UTF-8',
    (folder) => folder.write('knowledge/plans.yaml', Buffer.from('# caf\xe9\nplans: []\n', 'latin1')),
  ],
])('new plan writes nothing when %s', async (_, prepare) => {
  const [folder, elsewhere] = [folderWith({ 'knowledge/.keep': '' }), folderWith()];
  prepare(folder, elsewhere);
  const before = [all(folder), all(elsewhere)];
  const { code, out, err } = await make(folder, 'plan', 'elm');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/othing was made or changed\.\n$/u);
  expect([all(folder), all(elsewhere)]).toEqual(before);
});

describe('new policy and new faq', () => {
  test('make drafts that name all that can be filled in', async () => {
    const folder = folderWith(larch);
    await make(folder, 'policy', 'Executive', 'Order', '14330');
    await make(folder, 'faq', 'Can I hold "gold": yes or no?');
    const policy = read(folder, 'policy/executive-order-14330.md');
    expect(policy).toContain('draft: true\ntitle: "Executive Order 14330"\n');
    expect(policy).toContain('published: 2026-11-21');
    for (const status of [
      'reported',
      'proposed',
      'final',
      'in_force',
      'rescinded',
      'pending_bill',
      'litigation',
      'decided',
      'announced',
      'commentary',
    ])
      expect(policy).toMatch(new RegExp(`^#   ${status} `, 'mu'));
    expect(read(folder, 'faq/can-i-hold-gold-yes-or-no.md')).toContain(
      'draft: true\nquestion: "Can I hold \\"gold\\": yes or no?"\nreviewed: 2026-11-21',
    );
    expect(await check(folder)).toMatchObject({ code: 0, err: '' });
    expect((await check(folder)).out).toBe('0 errors, 0 warnings. Golden questions: 0 of 0 as expected.\n');
  });

  test('are served once the draft line is gone, and check says what is still missing', async () => {
    const folder = folderWith({ 'knowledge/plans.yaml': plansYaml });
    await make(folder, 'policy', 'a-rule');
    await make(folder, 'faq', 'how-to-rebalance');
    for (const path of ['policy/a-rule.md', 'faq/how-to-rebalance.md'])
      folder.write(`knowledge/${path}`, read(folder, path).replace('draft: true\n', ''));
    const { code, out } = await check(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^policy\/a-rule\.md\n {2}warning {2}It has no status, no publisher/mu);
    expect(out).toMatch(/^faq\/how-to-rebalance\.md\n {2}warning {2}It does not say who checked it/mu);
  });

  test('never overwrite', async () => {
    const folder = folderWith({ 'knowledge/faq/why.md': 'mine' });
    const { code, out, err } = await make(folder, 'faq', 'Why?');
    expect([code, out, err]).toEqual([1, '', 'faq/why.md is there already; nothing was made or changed.\n']);
    expect(read(folder, 'faq/why.md')).toBe('mine');
  });

  test.each(['../../etc/passwd', 'a\nb', '/abs', 'CON\u202e', '---\nx: 1'])(
    'make a plain file of %j',
    async (name) => {
      const folder = folderWith({ 'knowledge/plans.yaml': plansYaml });
      const { code } = await make(folder, 'policy', '--', name);
      expect(code).toBe(0);
      const made = readdirSync(join(folder.root, 'knowledge/policy'));
      expect(made).toEqual([expect.stringMatching(/^[a-z0-9-]+\.md$/u)]);
      expect(await check(folder)).toMatchObject({ code: 0 });
    },
  );

  test('refuse a name of which no file name can be made', async () => {
    const folder = folderWith({ 'knowledge/plans.yaml': plansYaml });
    const { code, err } = await make(folder, 'faq', '???');
    expect([code, err]).toEqual([2, '"???" makes no file name; use letters a to z or digits.\n']);
  });
});

test('new outside a knowledge folder says how to make one', async () => {
  const { code, err } = await make(folderWith(), 'plan', 'larch');
  expect(code).toBe(1);
  expect(err).toMatch(/^The knowledge folder ".*" is not there; .*npm run new -- folder <dir>"\.\n$/u);
});

test('new of something unknown is wrong usage, and names what there is', async () => {
  const { code, err } = await make(folderWith(), 'fund', 'x');
  expect(code).toBe(2);
  expect(err).toContain('plan, policy, faq, folder');
});

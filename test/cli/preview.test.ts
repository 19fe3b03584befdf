import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Folder, folderWith } from '../support/folder.ts';
import { run } from '../../src/cli/main.ts';
import { memoryStreams } from '../support/memory-streams.ts';
import { type Ran, runWords, sampleFiles } from './sample-folder.ts';

const day = ['--as-of', '2026-11-21'];
const spd = sampleFiles['knowledge/plans/larch/spd.md'] ?? '';
const availability = sampleFiles['knowledge/plans/larch/availability.yaml'] ?? '';

/** A folder with the sample under `knowledge`, in a repository with one commit when asked for. */
function sampleIn(place = 'knowledge', files: Readonly<Record<string, string>> = sampleFiles): Folder {
  return folderWith(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.replace(/^knowledge/u, place), text]),
    ),
  );
}

function git(folder: Folder, ...words: string[]): string {
  const identity = ['-c', 'user.name=HR', '-c', 'user.email=hr@larch.example'];
  return execFileSync('git', ['-C', folder.root, ...identity, ...words], { encoding: 'utf8' });
}

function commit(folder: Folder, message = 'A state'): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

function previewOf(folder: Folder, base: string, ...words: string[]): Promise<Ran> {
  return runWords([
    'preview',
    '--base',
    base,
    '--knowledge',
    join(folder.root, 'knowledge'),
    ...day,
    ...words,
  ]);
}

/** Two folders, the second changed, as `--json`. */
async function changed(
  after: Readonly<Record<string, string | null>>,
  before: Readonly<Record<string, string | null>> = {},
  ...words: string[]
): Promise<z.infer<typeof shape>> {
  const { code, out } = await previewOf(
    changedFolder(after),
    join(changedFolder(before).root, 'knowledge'),
    '--json',
    ...words,
  );
  expect(code).toBe(0);
  return shape.parse(JSON.parse(out));
}

function changedFolder(changes: Readonly<Record<string, string | null>>): Folder {
  const files = Object.entries({ ...sampleFiles, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  return folderWith(Object.fromEntries(files));
}

function golden(question: string, says: string): string {
  return `- question: ${question}\n  plan: larch\n  asOf: 2026-06-01\n  expect: { says: ["${says}"] }\n`;
}

const status = z.string().nullable();
const change = z.object({
  plan: z.string(),
  asset: z.string(),
  status: z.object({ before: status, after: status }),
  isFlip: z.boolean(),
  routes: z.array(z.object({ route: z.string() })),
  setAside: z.array(z.object({ route: z.string(), reason: z.string() })),
});
const turn = z.object({ question: z.string(), day: z.string(), failed: z.array(z.string()) });
const shape = z.strictObject({
  base: z.string(),
  knowledge: z.string(),
  day: z.string(),
  isUnchanged: z.boolean(),
  plans: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  assets: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  names: z.unknown(),
  matrix: z.strictObject({ before: z.array(z.unknown()), after: z.array(z.unknown()) }),
  changes: z.array(z.strictObject({ day: z.string(), change })),
  coming: z.array(z.strictObject({ day: z.string(), change, isNew: z.boolean() })),
  answers: z.array(
    z.object({
      kind: z.enum(['golden', 'standing']),
      question: z.string(),
      plan: z.string().nullable(),
      change: z.string(),
      diff: z.object({
        statements: z.object({ lost: z.array(z.string()), gained: z.array(z.string()) }),
        citations: z.object({ lost: z.array(z.unknown()), gained: z.array(z.unknown()) }),
      }),
    }),
  ),
  asked: z.strictObject({ golden: z.number(), standing: z.number() }),
  golden: z.strictObject({
    newlyFailing: z.array(turn),
    newlyPassing: z.array(turn),
    takenOut: z.array(turn.omit({ failed: true })),
  }),
  files: z.strictObject({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.string()),
  }),
  heldBack: z.record(z.string(), z.array(z.strictObject({ path: z.string(), reason: z.string() }))),
});

const flipped = ({ changes }: z.infer<typeof shape>) =>
  changes
    .filter((one) => one.change.isFlip)
    .map((one) => [one.day, one.change.plan, one.change.asset, one.change.status]);

describe('a preview of two folders', () => {
  test('that are the same says that no answer changes', async () => {
    const { code, out, err } = await previewOf(sampleIn(), join(sampleIn().root, 'knowledge'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\nNo answer changes.\n');
    expect(out).toContain('no language model is asked');
    expect(out).toContain('1 golden questions');
  });

  test('tells of a quote that breaks, of the verdict that flips and the questions that fail with it', async () => {
    const told = await changed({
      'knowledge/plans/larch/spd.md': spd.replace('hold spot bitcoin.', 'hold bitcoin futures.'),
    });
    expect(flipped(told)).toEqual([
      ['2026-11-21', 'larch', 'crypto', { before: 'available', after: 'not_stated' }],
    ]);
    expect(told.changes[0]?.change.setAside).toMatchObject([
      { route: 'brokerage_window', reason: 'quote_not_found' },
    ]);
    expect(told.golden.newlyFailing.map(({ question }) => question)).toEqual([
      'Can I buy bitcoin in my 401(k)?',
    ]);
    expect(told.answers[0]).toMatchObject({ change: 'verdict', plan: 'larch' });
    expect(told.files).toEqual({ added: [], removed: [], changed: ['plans/larch/spd.md'] });
    expect(told.isUnchanged).toBe(false);
  });

  test('tells the same in words, what was with − and what is with +', async () => {
    const after = changedFolder({
      'knowledge/plans/larch/spd.md': spd.replace('hold spot bitcoin.', 'hold bitcoin futures.'),
    });
    const { code, out } = await previewOf(after, join(sampleIn().root, 'knowledge'));
    expect(code).toBe(0);
    expect(out).toContain('1 verdict flips\n1 golden question newly fails\n');
    expect(out).toMatch(/Verdicts that flip\n {2}Crypto in Larch Savings Plan \(larch\)\n {4}− Available\n/u);
    expect(out).toContain('    + Not settled by the documents\n    + The brokerage window: not stated\n');
    expect(out).toContain(
      'The entry for the brokerage window does not count: its words are no longer found in plans/larch/spd.md: “exchange-traded products that hold spot bitcoin”',
    );
    expect(out).toContain('Expected crypto available, got crypto not_stated');
    expect(out).not.toContain('\u001b');
  });

  test('colours the lines only where colours are welcome', async () => {
    const after = changedFolder({ 'knowledge/plans/larch/availability.yaml': '[]' });
    const words = ['preview', '--base', join(sampleIn().root, 'knowledge'), ...day];
    const { out } = await runWords([...words, '--knowledge', join(after.root, 'knowledge')], {
      hasColours: true,
    });
    expect(out).toContain('\u001b[31m    − Available\u001b');
  });

  test('finds a figure that changes under the same verdict', async () => {
    const told = await changed({
      'knowledge/plans/larch/spd.md': spd.replace('5%', '7%'),
      'knowledge/plans/larch/availability.yaml': availability.replace('5%', '7%'),
    });
    expect(flipped(told)).toEqual([]);
    expect(told.changes.map((one) => one.change.routes)).toEqual([[{ route: 'brokerage_window' }]]);
    expect(told.golden.newlyFailing[0]?.failed).toEqual(['lacks "5%"']);
    const standing = told.answers.find(({ kind }) => kind === 'standing');
    expect(standing?.question).toBe('Does my plan offer crypto?');
    expect(JSON.stringify(standing?.diff.statements)).toMatch(/lost.*5%.*gained.*7%/u);
  });

  test('finds an answer that says the same and cites another document', async () => {
    const told = await changed({
      'knowledge/plans/larch/spd.md': null,
      'knowledge/plans/larch/summary.md': spd,
      'knowledge/plans/larch/availability.yaml': availability.replaceAll('spd.md', 'summary.md'),
    });
    expect(flipped(told)).toEqual([]);
    const standing = told.answers.find(({ question }) => question === 'Does my plan offer private equity?');
    expect(standing?.change).toBe('cited');
    expect(standing?.diff.citations).toMatchObject({
      lost: [{ path: 'plans/larch/spd.md' }],
      gained: [{ path: 'plans/larch/summary.md' }],
    });
    expect(told.files).toMatchObject({
      added: ['plans/larch/summary.md'],
      removed: ['plans/larch/spd.md'],
      changed: ['plans/larch/availability.yaml'],
    });
  });

  test('names the day on which a document takes over, with nothing changed before', async () => {
    const told = await changed({
      'knowledge/plans/larch/notice.md':
        '---\nkind: spd\neffective: 2026-11-22\nsupersedes: plans/larch/spd.md\n---\nFrom now on nothing of it is offered.\n',
    });
    expect(flipped(told)).toEqual([
      ['2026-11-22', 'larch', 'crypto', { before: 'available', after: 'not_stated' }],
      ['2026-11-22', 'larch', 'private-equity', { before: 'not_available', after: 'not_stated' }],
    ]);
    expect(told.coming.map((one) => [one.day, one.change.asset, one.isNew])).toEqual([
      ['2026-11-22', 'crypto', true],
      ['2026-11-22', 'private-equity', true],
    ]);
  });

  test('names a change that comes by itself and is in both', async () => {
    const until = {
      'knowledge/plans/larch/availability.yaml': availability.replace(
        '  source',
        '  until: 2026-12-31\n  source',
      ),
    };
    const told = await changed(until, until);
    expect(told.isUnchanged).toBe(true);
    expect(told.coming.map((one) => [one.day, one.change.status, one.isNew])).toEqual([
      ['2027-01-01', { before: 'available', after: 'not_stated' }, false],
    ]);
  });

  test('names plans and asset classes that come and go', async () => {
    const plans = (sampleFiles['knowledge/plans.yaml'] ?? '').replaceAll('birch', 'elm');
    const told = await changed(
      { 'knowledge/plans.yaml': plans, 'knowledge/assets.yaml': '- id: collectibles\n  terms: [fine art]\n' },
      {},
    );
    expect(told.plans).toEqual({ added: ['elm'], removed: ['birch'] });
    expect(told.assets).toEqual({ added: ['collectibles'], removed: [] });
    expect(told.heldBack['added']).toMatchObject([{ path: 'plans/birch/spd.md' }]);
  });

  test('asks the questions of both files, and tells which newly fail and which newly pass', async () => {
    const told = await changed(
      {
        'knowledge/questions.yaml':
          golden('Can I buy bitcoin?', '5%') + golden('Is ether allowed?', 'never said'),
      },
      {
        'knowledge/questions.yaml':
          golden('Can I buy bitcoin?', 'never said') + golden('May I hold gold?', '5%'),
      },
    );
    expect(told.asked.golden).toBe(3);
    expect(told.golden.newlyFailing).toMatchObject([{ question: 'Is ether allowed?', day: '2026-06-01' }]);
    expect(told.golden.newlyPassing).toMatchObject([{ question: 'Can I buy bitcoin?' }]);
    expect(told.golden.takenOut).toMatchObject([{ question: 'May I hold gold?' }]);
  });

  test('says when the questions themselves can no longer be read', async () => {
    const told = await changed({ 'knowledge/questions.yaml': '- question: [' });
    expect(told.heldBack['added']).toMatchObject([{ path: 'questions.yaml' }]);
    expect(told.golden.takenOut).toHaveLength(1);
  });

  test('when plans.yaml can no longer be read loses every plan, and says why', async () => {
    const told = await changed({ 'knowledge/plans.yaml': 'plans: [' });
    expect(told.plans.removed).toEqual(['larch', 'birch']);
    expect(flipped(told)).toEqual([
      ['2026-11-21', 'larch', 'crypto', { before: 'available', after: null }],
      ['2026-11-21', 'larch', 'private-equity', { before: 'not_available', after: null }],
      ['2026-11-21', 'birch', 'crypto', { before: 'not_available', after: null }],
    ]);
    expect(told.heldBack['added']?.map(({ path }) => path)).toContain('plans.yaml');
    expect(told.answers.filter(({ change: kind }) => kind === 'lost').length).toBeGreaterThan(0);
  });

  test('with --plan looks at that plan alone, and refuses one that neither has', async () => {
    const after = { 'knowledge/plans/larch/availability.yaml': '[]' };
    const told = await changed(after, {}, '--plan', 'birch');
    expect([told.isUnchanged, told.asked.golden]).toEqual([true, 0]);
    const { code, err } = await previewOf(
      changedFolder(after),
      join(sampleIn().root, 'knowledge'),
      '--plan',
      'elm',
    );
    expect([code, err]).toEqual([2, 'There is no plan "elm"; known: larch, birch.\n']);
  });

  test('shows names that would steer a terminal as what they are', async () => {
    const after = changedFolder({
      'knowledge/plans/larch/availability.yaml': availability.replace(
        'what: Exchange-traded products that hold spot bitcoin',
        'what: "spot \\e[2J\\u202e bitcoin"',
      ),
      'knowledge/questions.yaml': '- question: "Can I \\e]0;x buy \\u202e bitcoin?"\n  plan: larch\n',
    });
    const { out } = await previewOf(after, join(sampleIn().root, 'knowledge'));
    expect(out).toContain('spot \uFFFD[2J\uFFFD bitcoin');
    for (const steering of ['\u001b', '\u202e']) expect(out).not.toContain(steering);
  });
});

test('a preview tells on a terminal what it is doing, and elsewhere nothing', async () => {
  const { streams, err } = memoryStreams();
  const folder = join(sampleIn().root, 'knowledge');
  const code = await run(['preview', '--base', folder, '--knowledge', folder, ...day], {
    ...streams,
    stderr: Object.assign(streams.stderr, { isTTY: true }),
  });
  expect(code).toBe(0);
  const steps = stripVTControlCharacters(err()).split(' …');
  expect(steps).toEqual([
    'Reading the base',
    'Reading the folder as it is now',
    'Asking 17 questions of both',
    '',
  ]);
});

describe('a base that is a git revision', () => {
  test('is the folder as it was then, the working files and the index untouched', async () => {
    const folder = sampleIn();
    commit(folder);
    folder.write('knowledge/plans/larch/spd.md', spd.replace('hold spot bitcoin.', 'hold bitcoin futures.'));
    folder.write('knowledge/faq/new.md', 'Not yet committed.');
    const [state, index] = [
      git(folder, 'status', '--porcelain'),
      statSync(join(folder.root, '.git/index')).mtimeMs,
    ];
    const { code, out } = await previewOf(folder, 'HEAD', '--json');
    expect(code).toBe(0);
    const told = shape.parse(JSON.parse(out));
    expect(flipped(told)).toHaveLength(1);
    expect(told.files).toEqual({ added: ['faq/new.md'], removed: [], changed: ['plans/larch/spd.md'] });
    expect(statSync(join(folder.root, '.git/index')).mtimeMs).toBe(index);
    expect(git(folder, 'status', '--porcelain')).toBe(state);
  });

  test.each(['main', 'HEAD~0', 'v1', ':/A state'])('may be written as %s', async (revision) => {
    const folder = sampleIn();
    commit(folder);
    git(folder, 'tag', 'v1');
    const { code, out } = await previewOf(folder, revision);
    expect([code, out.includes('No answer changes.')]).toEqual([0, true]);
  });

  test('is found where the folder lies deep in a repository, with odd names in it', async () => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(sampleFiles).map(([path, text]) => [`hr’s "files"/a b/$(x)/${path}`, text]),
      ),
    );
    folder.write('other/large.txt', 'not ours');
    folder.write('hr’s "files"/a b/$(x)/knowledge/faq/-n; rm é.md', '---\nquestion: Why?\n---\nBecause.\n');
    commit(folder);
    const inner = join(folder.root, 'hr’s "files"/a b/$(x)/knowledge');
    const { code, out } = await runWords([
      'preview',
      '--base',
      'HEAD',
      '--knowledge',
      inner,
      ...day,
      '--json',
    ]);
    expect(code).toBe(0);
    const told = shape.parse(JSON.parse(out));
    expect(told.isUnchanged).toBe(true);
    expect(told.files).toEqual({ added: [], removed: [], changed: [] });
    expect(told.matrix.before.length).toBeGreaterThan(0);
  });

  test('has its line ends as the working files have them', async () => {
    const windows = Object.entries(sampleFiles).map(
      ([path, text]) => [path, text.replaceAll('\n', '\r\n')] as const,
    );
    const folder = folderWith({
      ...Object.fromEntries(windows),
      '.gitattributes': 'knowledge/** text eol=crlf\n',
    });
    commit(folder);
    expect(git(folder, 'show', 'HEAD:knowledge/plans/larch/spd.md')).not.toContain('\r');
    const { out } = await previewOf(folder, 'HEAD', '--json');
    expect(shape.parse(JSON.parse(out)).files).toEqual({ added: [], removed: [], changed: [] });
  });

  test('is found where the folder is a repository of its own', async () => {
    const root = folderWith();
    for (const [path, text] of Object.entries(sampleFiles)) root.write(path, text);
    const own: Folder = { ...root, root: join(root.root, 'knowledge') };
    commit(own);
    const { code, out } = await previewOf(root, 'HEAD');
    expect([code, out.includes('No answer changes.')]).toEqual([0, true]);
  });

  test('runs no hook and leads through no link of the repository', async () => {
    const folder = sampleIn();
    const secret = folderWith({ 'secret.md': '# Secret\n\nThe secret canary.' });
    mkdirSync(join(folder.root, 'knowledge/faq'), { recursive: true });
    symlinkSync(join(secret.root, 'secret.md'), join(folder.root, 'knowledge/faq/link.md'));
    commit(folder);
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      const file = folder.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch '${folder.root}/struck'\n`);
      execFileSync('chmod', ['+x', file]);
    }
    const { code, out } = await previewOf(folder, 'HEAD', '--json');
    expect(code).toBe(0);
    expect(out).not.toContain('canary.');
    expect(readdirSync(folder.root)).not.toContain('struck');
  });

  test('is the one asked about, also from within a git hook', async () => {
    const [folder, other] = [sampleIn(), folderWith({ 'x.txt': 'x' })];
    commit(folder);
    commit(other);
    const environment = { GIT_DIR: join(other.root, '.git'), GIT_INDEX_FILE: join(other.root, '.git/index') };
    const { code } = await runWords(
      ['preview', '--base', 'HEAD', '--knowledge', join(folder.root, 'knowledge'), ...day],
      { environment },
    );
    expect(code).toBe(0);
  });
});

describe('a base that cannot be had', () => {
  test.each([
    ['-x', 2],
    ['--output=/tmp/struck', 2],
    ['', 2],
    ['a\nb', 2],
    ['no-such-branch', 1],
    ['HEAD..main', 1],
    ['HEAD:knowledge', 1],
    ['HEAD; touch struck', 1],
    ['$(touch struck)', 1],
  ])('%j is one line that says what is allowed', async (revision, expected) => {
    const folder = sampleIn();
    commit(folder);
    const { code, out, err } = await previewOf(folder, revision);
    expect([code, out]).toEqual([expected, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('give a folder, or a revision such as HEAD');
    expect(readdirSync(folder.root)).not.toContain('struck');
  });

  test('outside a repository only a folder is taken', async () => {
    const folder = sampleIn();
    const { code, err } = await previewOf(folder, 'HEAD');
    expect(code).toBe(1);
    expect(err).toBe(
      `--base: "HEAD" is no folder, and "${join(folder.root, 'knowledge')}" is in no git repository; give a folder.\n`,
    );
  });

  test('without git says so', async () => {
    const folder = sampleIn();
    commit(folder);
    const words = ['preview', '--base', 'HEAD', '--knowledge', join(folder.root, 'knowledge'), ...day];
    const { code, err } = await runWords(words, { environment: { PATH: folder.root } });
    expect(code).toBe(1);
    expect(err).toBe(
      '--base: "HEAD" is no folder, and git, which would know revisions, is not installed here.\n',
    );
  });

  test('a revision without the folder is named', async () => {
    const folder = folderWith({ 'readme.txt': 'before there was a folder' });
    commit(folder);
    for (const [path, text] of Object.entries(sampleFiles)) folder.write(path, text);
    const { code, err } = await previewOf(folder, 'HEAD');
    expect([code, err]).toEqual([
      1,
      '--base: the revision "HEAD" has no folder "knowledge/"; give one that has it, or a folder.\n',
    ]);
  });

  test('no base at all is wrong usage', async () => {
    const { code, err } = await runWords(['preview']);
    expect([code, err]).toEqual([2, "error: required option '--base <rev or folder>' not specified\n"]);
  });
});

describe('what a preview leaves behind', () => {
  test.each([
    ['when it is done', 'HEAD', 0],
    ['when it fails', 'nowhere', 1],
  ])('is nothing %s: no temporary folder, nothing in the data that serves', async (_, base, expected) => {
    const folder = sampleIn();
    commit(folder);
    const data = join(folder.root, 'data');
    await runWords(['ingest', '--knowledge', join(folder.root, 'knowledge'), '--data', data]);
    const serving = readFileSync(join(data, 'index/CURRENT'), 'utf8');
    folder.write('knowledge/plans/larch/spd.md', spd.replace('5%', '7%'));
    const own = folderWith();
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = own.root;
    try {
      expect((await previewOf(folder, base, '--data', data)).code).toBe(expected);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
    expect(tmpdir()).not.toBe(own.root);
    expect(readdirSync(own.root)).toEqual([]);
    expect(readFileSync(join(data, 'index/CURRENT'), 'utf8')).toBe(serving);
    expect(readdirSync(join(data, 'index'))).toHaveLength(2);
  });
});

describe('--html', () => {
  test('writes the page and says where', async () => {
    const after = changedFolder({ 'knowledge/plans/larch/availability.yaml': '[]' });
    const file = join(after.root, 'preview.html');
    const { code, err } = await previewOf(after, join(sampleIn().root, 'knowledge'), '--html', file);
    expect([code, err]).toEqual([0, `The page is in ${file}.\n`]);
    expect(readFileSync(file, 'utf8')).toContain('Verdicts that flip');
  });

  test('writes over a page of its own', async () => {
    const base = join(sampleIn().root, 'knowledge');
    const after = changedFolder({ 'knowledge/plans/larch/availability.yaml': '[]' });
    const file = join(after.root, 'preview.html');
    await previewOf(after, base, '--html', file);
    const page = readFileSync(file, 'utf8');
    after.write('knowledge/plans/larch/availability.yaml', availability);
    expect((await previewOf(after, base, '--html', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(page);
    expect(readdirSync(after.root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each<[string, (folder: Folder) => string]>([
    ['a file of the folder', ({ root }) => join(root, 'knowledge/plans.yaml')],
    ['an empty file', (folder) => folder.write('page.html', '')],
    ['another page', (folder) => folder.write('page.html', '<!doctype html>\n<html lang="en"><head></head>')],
    ['a folder', ({ root }) => join(root, 'knowledge')],
    [
      'a link to a page of its own',
      (folder) => {
        const page =
          '<!doctype html>\n<html lang="en"><head><meta name="generator" content="PlanSays preview"></head>';
        symlinkSync(folder.write('page.html', page), join(folder.root, 'link.html'));
        return join(folder.root, 'link.html');
      },
    ],
    [
      'a link that leads nowhere',
      ({ root }) => {
        symlinkSync(join(root, 'nowhere.html'), join(root, 'link.html'));
        return join(root, 'link.html');
      },
    ],
  ])('leaves %s as it is', async (_, place) => {
    const folder = sampleIn();
    const file = place(folder);
    const names = (): string[] => readdirSync(folder.root, { recursive: true }).map(String).sort();
    const contents = (): string[] =>
      names()
        .map((name) => join(folder.root, name))
        .filter((path) => existsSync(path) && statSync(path).isFile())
        .map((path) => readFileSync(path, 'utf8'));
    const before = [names(), contents()];
    const { code, out, err } = await previewOf(folder, join(folder.root, 'knowledge'), '--html', file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `--html: "${file}" is there already and is no page that preview made; give a file that does not exist.\n`,
    );
    expect([names(), contents()]).toEqual(before);
  });

  test('that cannot be written is one line', async () => {
    const folder = sampleIn();
    const { code, out, err } = await previewOf(
      folder,
      join(folder.root, 'knowledge'),
      '--html',
      '/nowhere/x.html',
    );
    expect([code, out, err]).toEqual([
      1,
      '',
      '--html: the file "/nowhere/x.html" cannot be written (ENOENT).\n',
    ]);
  });
});

test('a base folder is never written to', async () => {
  const base = sampleIn();
  const names = (): string[] => readdirSync(base.root, { recursive: true }).map(String).sort();
  const before = names();
  await previewOf(changedFolder({ 'knowledge/policy/rule.md': null }), join(base.root, 'knowledge'));
  expect(names()).toEqual(before);
  rmSync(base.root, { recursive: true, force: true });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileRecord } from '../../src/domain/file-record.ts';
import { KnowledgeFolderUnusable, type ReadResult } from '../../src/knowledge/read-knowledge.ts';
import { folderWith } from '../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../support/read-folder.ts';

function recordsOf({ records }: ReadResult): Map<string, FileRecord> {
  return new Map(records.map((record) => [record.path, record]));
}

function deep(levels: number): string {
  return `policy/${'d/'.repeat(levels)}a.md`;
}

describe('the knowledge folder', () => {
  test('says by its folders whose a document is and with which voice it speaks', async () => {
    const { root } = folderWith({
      'plans.yaml': twoPlans,
      'plans/larch/a/b/spd.md': 'Text.',
      'plans/birch/notice.txt': 'Text.',
      'policy/2026/rule.html': '<p>Text.</p>',
      'faq/one.md': '---\nplans: [larch, birch]\n---\nText.',
      'faq/two.md': 'Text.',
    });
    const { knowledge, findings } = await readFolder(root);
    expect(findings).toEqual([]);
    expect([...knowledge.documents.values()].map(({ path, source, plans }) => [path, source, plans])).toEqual(
      [
        ['faq/one.md', 'faq', ['larch', 'birch']],
        ['faq/two.md', 'faq', null],
        ['plans/birch/notice.txt', 'plan', ['birch']],
        ['plans/larch/a/b/spd.md', 'plan', ['larch']],
        ['policy/2026/rule.html', 'policy', null],
      ],
    );
  });

  test('that is not there, or is a file, is unusable in one line that says what to give', async () => {
    const { root } = folderWith({ file: 'x' });
    for (const path of [join(root, 'none'), join(root, 'file')]) {
      const fault = await readFolder(path).catch((caught: unknown) => caught);
      expect(fault).toBeInstanceOf(KnowledgeFolderUnusable);
      expect(String(fault)).toMatch(/^[^\n]*--knowledge or KNOWLEDGE_DIR\.$/u);
    }
  });

  test('that is empty serves nothing and finds nothing wrong', async () => {
    const result = await readFolder(folderWith().root);
    expect([served(result), result.findings]).toEqual([[], []]);
  });

  test('holds back what names an unknown plan, wherever it is named', async () => {
    const { root } = folderWith({
      'plans.yaml': twoPlans,
      'plans/elm/spd.md': 'Text.',
      'faq/a.md': '---\nplans: [larch, elm]\n---\nText.',
      'policy/b.md': '---\nplans: Larch\n---\nText.',
      'faq/c.md': 'Text.',
    });
    const result = await readFolder(root);
    expect(served(result)).toEqual(['faq/c.md']);
    expect([...result.knowledge.passages.keys()]).toEqual(['faq/c.md']);
    expect(inShort(result.findings)).toEqual([
      'error unknown-plan faq/a.md',
      'error unknown-plan plans/elm/spd.md',
      'error unknown-plan policy/b.md',
    ]);
  });

  test('warns of a replaced document that is not there and refuses dates that run backwards', async () => {
    const { root } = folderWith({
      'policy/a.md': '---\nsupersedes: [policy/none.md, policy/b.md]\n---\nText.',
      'policy/b.md': '---\neffective: 2026-02-01\nuntil: 2026-01-31\n---\nText.',
      'policy/c.md': '---\neffective: 2026-02-01\nuntil: 2026-02-01\n---\nText.',
    });
    const result = await readFolder(root);
    expect(inShort(result.findings)).toEqual([
      'warning broken-supersedes policy/a.md',
      'error dates policy/b.md',
    ]);
    expect(served(result)).toEqual(['policy/a.md', 'policy/c.md']);
  });
});

describe('a sidecar', () => {
  test('gives metadata to a document that has no place for them', async () => {
    const { root } = folderWith({
      'plans.yaml': twoPlans,
      'plans/larch/a.html': '<p>Text.</p>',
      'plans/larch/a.html.yaml': 'title: Fees\nkind: notice\n',
      'faq/b.md': '---\ntitle: From the file\nreviewer: Ann\n---\nText.',
      'faq/b.md.yml': 'title: From the sidecar\n',
    });
    const { knowledge, findings } = await readFolder(root);
    expect(findings).toEqual([]);
    expect(knowledge.documents.get('plans/larch/a.html')).toMatchObject({ title: 'Fees', kind: 'notice' });
    expect(knowledge.documents.get('faq/b.md')).toMatchObject({ title: 'From the sidecar', reviewer: 'Ann' });
  });

  test('that is wrong holds its document back, and is what the finding names', async () => {
    const { root } = folderWith({
      'policy/a.html': '<p>Text.</p>',
      'policy/a.html.yaml': 'title: x\nstatus: law\n',
      'policy/b.html': '<p>Text.</p>',
      'policy/b.html.yaml': Buffer.from('title: \xDCber', 'latin1'),
      'policy/c.html': '<p>Text.</p>',
      'policy/c.html.yaml': '',
    });
    const result = await readFolder(root);
    expect(served(result)).toEqual(['policy/c.html']);
    expect(inShort(result.findings)).toEqual(
      expect.arrayContaining([
        'error wrong-value policy/a.html.yaml:2',
        'error unreadable policy/b.html.yaml',
      ]),
    );
  });

  test('without its document is told of', async () => {
    const { root } = folderWith({ 'policy/gone.md.yaml': 'title: x', 'policy/notes.yaml': 'title: x' });
    expect(inShort((await readFolder(root)).findings)).toEqual([
      'warning lonely-sidecar policy/gone.md.yaml',
      'warning lonely-sidecar policy/notes.yaml',
    ]);
  });
});

describe('reading again', () => {
  const files = {
    'plans.yaml': twoPlans,
    'policy/a.md': 'One.',
    'policy/b.html': '<p>Two.</p>',
    'policy/b.html.yaml': 'title: B',
    'policy/bad.md': '---\nstatus: law\n---\nText.',
  };

  test('takes an unchanged file as it was read, a bad one and its finding too', async () => {
    const { root } = folderWith(files);
    const first = await readFolder(root);
    const second = await readFolder(root, recordsOf(first));
    expect([first.unchanged, second.unchanged]).toEqual([0, 3]);
    expect(second.records.every((record, at) => record === first.records[at])).toBe(true);
    expect(second.knowledge).toEqual(first.knowledge);
    expect(second.findings).toEqual(first.findings);
  });

  test('reads a file again when it or its sidecar changed, came or went', async () => {
    const folder = folderWith(files);
    let before = await readFolder(folder.root);
    const changedAfter = async (change: () => void): Promise<string[]> => {
      change();
      const known = recordsOf(before);
      before = await readFolder(folder.root, known);
      return before.records.filter((record) => known.get(record.path) !== record).map(({ path }) => path);
    };
    expect(await changedAfter(() => folder.write('policy/a.md', 'One!'))).toEqual(['policy/a.md']);
    expect(await changedAfter(() => folder.write('policy/b.html.yaml', 'title: C'))).toEqual([
      'policy/b.html',
    ]);
    expect(await changedAfter(() => rmSync(join(folder.root, 'policy/b.html.yaml')))).toEqual([
      'policy/b.html',
    ]);
    expect(await changedAfter(() => folder.write('policy/new.md', 'New.'))).toEqual(['policy/new.md']);
    expect(await changedAfter(() => rmSync(join(folder.root, 'policy/new.md')))).toEqual([]);
    const move = (): void => renameSync(join(folder.root, 'policy/a.md'), join(folder.root, 'policy/z.md'));
    expect(await changedAfter(move)).toEqual(['policy/z.md']);
  });

  test('heeds plans and asset classes that changed though the file did not', async () => {
    const folder = folderWith({ ...files, 'faq/q.md': '---\nplans: [larch]\n---\nYes.' });
    const first = await readFolder(folder.root);
    expect(served(first)).toContain('faq/q.md');
    folder.write('plans.yaml', 'plans:\n  - id: birch\n');
    const second = await readFolder(folder.root, recordsOf(first));
    expect(second.unchanged).toBe(4);
    expect(served(second)).not.toContain('faq/q.md');
    folder.write('plans.yaml', twoPlans);
    expect(served(await readFolder(folder.root, recordsOf(second)))).toContain('faq/q.md');
  });
});

describe('what is no ordinary file', () => {
  test('is named and never read: links, pipes, folders named like documents', async () => {
    const outside = folderWith({ 'secret.md': 'Secret.' });
    const { root } = folderWith({ 'policy/good.md': 'Good.' });
    symlinkSync(join(outside.root, 'secret.md'), join(root, 'policy/link.md'));
    symlinkSync(outside.root, join(root, 'faq'));
    symlinkSync(join(root, 'nowhere'), join(root, 'policy/dangling.md'));
    symlinkSync('/dev/zero', join(root, 'policy/zero.md'));
    execFileSync('mkfifo', [join(root, 'policy/pipe.md')]);
    mkdirSync(join(root, 'policy/folder.md'));
    const result = await readFolder(root);
    expect(served(result)).toEqual(['policy/good.md']);
    expect(inShort(result.findings)).toEqual([
      'error link faq',
      'error link policy/dangling.md',
      'error link policy/link.md',
      'error no-file policy/pipe.md',
      'error link policy/zero.md',
    ]);
    expect(JSON.stringify(result.records)).not.toContain('Secret');
  });

  test('is passed over when it is hidden or of an editor', async () => {
    const names = [
      '.hidden.md',
      '.git/config.md',
      '~$doc.md',
      'doc.md~',
      'doc.md.swp',
      'a.tmp',
      'b.md.part',
      'c.CRDOWNLOAD',
    ];
    const { root } = folderWith(Object.fromEntries(names.map((name) => [`policy/${name}`, 'x'])));
    const result = await readFolder(root);
    expect([served(result), result.findings]).toEqual([[], []]);
  });

  test('is told of when it stands in the wrong place or has an unknown ending', async () => {
    const { root } = folderWith({
      'loose.md': 'x',
      'plans/loose.md': 'x',
      'other/a.md': 'x',
      'policy/a.exe': 'x',
      'policy/README': 'x',
      'policy/.md': 'x',
      'plans/larch/extra/availability.yaml': '- asset: crypto',
    });
    expect(inShort((await readFolder(root)).findings)).toEqual([
      'warning not-read loose.md',
      'warning not-read other/a.md',
      'error misnamed plans/larch/extra/availability.yaml',
      'warning not-read plans/loose.md',
      'warning not-read policy/a.exe',
      'warning not-read policy/README',
    ]);
  });

  test('does not stop the rest when its name is no UTF-8', async () => {
    const { root } = folderWith({ 'policy/good.md': 'Good.' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/policy/`), Buffer.from([0xdc]), Buffer.from('.md')]),
      'x',
    );
    const result = await readFolder(root);
    expect(served(result)).toEqual(['policy/good.md']);
    expect(result.findings).toMatchObject([{ severity: 'error', code: 'unreadable' }]);
  });

  test('is not followed deeper than twelve folders', async () => {
    const { root } = folderWith({ [deep(11)]: 'x', [deep(12)]: 'x', [deep(40)]: 'x' });
    const result = await readFolder(root);
    expect(served(result)).toEqual([deep(11)]);
    expect(result.findings).toMatchObject([{ code: 'too-deep' }]);
  });
});

describe('a name', () => {
  test.each(['CON.md', 'a b.md', 'ü.md', '-rf.md', '$(x).md', "it's.md", 'a;b.md', '__proto__.md', 'A.MD'])(
    'like %s is that of a document like any other',
    async (name) => {
      const result = await readFolder(folderWith({ [`policy/${name}`]: 'Text.' }).root);
      expect(served(result)).toEqual([`policy/${name}`]);
      expect(result.findings).toEqual([]);
    },
  );
});

describe('characters that cannot be seen', () => {
  test('in a name keep a file or folder from being read, and are shown in its finding', async () => {
    const { root } = folderWith({
      'policy/good.md': 'Good.',
      'policy/\u001B[2Jclear.md': 'x',
      'policy/two\nlines.md': 'x',
      'policy/\u009Bcsi.md': 'x',
      'policy/gnp.\u202Efdm.md': 'x',
      'policy/\u0007/inner.md': 'x',
    });
    const result = await readFolder(root);
    expect(served(result)).toEqual(['policy/good.md']);
    expect(result.findings.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'bad-name'));
    expect(JSON.stringify(result.findings)).not.toMatch(/\\u001b|\\u0007|\\n|[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('in what a file says never reach a finding', async () => {
    const { root } = folderWith({
      'policy/a.md': '---\n"bad\\e[31mkey": x\nsupersedes: "\\e[2J\\u202E.md"\nassets: "\\x9B1m"\n---\nText.',
      'policy/b.md': '---\nstatus: "\\e[31m\\x9B1m"\n---\nText.',
      'policy/c.md': '---\nplans: "\\a"\n---\nText.',
    });
    const { findings } = await readFolder(root);
    expect(findings.map(({ code }) => code)).toEqual([
      'unknown-key',
      'unknown-asset',
      'broken-supersedes',
      'wrong-value',
      'unknown-plan',
    ]);
    for (const { message } of findings) expect(message).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

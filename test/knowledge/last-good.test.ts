import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/adapters/formats/registry.ts';
import type { FileRecord } from '../../src/domain/file-record.ts';
import { type EarlierReading, nothingEarlier } from '../../src/knowledge/earlier-reading.ts';
import { createDocumentReader } from '../../src/knowledge/read-document.ts';
import { type ReadResult, readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { type Folder, folderWith } from '../support/folder.ts';
import { inShort, served, twoPlans } from '../support/read-folder.ts';

const stands = 'Until it is repaired, the version before it is served.';
const entry =
  '- asset: crypto\n  route: core_menu\n  offered: false\n  source: spd.md\n  quote: Crypto is not offered.\n';

function byPath(records: readonly FileRecord[]): Map<string, FileRecord> {
  return new Map(records.map((record) => [record.path, record]));
}

/** Reads the folder again and again, each time from what the reading before left. */
function readings(folder: Folder): () => Promise<ReadResult> {
  let earlier: EarlierReading = nothingEarlier;
  return async () => {
    const read = await readKnowledge({
      root: folder.root,
      reader: createDocumentReader(formats),
      earlier,
    });
    const { records, lastGood, settings } = read;
    earlier = { records: byPath(records), lastGood: byPath(lastGood), settings };
    return read;
  };
}

function sample(): { folder: Folder; read: () => Promise<ReadResult> } {
  const folder = folderWith({
    'plans.yaml': twoPlans,
    'plans/larch/spd.md': '---\nkind: spd\neffective: 2026-01-01\n---\nCrypto is not offered.',
    'plans/larch/availability.yaml': entry,
    'policy/a.md': '---\nstatus: final\n---\nA rule.',
  });
  return { folder, read: readings(folder) };
}

function wordsOf({ knowledge }: ReadResult, path: string): string | undefined {
  const block = knowledge.passages.get(path)?.[0]?.blocks[0];
  return block && block.kind !== 'row' ? block.text : undefined;
}

describe('after a bad save', () => {
  test.each([
    ['a wrong value', '---\nurl: nowhere\n---\nAnother rule.'],
    ['settings left open', '---\ntitle: Rule\nAnother rule.'],
    ['a first day that does not exist', '---\neffective: 2026-13-01\n---\nAnother rule.'],
    ['bytes that are no text', Buffer.from([0xff, 0x00, 0x12])],
  ])('that left %s, the version before is served and the fault is reported', async (_, content) => {
    const { folder, read } = sample();
    await read();
    folder.write('policy/a.md', content);
    for (const again of [await read(), await read()]) {
      expect(wordsOf(again, 'policy/a.md')).toBe('A rule.');
      expect(again.findings.map(({ path, severity }) => [path, severity])).toEqual([
        ['policy/a.md', 'error'],
      ]);
      expect(again.findings[0]?.message.endsWith(stands)).toBe(true);
    }
    folder.write('policy/a.md', 'A rule, repaired.');
    const repaired = await read();
    expect(wordsOf(repaired, 'policy/a.md')).toBe('A rule, repaired.');
    expect([repaired.findings, repaired.lastGood]).toEqual([[], []]);
  });

  test.each([
    ['draft', '---\ndraft: ja\n---\nA rule.'],
    ['a draft whose text was taken out', '---\ndraft: true\n---\n'],
    ['a file that was emptied', ''],
    ['plans, with the text taken out', '---\nplans: [birch]\n---\n'],
    ['draft without its colon', '---\ndraft true\n---\nA rule.'],
    ['draft in braces', '---\n{title: x, draft: yes}\n---\nA rule.'],
    ['an end before its beginning', '---\neffective: 2026-06-01\nuntil: 2026-01-31\n---\nA rule.'],
    ['a status that is misspelt', '---\nstatus: recinded\n---\nA rule.'],
    ['a draft in another encoding', Buffer.from('---\ndraft: true\n---\n\xDCber.', 'latin1')],
    ['a misspelt draft', '---\ndraf: true\n---\nA rule.'],
    ['until', '---\nuntil: 2026-02-30\n---\nA rule.'],
    ['plans', '---\nplans:\n  - 7: x\n---\nA rule.'],
    ['a plan that is not there', '---\nplans: [elm]\n---\nA rule.'],
    ['a draft in settings left open', '---\nstatus: final\ndraft: true\nA rule.'],
  ])('that concerns who may see it (%s), nothing stands in', async (_, content) => {
    const { folder, read } = sample();
    await read();
    folder.write('policy/a.md', content);
    const again = await read();
    expect(served(again)).toEqual(['plans/larch/spd.md']);
    expect(again.findings.every(({ message }) => !message.includes(stands))).toBe(true);
  });

  test('a file taken away is gone, and one that was never good is held back', async () => {
    const { folder, read } = sample();
    await read();
    rmSync(join(folder.root, 'policy/a.md'));
    folder.write('policy/b.md', '---\nstatus: law\n---\nB.');
    const again = await read();
    expect(served(again)).toEqual(['plans/larch/spd.md']);
    expect(inShort(again.findings)).toEqual(['error wrong-value policy/b.md:2']);
  });

  test('plans.yaml and availability.yaml as they were before still hold', async () => {
    const { folder, read } = sample();
    await read();
    folder.write('plans.yaml', `${twoPlans}broken: [`);
    folder.write('plans/larch/availability.yaml', `${entry}${entry.replace('false', 'perhaps')}`);
    for (const again of [await read(), await read()]) {
      expect(again.knowledge.plans.map(({ id }) => id)).toEqual(['larch', 'birch']);
      expect(again.knowledge.availability.get('larch')?.map(({ offered }) => offered)).toEqual([false]);
      expect(again.findings.map(({ path, message }) => [path, message.endsWith(stands)])).toEqual([
        ['plans.yaml', true],
        ['plans/larch/availability.yaml', true],
      ]);
    }
    folder.write('plans.yaml', 'plans:\n  - id: larch\n    members: [');
    const narrowed = await read();
    expect(narrowed.knowledge.plans).toMatchObject([{ id: 'larch', members: [] }]);
    folder.write('plans.yaml', 'plans:\n  - id: larch\n');
    rmSync(join(folder.root, 'plans/larch/availability.yaml'));
    const repaired = await read();
    expect(repaired.knowledge.plans.map(({ id }) => id)).toEqual(['larch']);
    expect(repaired.knowledge.availability.size).toBe(0);
  });
});

describe('an availability.yaml with an error in it', () => {
  const yes = entry.replace('false', 'true');
  test.each([
    ['a yes that was turned to no is a no', yes, entry, [false]],
    ['a no that was turned to yes stays a no', entry, yes, [false]],
    ['what both offer is offered', yes, yes, [true]],
    ['what only the new one offers waits', '', yes, []],
  ])('%s', async (_, before, after, expected) => {
    const { folder, read } = sample();
    folder.write('plans/larch/availability.yaml', before === '' ? '[]' : before);
    await read();
    folder.write('plans/larch/availability.yaml', `${after}- asset: crypto\n  route: mattress\n`);
    const { knowledge } = await read();
    expect(knowledge.availability.get('larch')?.map(({ offered }) => offered)).toEqual(expected);
  });
});

describe('a bad save of the text alone', () => {
  test('leaves the words before under the settings of now', async () => {
    const { folder, read } = sample();
    folder.write('policy/b.csv', 'Fund,Fee\nAlder,1%');
    folder.write('policy/b.csv.yaml', 'title: Fees');
    await read();
    folder.write('policy/b.csv', '%PDF-1.7');
    folder.write('policy/b.csv.yaml', 'title: Fees\nplans: [birch]');
    const { knowledge } = await read();
    expect(knowledge.documents.get('policy/b.csv')?.plans).toEqual(['birch']);
    expect(knowledge.passages.get('policy/b.csv')).toHaveLength(1);
    folder.write('policy/b.csv.yaml', 'title: Fees\ndraft: true');
    expect((await read()).knowledge.documents.get('policy/b.csv')?.draft).toBe(true);
  });
});

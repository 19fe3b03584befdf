import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type ApartReader, createApartReader } from '../../../src/adapters/reading/create-apart-reader.ts';
import type { FileRecord } from '../../../src/domain/file-record.ts';
import { bodyOf } from '../../../src/domain/passage.ts';
import { folderWith } from '../../support/folder.ts';

const home = fileURLToPath(new URL('../../..', import.meta.url));
const megabyte = 1024 * 1024;
const readers: ApartReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

function readerWith(limits = { timeMs: 10_000, memoryBytes: 512 * megabyte }, processes = 1): ApartReader {
  const reader = createApartReader({
    extensions: ['.x'],
    module: new URL('program.ts', import.meta.url),
    mayRead: [join(home, 'src'), join(home, 'test'), join(home, 'package.json')],
    limits,
    processes,
  });
  readers.push(reader);
  return reader;
}

function order(reader: ApartReader, text: string, path = 'plans/larch/a.x'): Promise<FileRecord> {
  const bytes = Buffer.from(text);
  return reader.read({ path, source: 'plan', plan: 'larch', bytes, sidecar: null, hash: text });
}

async function said(reader: ApartReader, text: string): Promise<string> {
  const { passages, findings } = await order(reader, text);
  return passages[0] ? bodyOf(passages[0]) : `${findings[0]?.code}: ${findings[0]?.message}`;
}

describe('a file read apart', () => {
  test('comes back as its record, files of one process one after another', async () => {
    const reader = readerWith();
    const [first, second] = [await said(reader, 'process'), await said(reader, 'process')];
    expect(first).toMatch(/^\d+$/u);
    expect(Number(first)).not.toBe(process.pid);
    expect(second).toBe(first);
  });

  test('is read beside others by as many processes as there are, when there are many', async () => {
    const reader = readerWith(undefined, 2);
    const few = await Promise.all(Array.from({ length: 8 }, () => said(reader, 'process')));
    expect(new Set(few).size).toBe(1);
    const many = await Promise.all(Array.from({ length: 8 }, () => said(reader, 'process')));
    expect(new Set(many).size).toBe(2);
  });

  test.each([
    [
      'stall',
      'too-slow: Reading this file took longer than 1 seconds; save it in a simpler form or split it into several.',
    ],
    [
      'exit',
      'reader-broke: The reader broke off on this file; it may be damaged. Save it anew from the original.',
    ],
    [
      'garbage',
      'reader-broke: The reader broke off on this file; it may be damaged. Save it anew from the original.',
    ],
  ])('that makes its process %s is held back by name', async (fault, finding) => {
    expect(await said(readerWith({ timeMs: 1000, memoryBytes: 512 * megabyte }), fault)).toBe(finding);
  });

  test('that takes too much memory, also outside the heap, is held back by name', async () => {
    expect(await said(readerWith({ timeMs: 10_000, memoryBytes: 200 * megabyte }), 'eat')).toBe(
      'too-much-memory: Reading this file took more than 200 MB of memory; save it in a simpler form or split it into several.',
    );
  });

  test('does not stop the next one', async () => {
    const reader = readerWith({ timeMs: 1500, memoryBytes: 512 * megabyte });
    for (const fault of ['exit', 'die', 'stall'])
      expect([(await order(reader, fault)).document, await said(reader, 'fine')]).toEqual([null, 'fine']);
  });

  test('is not blamed for what an earlier one left behind', async () => {
    const reader = readerWith({ timeMs: 10_000, memoryBytes: 350 * megabyte });
    expect(await said(reader, 'keep 150')).toBe('kept');
    expect(await said(reader, 'keep 150')).toBe('kept');
    expect(await said(reader, 'leave')).toBe('left');
    expect(await said(reader, 'fine')).toBe('fine');
  });

  test.each(['foreign', 'elsewhere'])('cannot speak for another plan or file (%s)', async (lie) => {
    const record = await order(readerWith(), lie);
    expect([record.document, record.passages, record.findings[0]?.code]).toEqual([null, [], 'reader-broke']);
  });
});

describe('the process a file is read in', () => {
  test('can open nothing but the code, write nothing and start nothing', async () => {
    const { root } = folderWith({ '.env': 'SECRET=canary' });
    const reader = readerWith();
    expect(await said(reader, `read ${join(root, '.env')}`)).toBe('ERR_ACCESS_DENIED');
    expect(await said(reader, `read ${join(home, 'README.md')}`)).toBe('ERR_ACCESS_DENIED');
    expect(await said(reader, `write ${join(root, 'new')}`)).toBe('ERR_ACCESS_DENIED');
    expect(await said(reader, 'run /bin/true')).toBe('ERR_ACCESS_DENIED');
  });

  test('is told nothing of the environment', async () => {
    process.env['OPENAI_API_KEY'] = 'canary';
    const environment: unknown = JSON.parse(await said(readerWith(), 'environment'));
    delete process.env['OPENAI_API_KEY'];
    expect(
      Object.keys(environment ?? {}).filter((name) => !/^(?:TZ|SystemRoot|NODE_CHANNEL_)/u.test(name)),
    ).toEqual([]);
  });
});

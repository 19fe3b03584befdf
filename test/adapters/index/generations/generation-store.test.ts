import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Generation,
  createGenerationStore,
} from '../../../../src/adapters/index/generations/generation-store.ts';
import { folderWith } from '../../../support/folder.ts';
import { documentWith, passageWith } from '../../../support/knowledge.ts';

function generation(name: string, hasVectors = true): Generation {
  return {
    records: [
      {
        path: `policy/${name}.md`,
        hash: name,
        document: documentWith({ path: `policy/${name}.md` }),
        passages: [passageWith([`The words of ${name}: “5 %” ₿.`])],
        findings: [{ path: 'a', line: 3, severity: 'warning', code: 'c', message: 'm' }],
      },
      { path: 'policy/bad.md', hash: 'x', document: null, passages: [], findings: [] },
    ],
    lastGood: [
      {
        path: 'policy/bad.md',
        hash: 'w',
        document: documentWith({ path: 'policy/bad.md' }),
        passages: [passageWith([`The words before.`])],
        findings: [],
      },
    ],
    settings: [['plans.yaml', 'plans: []']],
    vectors: hasVectors
      ? {
          model: 'm',
          dimension: 2,
          ids: ['one', 'two'],
          vectors: [new Float32Array([1, 0]), new Float32Array([0, 1])],
        }
      : null,
  };
}

function storeIn(root: string): { index: string; store: ReturnType<typeof createGenerationStore> } {
  const index = join(root, 'data', 'index');
  return { index, store: createGenerationStore(index) };
}

function inOrder(names: readonly string[]): string[] {
  return names.toSorted((a, b) => a.localeCompare(b));
}

function namesIn(folder: string): string[] {
  return inOrder(readdirSync(folder));
}

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);

function leave(index: string, name: string, time: Date): void {
  const path = join(index, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'records.json'), '[]');
  utimesSync(path, time, time);
}

async function publishedNames(index: string, names: readonly string[]): Promise<string[]> {
  const folders: string[] = [];
  for (const name of names) folders.push(await createGenerationStore(index).publish(generation(name)));
  return folders.map((folder) => basename(folder));
}

describe('a generation', () => {
  test('is given back whole, with and without vectors', async () => {
    for (const hasVectors of [true, false]) {
      const { store } = storeIn(folderWith().root);
      const folder = await store.publish(generation('a', hasVectors));
      const { records, vectors } = generation('a', hasVectors);
      const loaded = await store.load();
      expect(loaded).toMatchObject({ folder, records });
      expect(loaded?.records).toEqual(records);
      expect(loaded?.vectors?.vectors).toEqual(vectors?.vectors);
      expect(loaded?.vectors === null).toBe(!hasVectors);
    }
  });

  test('is not there before the first is published', async () => {
    const { index, store } = storeIn(folderWith().root);
    expect(await store.load()).toBeNull();
    expect(existsSync(index)).toBe(false);
  });

  test('that is published takes the place of the one before, for every reader', async () => {
    const { index, store } = storeIn(folderWith().root);
    await publishedNames(index, ['a', 'b']);
    expect((await store.load())?.records[0]?.path).toBe('policy/b.md');
  });

  test('is kept together with the one before it, older ones are removed', async () => {
    const { index } = storeIn(folderWith().root);
    const folders = await publishedNames(index, ['a', 'b', 'c']);
    for (const name of folders) utimesSync(join(index, name), yesterday, yesterday);
    folders.push(...(await publishedNames(index, ['d'])));
    expect(namesIn(index)).toEqual(inOrder([...folders.slice(-2), 'CURRENT']));
    expect(readFileSync(join(index, 'CURRENT'), 'utf8')).toBe(folders.at(-1));
  });
});

describe('a damaged generation', () => {
  test.each(['records.json', 'manifest.json'])(
    'is never loaded with wrong records: any bit flipped in %s',
    async (name) => {
      const { store } = storeIn(folderWith().root);
      const folder = await store.publish(generation('a'));
      const file = join(folder, name);
      const whole = readFileSync(file);
      const { records } = generation('a');
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: whole.length * 8 - 1 }), async (bit) => {
          const flipped = Buffer.from(whole);
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          writeFileSync(file, flipped);
          const loaded = await store.load();
          if (name === 'records.json') expect(loaded).toBeNull();
          else if (loaded !== null) expect(loaded.records).toEqual(records);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('is loaded without its vectors when any bit of them is flipped or they are cut', async () => {
    const { store } = storeIn(folderWith().root);
    const folder = await store.publish(generation('a'));
    const file = join(folder, 'vectors.bin');
    const whole = readFileSync(file);
    const vectorsAfter = async (bytes: Buffer): Promise<unknown> => {
      writeFileSync(file, bytes);
      const loaded = await store.load();
      expect(loaded?.records).toHaveLength(2);
      return loaded?.vectors;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length * 8 - 1 }),
        fc.nat({ max: whole.length - 1 }),
        async (bit, length) => {
          const flipped = Buffer.from(whole);
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(await vectorsAfter(flipped)).toBeNull();
          expect(await vectorsAfter(whole.subarray(0, length))).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
    expect(await vectorsAfter(whole)).not.toBeNull();
  });

  test.each([
    ['records cut short', (folder: string) => truncateSync(join(folder, 'records.json'), 10)],
    ['no records', (folder: string) => rmSync(join(folder, 'records.json'))],
    ['no manifest', (folder: string) => rmSync(join(folder, 'manifest.json'))],
    ['an empty manifest', (folder: string) => truncateSync(join(folder, 'manifest.json'), 0)],
    ['"null" for a manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), 'null')],
    ['a list for a manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '[]')],
    ['nothing at all', (folder: string) => rmSync(folder, { recursive: true })],
  ])('with %s is not loaded, and the next one serves again', async (_, damage) => {
    const { store } = storeIn(folderWith().root);
    damage(await store.publish(generation('a')));
    expect(await store.load()).toBeNull();
    await store.publish(generation('b'));
    expect((await store.load())?.records[0]?.path).toBe('policy/b.md');
  });

  test('of another version is not loaded though its checksum holds', async () => {
    const { store } = storeIn(folderWith().root);
    const file = join(await store.publish(generation('a')), 'manifest.json');
    const manifest = readFileSync(file, 'utf8');
    for (const version of ['0', '999', '"2"', 'null']) {
      const other = manifest.replace(/"version":"[\d.]+"/u, `"version":${version}`);
      expect(other).not.toBe(manifest);
      writeFileSync(file, other);
      expect(await store.load(), version).toBeNull();
    }
    writeFileSync(file, manifest);
    expect(await store.load()).not.toBeNull();
  });
});

describe('CURRENT', () => {
  test.each(['nowhere', '', '../../../etc', '/etc', '.', 'a/b', 'x\n', '\0', 'x'.repeat(5_000)])(
    'that says %j loads nothing',
    async (text) => {
      const { index, store } = storeIn(folderWith().root);
      await store.publish(generation('a'));
      writeFileSync(join(index, 'CURRENT'), text);
      expect(await store.load()).toBeNull();
    },
  );

  test('that is a folder or gone loads nothing', async () => {
    const { index, store } = storeIn(folderWith().root);
    await store.publish(generation('a'));
    rmSync(join(index, 'CURRENT'));
    expect(await store.load()).toBeNull();
    mkdirSync(join(index, 'CURRENT'));
    expect(await store.load()).toBeNull();
  });
});

describe('what a crash left', () => {
  test('is ignored, and removed by the next that is published', async () => {
    const { index, store } = storeIn(folderWith().root);
    const first = await publishedNames(index, ['a']);
    leave(index, '9999-crashed.making', yesterday);
    leave(index, 'CURRENT.1234.tmp', yesterday);
    expect((await store.load())?.records[0]?.path).toBe('policy/a.md');
    const second = await publishedNames(index, ['b']);
    expect(namesIn(index)).toEqual(inOrder(['CURRENT', ...first, ...second]));
  });

  test('is not taken for what another process is making this minute', async () => {
    const { index } = storeIn(folderWith().root);
    leave(index, '9999-other.making', new Date());
    const first = await publishedNames(index, ['a']);
    expect(namesIn(index)).toEqual(inOrder(['9999-other.making', 'CURRENT', ...first]));
  });

  test('between the new generation and the switch leaves the old one serving', async () => {
    const { index, store } = storeIn(folderWith().root);
    const [first] = await publishedNames(index, ['a']);
    await publishedNames(index, ['b']);
    writeFileSync(join(index, 'CURRENT'), first ?? '');
    expect((await store.load())?.records[0]?.path).toBe('policy/a.md');
  });
});

test('many who publish at once all succeed, and one of theirs serves', async () => {
  const { index, store } = storeIn(folderWith().root);
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(names.map((name) => createGenerationStore(index).publish(generation(name))));
  const loaded = await store.load();
  expect(names.map((name) => `policy/${name}.md`)).toContain(loaded?.records[0]?.path);
  expect(namesIn(index).filter((name) => name.endsWith('.making'))).toEqual([]);
});

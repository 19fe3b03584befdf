import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createExactIndex } from '../../../../src/adapters/index/vectors/exact-index.ts';
import {
  openVectorIndex,
  type VectorIndexOptions,
} from '../../../../src/adapters/index/vectors/open-vector-index.ts';
import type { Log } from '../../../../src/domain/ports/log.ts';
import { clusteredVectors, idsFor, seeded } from './vectors.ts';
import { native } from './watched-hnswlib.ts';

vi.mock('hnswlib-node', async (importReal) => {
  const { WatchedGraph } = await import('./watched-hnswlib.ts');
  const real = await importReal<{ default: object }>();
  return { default: { ...real.default, HierarchicalNSW: WatchedGraph } };
});

const vectors = clusteredVectors(600, 16);
const ids = idsFor(vectors);
const model = 'text-embedding-3-small';
const name = 'plan:larch-salaried';
const graphFile = 'plan%3Alarch-salaried.hnsw';

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'vector-index-'));
});
beforeEach(async () => {
  native.reset();
  folder = await mkdtemp(path.join(root, 'index-'));
});
afterAll(() => rm(root, { recursive: true }));

function recordingLog() {
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (fields: Record<string, unknown>, message: string) => {
    lines.push({ level, fields, message });
  };
  const log: Log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { log, lines };
}

function open(changes: Partial<VectorIndexOptions> = {}) {
  return openVectorIndex({ folder, name, model, ids, vectors, hnswFrom: 100, ...changes });
}

describe('few vectors', () => {
  test('are scanned: nothing native runs and nothing is saved', async () => {
    native.reset();
    const index = await open({ hnswFrom: 601 });
    expect(index.search(vectors[3] ?? new Float32Array(16), 1)[0]?.id).toBe(ids[3]);
    expect(native.builds).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  test('are what ten thousand is the bound of', async () => {
    native.reset();
    await openVectorIndex({ folder, name, model, ids, vectors });
    expect(native.builds).toBe(0);
  });

  test('none at all make an empty index', async () => {
    expect(await open({ ids: [], vectors: [], hnswFrom: 0 })).toMatchObject({ count: 0 });
  });
});

describe('many vectors', () => {
  test('are found through the graph with at least 95% of the true neighbours', async () => {
    const index = await open();
    const exact = createExactIndex(ids, vectors);
    const queries = clusteredVectors(40, 16, { seed: 99 });
    let found = 0;
    for (const query of queries) {
      const truth = new Set(exact.search(query, 10).map(({ id }) => id));
      found += index.search(query, 10).filter(({ id }) => truth.has(id)).length;
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.95);
  });

  test('come nearest first, with their cosine', async () => {
    const index = await open();
    const query = vectors[17] ?? new Float32Array(16);
    const found = index.search(query, 5);
    expect(found[0]?.id).toBe(ids[17]);
    expect(found[0]?.similarity).toBeCloseTo(1, 5);
    const similarities = found.map(({ similarity }) => similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
    expect(index).toMatchObject({ dimension: 16, count: 600 });
  });

  test('may be asked for none, or for more than there are', async () => {
    const index = await open({ ids: ids.slice(0, 150), vectors: vectors.slice(0, 150) });
    const query = vectors[0] ?? new Float32Array(16);
    expect(index.search(query, 0)).toEqual([]);
    expect(index.search(query, 1_000)).toHaveLength(150);
  });

  test.each([
    ['another dimension', new Float32Array(15), 'The query has 15 dimensions, the index 16.'],
    ['no number', new Float32Array(16).fill(NaN), 'The query holds a number that is not finite.'],
  ])('refuse a query with %s before native code sees it', async (_, query, message) => {
    const index = await open();
    native.reset();
    expect(() => index.search(query, 3)).toThrow(message);
    expect(native.searches).toBe(0);
  });

  test.each([
    ['not finite', Float32Array.from({ length: 16 }, () => NaN)],
    ['of another dimension', Float32Array.of(1, 2, 3)],
    ['without direction', new Float32Array(16)],
  ])('are refused when one is %s, before native code sees any', async (_, bad) => {
    native.reset();
    await expect(open({ ids: [...ids, 'bad'], vectors: [...vectors, bad] })).rejects.toThrow(
      'The vector of bad',
    );
    expect(native.builds).toBe(0);
  });

  test('let other work run while the graph is built', async () => {
    let turns = 0;
    let isBuilding = true;
    const count = () => {
      turns += 1;
      if (isBuilding) setImmediate(count);
    };
    setImmediate(count);
    await open();
    isBuilding = false;
    expect(turns).toBeGreaterThanOrEqual(vectors.length);
  });

  test('that the graph cannot find well are scanned instead, and the log says so', async () => {
    native.isBlind = true;
    const { log, lines } = recordingLog();
    const index = await open({ log });
    expect(index.search(vectors[400] ?? new Float32Array(16), 1)[0]?.id).toBe(ids[400]);
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { index: name, ef: 1024 } });
  });
});

describe('the saved graph', () => {
  test('is loaded instead of built, and answers the same', async () => {
    const first = await open();
    native.reset();
    const second = await open();
    expect(native.builds).toBe(0);
    for (const query of clusteredVectors(10, 16, { seed: 5 }))
      expect(second.search(query, 10)).toEqual(first.search(query, 10));
    expect((await readdir(folder)).sort()).toEqual([graphFile, `${graphFile}.json`]);
  });

  test.each<[string, Partial<VectorIndexOptions>]>([
    ['another model', { model: 'text-embedding-3-large' }],
    ['other ids', { ids: ids.map((id) => `${id}x`) }],
    ['other vectors', { vectors: clusteredVectors(600, 16, { seed: 8 }) }],
    ['fewer vectors', { ids: ids.slice(1), vectors: vectors.slice(1) }],
    ['another dimension', { vectors: clusteredVectors(600, 8) }],
  ])('of %s is not loaded but built again', async (_, changes) => {
    await open();
    native.reset();
    const index = await open(changes);
    expect(native.builds).toBe(1);
    // The one read is of what was just written, to verify it.
    expect(native.reads).toEqual([expect.stringContaining('.tmp')]);
    expect(index.count).toBe(changes.ids?.length ?? 600);
  });

  test('that cannot be written whole is not kept, and answers all the same', async () => {
    native.write = async (file) => {
      await writeFile(file, 'what fitted on the disk');
      return true;
    };
    const { log, lines } = recordingLog();
    const index = await open({ log });
    expect(index.search(vectors[1] ?? new Float32Array(16), 1)[0]?.id).toBe(ids[1]);
    expect(await readdir(folder)).toEqual([]);
    expect(lines.map(({ level }) => level)).toEqual(['info', 'warn']);
  });

  test('is not needed: without its folder the index answers, and the log says so', async () => {
    const { log, lines } = recordingLog();
    const index = await open({ folder: path.join(folder, 'gone'), log });
    expect(index.count).toBe(600);
    expect(lines.at(-1)?.level).toBe('warn');
  });
});

function flipper(seed: number) {
  const random = seeded(seed);
  return async (whole: Buffer, round: number) => {
    const bytes = Buffer.from(whole);
    // Every other flip hits the first 96 bytes: the header is what crashes the process.
    const reach = round % 2 === 0 ? Math.min(96, bytes.length) : bytes.length;
    const bit = Math.floor(random() * reach * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return bytes;
  };
}

describe('a damaged cache', () => {
  const small = { ids: ids.slice(0, 120), vectors: vectors.slice(0, 120) };

  async function damaged(
    file: string,
    damage: (whole: Buffer, round: number) => Promise<Buffer>,
    rounds: number,
  ) {
    await open(small);
    const target = path.join(folder, file);
    await copyFile(target, `${target}.whole`);
    const whole = await readFile(`${target}.whole`);
    const { load, origin } = await loader();
    native.reset();
    for (let round = 0; round < rounds; round += 1) {
      await writeFile(target, await damage(whole, round));
      expect(await load(folder, name, origin), `round ${round}`).toBeNull();
    }
    expect(native.reads).toEqual([]);
    await writeFile(target, whole);
    expect(await load(folder, name, origin)).not.toBeNull();
    expect(native.reads).toHaveLength(1);
  }

  async function loader() {
    const { loadHnswIndex } = await import('../../../../src/adapters/index/vectors/hnsw-file.ts');
    const [facts = ''] = (await readFile(path.join(folder, `${graphFile}.json`), 'utf8')).split('\n');
    const { contents } = JSON.parse(facts);
    return {
      load: loadHnswIndex,
      origin: { model, dimension: 16, ids: small.ids, contents: String(contents) },
    };
  }

  test('with any of 200 bits flipped in the graph never reaches native code', async () => {
    await damaged(graphFile, flipper(3), 200);
  });

  test('with any of 200 bits flipped in its sidecar never reaches native code', async () => {
    await damaged(`${graphFile}.json`, flipper(4), 200);
  });

  test('cut at 200 lengths never reaches native code', async () => {
    await damaged(
      graphFile,
      async (whole, round) => whole.subarray(0, Math.floor((whole.length * round) / 200)),
      200,
    );
  });

  test('whose sidecar lost any of its end never reaches native code', async () => {
    await damaged(
      `${graphFile}.json`,
      async (whole, round) => whole.subarray(0, whole.length - 1 - round),
      200,
    );
  });

  test('is replaced by a whole one', async () => {
    await open(small);
    await truncate(path.join(folder, graphFile), 500);
    await open(small);
    native.reset();
    await open(small);
    expect(native.builds).toBe(0);
  });
});

import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  loadVectors,
  saveVectors,
  type StoredVectors,
} from '../../../../src/adapters/index/vectors/vector-file.ts';
import { clusteredVectors, idsFor, seeded } from './vectors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vector-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

function sample(count = 25, dimension = 6): StoredVectors {
  const vectors = clusteredVectors(count, dimension);
  return { model: 'text-embedding-3-small', dimension, ids: idsFor(vectors), vectors };
}

async function saved(name: string, stored = sample()): Promise<string> {
  const file = path.join(folder, name);
  await saveVectors(file, stored);
  return file;
}

describe('a vector file', () => {
  test('gives back what was saved, to the bit', async () => {
    const shape = fc.record({
      model: fc.string(),
      dimension: fc.integer({ min: 1, max: 7 }),
      ids: fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 12 }),
      seed: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ model, dimension, ids, seed }) => {
        const vectors = clusteredVectors(ids.length, dimension, { seed });
        const file = await saved('any.vectors', { model, dimension, ids, vectors });
        expect(await loadVectors(file)).toEqual({ kind: 'loaded', model, dimension, ids, vectors });
      }),
      { numRuns: 50 },
    );
  });

  test('replaces the one before it and leaves nothing else behind', async () => {
    const own = await mkdtemp(path.join(folder, 'own-'));
    const file = path.join(own, 'a.vectors');
    await saveVectors(file, sample(3));
    await saveVectors(file, sample(9));
    expect(await loadVectors(file)).toMatchObject({ kind: 'loaded', ids: { length: 9 } });
    expect(await readdir(own)).toEqual(['a.vectors']);
  });

  test('that is not there is missing', async () => {
    expect(await loadVectors(path.join(folder, 'none'))).toEqual({ kind: 'missing' });
  });

  test('of another version is refused by its number', async () => {
    const file = await saved('newer.vectors');
    const bytes = await readFile(file);
    bytes.writeUInt32LE(2, 8);
    await writeFile(file, bytes);
    expect(await loadVectors(file)).toEqual({ kind: 'unknown_version', version: 2 });
  });

  test('of another kind is foreign', async () => {
    const file = path.join(folder, 'foreign');
    await writeFile(file, '<!doctype html>'.repeat(20));
    expect(await loadVectors(file)).toEqual({ kind: 'foreign' });
  });

  test('with any bit flipped is not loaded', async () => {
    const file = await saved('flipped.vectors');
    const whole = await readFile(file);
    const random = seeded(11);
    for (let flip = 0; flip < 200; flip += 1) {
      const bytes = Buffer.from(whole);
      const bit = Math.floor(random() * bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(file, bytes);
      expect((await loadVectors(file)).kind, `bit ${bit}`).not.toBe('loaded');
    }
  });

  test('cut at any length is not loaded', async () => {
    const file = await saved('cut.vectors');
    for (let { length } = await readFile(file); length > 0; length -= 7) {
      await truncate(file, length - 1);
      expect(await loadVectors(file), `${length - 1} bytes`).toMatchObject({ kind: 'damaged' });
    }
  });

  test('is not written from vectors that cannot be compared', async () => {
    const stored = { ...sample(2, 2), vectors: [Float32Array.of(1, 2), Float32Array.of(1, NaN)] };
    const file = path.join(folder, 'never.vectors');
    await expect(saveVectors(file, stored)).rejects.toThrow('holds a number that is not finite');
    await expect(saveVectors(file, { ...sample(2, 2), dimension: 3 })).rejects.toThrow(
      'have 2 dimensions, not 3',
    );
    expect(await loadVectors(file)).toEqual({ kind: 'missing' });
  });

  test('that the disk refuses is an error', async () => {
    await expect(saveVectors(path.join(folder, 'no', 'such', 'folder'), sample())).rejects.toThrow('ENOENT');
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileRecord, readingVersion } from '../../../domain/file-record.ts';
import { flush, writeDurably } from '../vectors/write-durably.ts';
import { type StoredVectors, loadVectors, saveVectors } from '../vectors/vector-file.ts';

/** Version of the saved form; with that of the reading it decides whether a generation is used. */
const version = `3.${readingVersion}`;

/** One whole state of the index: what was read, and its vectors if an embedding model made some. */
export interface Generation {
  records: FileRecord[];
  /** Versions that stand in for files whose present one cannot be served. */
  lastGood: FileRecord[];
  /** Texts of settings files as they last were without errors, by path. */
  settings: [path: string, text: string][];
  /** `ids` are digests of the passages' words, so that unchanged words keep their vector. */
  vectors: StoredVectors | null;
}

/** Generations in a folder, one of them current. */
export interface GenerationStore {
  /** The current generation; null when there is none or it does not match its checksums. */
  load(): Promise<StoredGeneration | null>;
  /** Writes a generation beside the current one and switches to it in one step; resolves to its folder. */
  publish(generation: Generation): Promise<string>;
}

export interface StoredGeneration extends Generation {
  folder: string;
}

interface Manifest {
  version: string;
  records: string;
  hasVectors: boolean;
}

const kept = 2;

/** `folder` is made when missing. A crash at any point leaves the generation that was current. */
export function createGenerationStore(folder: string): GenerationStore {
  const pointer = join(folder, 'CURRENT');
  return {
    async load() {
      const id = await readText(pointer);
      return id === null || !/^[\w-]+$/u.test(id) ? null : read(join(folder, id));
    },
    async publish(generation) {
      await mkdir(folder, { recursive: true });
      const id = `${new Date().toISOString().replaceAll(/[:.]/gu, '-')}-${randomUUID().slice(0, 8)}`;
      const making = join(folder, `${id}.making`);
      await write(making, generation);
      await rename(making, join(folder, id));
      await flush(folder);
      await writeDurably(pointer, (handle) => handle.writeFile(id));
      await removeOld(folder, id);
      return join(folder, id);
    },
  };
}

async function write(folder: string, { vectors, ...texts }: Generation): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify(texts);
  await writeDurably(join(folder, 'records.json'), (handle) => handle.writeFile(text));
  if (vectors) await saveVectors(join(folder, 'vectors.bin'), vectors);
  const manifest: Manifest = { version, records: sha256(text), hasVectors: vectors !== null };
  await writeDurably(join(folder, 'manifest.json'), (handle) => handle.writeFile(JSON.stringify(manifest)));
}

/** Anything that does not match is no generation: the folder is read again instead. */
async function read(folder: string): Promise<StoredGeneration | null> {
  const [manifestText, text] = await Promise.all([
    readText(join(folder, 'manifest.json')),
    readText(join(folder, 'records.json')),
  ]);
  const manifest = manifestText === null ? null : parseManifest(manifestText);
  if (manifest === null || manifest.version !== version || text === null || sha256(text) !== manifest.records)
    return null;
  // The checksum is ours, so the text is what `write` made of records.
  const held: Omit<Generation, 'vectors'> = JSON.parse(text);
  const loaded = manifest.hasVectors ? await loadVectors(join(folder, 'vectors.bin')) : null;
  return { folder, ...held, vectors: loaded?.kind === 'loaded' ? loaded : null };
}

function parseManifest(text: string): Manifest | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Young ones stay whatever they are: another process may be about to finish one or to switch to it. */
async function removeOld(folder: string, current: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== 'CURRENT' && name !== current).sort();
  const finished = names.filter((name) => !isUnfinished(name)).slice(0, -(kept - 1));
  const unfinished = names.filter(isUnfinished);
  for (const [removable, youngestMs] of [
    [finished, minuteMs],
    [unfinished, 60 * minuteMs],
  ] as const)
    for (const name of removable) await removeIfOlder(join(folder, name), youngestMs);
}

const minuteMs = 60 * 1000;

function isUnfinished(name: string): boolean {
  return name.endsWith('.making') || name.endsWith('.tmp');
}

async function removeIfOlder(path: string, ageMs: number): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info !== null && Date.now() - info.mtimeMs > ageMs) await rm(path, { recursive: true, force: true });
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

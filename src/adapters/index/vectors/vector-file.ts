import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { checkVectors } from './check-vectors.ts';
import { vectorBlocks } from './vector-blocks.ts';
import { writeDurably } from './write-durably.ts';

/*
 * The file, all numbers little-endian:
 *   8 bytes  "PSVECTOR"
 *   u32      version
 *   u32      length of the header
 *   header   JSON { model, dimension, ids }, padded with spaces so that the vectors are aligned
 *   vectors  count × dimension × f32
 *   32 bytes SHA-256 of all before it
 */
const magic = Buffer.from('PSVECTOR');
const version = 1;
const prefixBytes = magic.length + 8;
const digestBytes = 32;
const readBytes = 1 << 22;

/** Vectors of one scope as one model made them; `vectors[i]` belongs to `ids[i]`. */
export interface StoredVectors {
  model: string;
  /** 0 when there are no vectors. */
  dimension: number;
  ids: string[];
  vectors: Float32Array[];
}

/** What became of reading a vector file; anything but `loaded` means: embed again. */
export type LoadedVectors =
  | ({ kind: 'loaded' } & StoredVectors)
  | { kind: 'missing' }
  | { kind: 'foreign' }
  | { kind: 'unknown_version'; version: number }
  | { kind: 'damaged'; reason: 'truncated' | 'checksum' | 'header' };

const headerShape = z.strictObject({
  model: z.string(),
  dimension: z.int().nonnegative(),
  ids: z.array(z.string()),
});

/** Saves the vectors in one step: a crash leaves the old file or the new one. Rejects when the disk does. */
export async function saveVectors(file: string, stored: StoredVectors): Promise<void> {
  const { model, dimension, ids, vectors } = stored;
  checkVectors(ids, vectors);
  if (vectors[0] && vectors[0].length !== dimension)
    throw new RangeError(`The vectors have ${vectors[0].length} dimensions, not ${dimension}.`);
  await writeDurably(file, async (handle) => {
    const hash = createHash('sha256');
    const write = async (bytes: Buffer) => {
      hash.update(bytes);
      await handle.writeFile(bytes);
    };
    await write(headOf(model, dimension, ids));
    for (const block of vectorBlocks(vectors)) await write(block);
    await handle.writeFile(hash.digest());
  });
}

/** Reads what `saveVectors` wrote; the vectors are views of one buffer. Rejects only when the disk does. */
export async function loadVectors(file: string): Promise<LoadedVectors> {
  const handle = await openIfThere(file);
  if (!handle) return { kind: 'missing' };
  try {
    return await parse(handle);
  } finally {
    await handle.close();
  }
}

function headOf(model: string, dimension: number, ids: string[]): Buffer {
  const json = Buffer.from(JSON.stringify({ model, dimension, ids }));
  const header = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(version, 0);
  numbers.writeUInt32LE(header.length, 4);
  return Buffer.concat([magic, numbers, header]);
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function parse(handle: FileHandle): Promise<LoadedVectors> {
  const bytes = await readAll(handle);
  if (bytes.length < prefixBytes + digestBytes) return { kind: 'damaged', reason: 'truncated' };
  if (!bytes.subarray(0, magic.length).equals(magic)) return { kind: 'foreign' };
  const foundVersion = bytes.readUInt32LE(magic.length);
  if (foundVersion !== version) return { kind: 'unknown_version', version: foundVersion };
  const body = bytes.subarray(0, -digestBytes);
  if (!(await digestOf(body)).equals(bytes.subarray(-digestBytes)))
    return { kind: 'damaged', reason: 'checksum' };
  return vectorsIn(body);
}

function vectorsIn(body: Buffer): LoadedVectors {
  const start = prefixBytes + body.readUInt32LE(magic.length + 4);
  const header = readHeader(body.subarray(prefixBytes, start));
  if (!header) return { kind: 'damaged', reason: 'header' };
  const { model, dimension, ids } = header;
  if (body.length - start !== ids.length * dimension * 4) return { kind: 'damaged', reason: 'header' };
  const all = new Float32Array(body.buffer, body.byteOffset + start, ids.length * dimension);
  const vectors = ids.map((_, position) => all.subarray(position * dimension, (position + 1) * dimension));
  return { kind: 'loaded', model, dimension, ids, vectors };
}

function readHeader(bytes: Buffer): z.infer<typeof headerShape> | null {
  try {
    return headerShape.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** Into a buffer of its own, because a view of 32-bit numbers must start at a multiple of four. */
async function readAll(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const bytes = Buffer.from(new ArrayBuffer(size));
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, Math.min(readBytes, size - filled));
    if (bytesRead === 0) return bytes.subarray(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

/** In pieces, so that hashing a large file does not hold up an answer. */
async function digestOf(bytes: Buffer): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += readBytes) {
    hash.update(bytes.subarray(start, start + readBytes));
    await new Promise(setImmediate);
  }
  return hash.digest();
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import hnswlib from 'hnswlib-node';
import { z } from 'zod';
import { type HnswGraph, type HnswIndex, hnswIndexOver, metric } from './hnsw-index.ts';
import { flush, moveDurably, temporaryBeside, writeDurably } from './write-durably.ts';

const version = 1;
/** A graph is a memory image: another library or processor would read it as nonsense, or crash on it. */
const maker = `hnswlib-node 3 ${process.arch}`;

/** What a saved graph must have been built from to be of use. */
export interface HnswOrigin {
  model: string;
  dimension: number;
  ids: readonly string[];
  /** SHA-256 of ids and vectors in order, hex. */
  contents: string;
}

const sidecarShape = z.strictObject({
  version: z.literal(version),
  maker: z.literal(maker),
  metric: z.literal(metric),
  model: z.string(),
  dimension: z.int().positive(),
  count: z.int().positive(),
  contents: z.string(),
  ef: z.int().min(1).max(4096),
  recall: z.number().min(0).max(1),
  bytes: z.int().positive(),
  sha256: z.string(),
});
type Sidecar = z.infer<typeof sidecarShape>;

/** The graph and, beside it, what it is and its checksum. */
function hnswFiles(folder: string, name: string): { graph: string; sidecar: string } {
  const graph = `${folder}/${encodeURIComponent(name)}.hnsw`;
  return { graph, sidecar: `${graph}.json` };
}

/**
 * Saves a built index as a cache. The library reports no error on a full disk or a missing
 * folder, so what it wrote is read back, compared and flushed before it takes its name.
 * Rejects when the file could not be written whole; whatever was saved before then stays.
 */
export async function saveHnswIndex(
  folder: string,
  name: string,
  origin: HnswOrigin,
  index: HnswIndex,
): Promise<void> {
  const files = hnswFiles(folder, name);
  const temporary = temporaryBeside(files.graph);
  try {
    await index.graph.writeIndex(temporary);
    await flush(temporary);
    const written = await fingerprintOf(temporary);
    await checkSame(await readGraph(temporary, origin), index);
    await moveDurably(temporary, files.graph);
    await writeDurably(files.sidecar, (handle) =>
      handle.writeFile(sealed(JSON.stringify(sidecarOf(origin, index, written)))),
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Loads a saved index, or null when there is none or anything about it disagrees: then it is
 * built again. Native code opens the file only after its checksum matches, because a flipped
 * bit in it can kill the process.
 */
export async function loadHnswIndex(
  folder: string,
  name: string,
  origin: HnswOrigin,
): Promise<HnswIndex | null> {
  const files = hnswFiles(folder, name);
  try {
    const sidecar = unsealed(await readFile(files.sidecar, 'utf8'));
    if (!sidecar || !isBuiltFrom(sidecar, origin)) return null;
    const found = await fingerprintOf(files.graph);
    if (found.sha256 !== sidecar.sha256 || found.bytes !== sidecar.bytes) return null;
    const graph = await readGraph(files.graph, origin);
    return hnswIndexOver(graph, origin.ids, origin.dimension, sidecar);
  } catch {
    return null;
  }
}

function sidecarOf(
  origin: HnswOrigin,
  index: HnswIndex,
  written: { sha256: string; bytes: number },
): Sidecar {
  const { model, dimension, contents } = origin;
  const { count, ef, recall } = index;
  return { version, maker, metric, model, dimension, count, contents, ef, recall, ...written };
}

function isBuiltFrom(sidecar: Sidecar, { model, dimension, ids, contents }: HnswOrigin): boolean {
  return (
    sidecar.model === model &&
    sidecar.dimension === dimension &&
    sidecar.count === ids.length &&
    sidecar.contents === contents
  );
}

/** Two lines: the facts, and their own checksum. */
function sealed(facts: string): string {
  return `${facts}\n${sha256(facts)}\n`;
}

function unsealed(text: string): Sidecar | null {
  const facts = text.slice(0, text.indexOf('\n'));
  if (text !== sealed(facts)) return null;
  return sidecarShape.safeParse(JSON.parse(facts)).data ?? null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function fingerprintOf(file: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    },
  );
  return { sha256: hash.digest('hex'), bytes };
}

async function readGraph(file: string, { dimension, ids }: HnswOrigin): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW(metric, dimension);
  await graph.readIndex(file);
  if (graph.getCurrentCount() !== ids.length)
    throw new Error(`${file} holds ${graph.getCurrentCount()} vectors instead of ${ids.length}.`);
  return graph;
}

/** The written graph must answer like the one in memory. */
async function checkSame(written: HnswGraph, built: HnswIndex): Promise<void> {
  written.setEf(built.ef);
  const step = Math.max(1, Math.floor(built.count / 10));
  for (let label = 0; label < built.count; label += step) {
    const query = built.graph.getPoint(label);
    const wanted = Math.min(10, built.count);
    const same =
      built.graph.searchKnn(query, wanted).neighbors.join() ===
      written.searchKnn(query, wanted).neighbors.join();
    if (!same) throw new Error('The vector index that was written answers unlike the one that was built.');
    await new Promise(setImmediate);
  }
}

import { createHash } from 'node:crypto';
import type { Log } from '../../../domain/ports/log.ts';
import type { VectorIndex } from '../../../domain/ports/vector-index.ts';
import { wantedRecall } from './choose-ef.ts';
import { createExactIndex } from './exact-index.ts';
import { type HnswOrigin, loadHnswIndex, saveHnswIndex } from './hnsw-file.ts';
import { buildHnswIndex, type HnswIndex } from './hnsw-index.ts';
import { vectorBlocks } from './vector-blocks.ts';

/** The vectors of one scope, and where an approximate index over them may be kept. */
export interface VectorIndexOptions {
  /** An existing folder. */
  folder: string;
  /** One a scope; any text. */
  name: string;
  model: string;
  ids: readonly string[];
  vectors: readonly Float32Array[];
  /** From this many vectors on, an exact scan costs more than the graph is worth. Default 10,000. */
  hnswFrom?: number;
  log?: Log;
}

/**
 * The index that fits the number of vectors: an exact scan for few, HNSW for many, loaded
 * from its cache when that matches and else built and saved there. Where the graph finds too
 * little of the truth at any width, the scan answers after all. Rejects with a `RangeError`
 * on vectors that cannot be compared; a failing cache costs time only.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<VectorIndex> {
  const { ids, vectors, hnswFrom = 10_000 } = options;
  if (ids.length === 0 || ids.length < hnswFrom) return createExactIndex(ids, vectors);
  const index = await loadOrBuild(options);
  if (index.recall >= wantedRecall) return index;
  options.log?.warn(
    { index: options.name, ef: index.ef, recall: index.recall },
    'The approximate index finds too little; every vector is compared instead.',
  );
  return createExactIndex(ids, vectors);
}

async function loadOrBuild({
  folder,
  name,
  model,
  ids,
  vectors,
  log,
}: VectorIndexOptions): Promise<HnswIndex> {
  const contents = await digestOf(ids, vectors);
  const origin: HnswOrigin = { model, dimension: vectors[0]?.length ?? 0, ids, contents };
  const loaded = await loadHnswIndex(folder, name, origin);
  if (loaded) return loaded;
  const built = await buildHnswIndex(ids, vectors);
  const { count, ef, recall } = built;
  log?.info({ index: name, count, ef, recall }, 'Built the approximate vector index.');
  try {
    await saveHnswIndex(folder, name, origin, built);
  } catch (error) {
    log?.warn(
      { index: name, error },
      'Could not save the vector index; it will be built again at the next start.',
    );
  }
  return built;
}

async function digestOf(ids: readonly string[], vectors: readonly Float32Array[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(ids));
  for (const block of vectorBlocks(vectors)) {
    hash.update(block);
    await new Promise(setImmediate);
  }
  return hash.digest('hex');
}

import hnswlib from 'hnswlib-node';
import type { VectorIndex } from '../../../domain/ports/vector-index.ts';
import { checkQuery, lengthOf } from './check-vectors.ts';
import { type ChosenEf, chooseEf } from './choose-ef.ts';
import { createExactIndex } from './exact-index.ts';

export type HnswGraph = InstanceType<typeof hnswlib.HierarchicalNSW>;

/** Approximate search over a navigable small-world graph, with the recall measured when it was built. */
export interface HnswIndex extends VectorIndex, ChosenEf {
  /** Native; a vector's label is its position in the given order. */
  readonly graph: HnswGraph;
}

/** Measured best at 100,000 vectors: with 16 links a node, recall stops short on clustered vectors. */
const shape = { m: 32, efConstruction: 200, randomSeed: 100 } as const;

/** Unit vectors make the inner product the cosine. */
export const metric = 'ip';

/**
 * Builds the graph: about 1.4 ms a vector at 100,000 × 256, and other work runs between any
 * two. Throws a `RangeError` on vectors that cannot be compared, before native code sees them.
 */
export async function buildHnswIndex(
  ids: readonly string[],
  vectors: readonly Float32Array[],
): Promise<HnswIndex> {
  const exact = createExactIndex(ids, vectors);
  const { dimension } = exact;
  const graph = new hnswlib.HierarchicalNSW(metric, dimension);
  graph.initIndex({ maxElements: ids.length, ...shape });
  for (const [position, vector] of vectors.entries()) {
    graph.addPoint(unitOf(vector), position);
    await new Promise(setImmediate);
  }
  const search = {
    setEf: (ef: number) => graph.setEf(ef),
    nearest: (vector: Float32Array, limit: number) => nearestIn(graph, vector, limit),
  };
  const chosen = await chooseEf(search, exact, vectors);
  return hnswIndexOver(graph, ids, dimension, chosen);
}

/** The port over a graph whose labels are positions in `ids`. */
export function hnswIndexOver(
  graph: HnswGraph,
  ids: readonly string[],
  dimension: number,
  { ef, recall }: ChosenEf,
): HnswIndex {
  graph.setEf(ef);
  return {
    dimension,
    count: ids.length,
    ef,
    recall,
    graph,
    search(query, limit) {
      checkQuery(query, dimension);
      const wanted = Math.min(Math.floor(limit), ids.length);
      if (wanted < 1) return [];
      return nearestIn(graph, query, wanted).map(({ position, similarity }) => ({
        id: ids[position] ?? '',
        similarity,
      }));
    },
  };
}

function nearestIn(graph: HnswGraph, vector: Float32Array, limit: number) {
  const { neighbors, distances } = graph.searchKnn(unitOf(vector), limit);
  return neighbors
    .map((position, rank) => ({ position, similarity: 1 - (distances[rank] ?? 1) }))
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position);
}

function unitOf(vector: Float32Array): number[] {
  const length = lengthOf(vector) || 1;
  return Array.from(vector, (value) => value / length);
}

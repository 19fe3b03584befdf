import type { VectorIndex } from '../../../domain/ports/vector-index.ts';

/** Share of the true ten nearest that a search must find on average. */
export const wantedRecall = 0.95;

const neighbours = 10;
const sampleSize = 50;
const widths = [128, 256, 512, 1024] as const;

/** How wide the graph is searched, and the recall@10 measured at that width, 0 to 1. */
export interface ChosenEf {
  ef: number;
  recall: number;
}

/** A search that can be made wider. `position` is that of the vector in the given order. */
export interface WidenableSearch {
  setEf(ef: number): void;
  nearest(vector: Float32Array, limit: number): { position: number; similarity: number }[];
}

/**
 * The width that finds enough of the truth on the scope's own vectors: published defaults
 * find half of it on hard data. Fifty stored vectors, evenly spread, ask for their ten
 * nearest others; the width starts at 128 and doubles until recall is at least
 * `wantedRecall`, or 1024 is reached.
 */
export async function chooseEf(
  search: WidenableSearch,
  exact: VectorIndex,
  vectors: readonly Float32Array[],
): Promise<ChosenEf> {
  const probes = await probesOf(exact, vectors);
  let chosen: ChosenEf = { ef: widths[0], recall: 0 };
  for (const ef of widths) {
    search.setEf(ef);
    chosen = { ef, recall: recallOf(search, probes) };
    if (chosen.recall >= wantedRecall) return chosen;
    await new Promise(setImmediate);
  }
  return chosen;
}

interface Probe {
  position: number;
  vector: Float32Array;
  wanted: number;
  /** Similarity of the farthest of the true nearest: whatever is as near counts as found, so ties cost nothing. */
  threshold: number;
}

async function probesOf(exact: VectorIndex, vectors: readonly Float32Array[]): Promise<Probe[]> {
  const step = Math.max(1, Math.floor(vectors.length / sampleSize));
  const wanted = Math.min(neighbours, vectors.length - 1);
  const probes: Probe[] = [];
  for (let position = 0; position < vectors.length && probes.length < sampleSize; position += step) {
    const vector = vectors[position];
    if (!vector) break;
    // One more than wanted: the vector itself is always the nearest and proves nothing.
    const farthest = exact.search(vector, wanted + 1).at(-1);
    probes.push({ position, vector, wanted, threshold: (farthest?.similarity ?? 1) - 1e-5 });
    await new Promise(setImmediate);
  }
  return probes;
}

function recallOf(search: WidenableSearch, probes: Probe[]): number {
  let found = 0;
  let wanted = 0;
  for (const probe of probes) {
    const others = search
      .nearest(probe.vector, probe.wanted + 1)
      .filter(({ position }) => position !== probe.position);
    found += others.slice(0, probe.wanted).filter(({ similarity }) => similarity >= probe.threshold).length;
    wanted += probe.wanted;
  }
  return wanted === 0 ? 1 : found / wanted;
}

/** One ranking's scores, by whatever tells its texts apart. */
export type Scores<Key> = ReadonlyMap<Key, number>;

/** A ranking and what it counts beside others. */
export interface Ranking<Key> {
  scores: Scores<Key>;
  weight: number;
}

/** Scores moved to 0..1 over one ranking: the lowest becomes 0, the highest 1. A ranking of one is 1. */
export function minMax<Key>(scores: Scores<Key>): Map<Key, number> {
  let [low, high] = [Infinity, -Infinity];
  for (const score of scores.values()) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  const normal = new Map<Key, number>();
  for (const [key, score] of scores) normal.set(key, high === low ? 1 : (score - low) / (high - low));
  return normal;
}

/**
 * Fused score by id, best first: the weighted sum of min-max-normalised scores; an id a ranking
 * lacks gets 0 from it. Chosen over reciprocal ranks by measurement (docs/decisions).
 */
export function fuse<Key>(rankings: readonly Ranking<Key>[]): { id: Key; score: number }[] {
  const total = new Map<Key, number>();
  for (const { scores, weight } of rankings)
    for (const [id, score] of minMax(scores)) total.set(id, (total.get(id) ?? 0) + weight * score);
  return [...total].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** One ranking's scores by passage id. */
export type Scores = ReadonlyMap<string, number>;

/** Scores moved to 0..1 over one ranking: the lowest becomes 0, the highest 1. A ranking of one is 1. */
export function minMax(scores: Scores): Map<string, number> {
  const values = [...scores.values()];
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return new Map([...scores].map(([id, score]) => [id, span === 0 ? 1 : (score - low) / span]));
}

/**
 * Fused score by id, best first: the weighted sum of min-max-normalised scores; an id a ranking
 * lacks gets 0 from it. Chosen over reciprocal ranks by measurement (docs/decisions).
 */
export function fuse(
  rankings: readonly { scores: Scores; weight: number }[],
): { id: string; score: number }[] {
  const total = new Map<string, number>();
  for (const { scores, weight } of rankings)
    for (const [id, score] of minMax(scores)) total.set(id, (total.get(id) ?? 0) + weight * score);
  return [...total].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

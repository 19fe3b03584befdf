/** How relevant texts are to one query: grade by id, above 0. */
export type Relevance = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth`, gain as the grade, discount
 * 1 / log2(rank + 1): Järvelin and Kekäläinen (2002), as trec_eval computes it. 0 without relevant texts.
 */
export function discountedGain(ranking: readonly string[], relevance: Relevance, depth: number): number {
  const gains = ranking.slice(0, depth).map((id) => relevance.get(id) ?? 0);
  const ideal = [...relevance.values()].sort((a, b) => b - a).slice(0, depth);
  return cumulated(ideal) === 0 ? 0 : cumulated(gains) / cumulated(ideal);
}

/** Share of the relevant texts among the first `depth`. 0 without relevant texts. */
export function recall(ranking: readonly string[], relevance: Relevance, depth: number): number {
  if (relevance.size === 0) return 0;
  return ranking.slice(0, depth).filter((id) => relevance.has(id)).length / relevance.size;
}

function cumulated(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

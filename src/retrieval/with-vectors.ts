import type { Scores } from './fuse.ts';

/** What the nearest vector adds at most, beside a lexical score, which reaches 1.7. */
const mostOfVectors = 0.5;

/**
 * The lexical ranking with what vectors add to it, best first: as much as the words leave open. `covered`
 * is the most of the question that one of the texts says in words, 0 to 1: at 1 the words decide alone and
 * vectors only bring further texts in, behind them. Each similarity is moved to 0..1 between the lowest and
 * the highest found; where all are the same they tell nothing.
 */
export function withVectors(
  lexical: readonly { id: number; score: number }[],
  dense: Scores<number>,
  covered: number,
): { id: number; score: number }[] {
  const total = new Map(lexical.map(({ id, score }) => [id, score]));
  const low = Math.min(...dense.values());
  const span = Math.max(...dense.values()) - low;
  const weight = mostOfVectors * (1 - covered);
  for (const [id, similarity] of dense) {
    const near = span > 0 ? (similarity - low) / span : 0;
    total.set(id, (total.get(id) ?? 0) + weight * near);
  }
  return [...total].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

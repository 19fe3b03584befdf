import type { Fate } from './fate.ts';

/** The fates of the same questions, in the same order, at one strictness. */
export interface Met {
  strictness: number;
  fates: readonly Fate[];
}

/** Sums that differ by less are the same. */
const rounding = 1e-9;

/** What one question costs: a needless refusal 1, a wrong answer `weight`. */
export function costOf(fate: Fate, weight: number): number {
  if (fate === 'answered_wrong') return weight;
  return fate === 'refused_answerable' ? 1 : 0;
}

/** What all questions cost together. */
export function totalCost(fates: readonly Fate[], weight: number): number {
  return fates.reduce((sum, fate) => sum + costOf(fate, weight), 0);
}

/** Where the cost is least, the least strict where several cost the same; null without a point. */
export function cheapest(points: readonly Met[], weight: number): Met | null {
  const [first] = points.toSorted(
    (a, b) => totalCost(a.fates, weight) - totalCost(b.fates, weight) || a.strictness - b.strictness,
  );
  return first ?? null;
}

/**
 * The strictness values whose cost lies within one standard error of the least, rising. The error is that of the
 * difference question by question, since all were asked the same questions. Any of them may be taken: the rule of one
 * standard error, L. Breiman, J. H. Friedman, R. A. Olshen and C. J. Stone, "Classification and Regression Trees" (1984).
 */
export function nearCheapest(points: readonly Met[], weight: number): number[] {
  const least = cheapest(points, weight);
  if (least === null) return [];
  return points
    .filter(({ fates }) => {
      const more = fates.map((fate, at) => costOf(fate, weight) - costOf(least.fates[at] ?? fate, weight));
      return sum(more) <= errorOfSum(more) + rounding;
    })
    .map(({ strictness }) => strictness)
    .toSorted((a, b) => a - b);
}

/** The standard error of a sum of so many independent values, from their sample variance. */
function errorOfSum(values: readonly number[]): number {
  const many = values.length;
  if (many < 2) return 0;
  const mean = sum(values) / many;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (many - 1);
  return Math.sqrt(many * variance);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

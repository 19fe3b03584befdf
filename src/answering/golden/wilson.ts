/** Bounds of a share, both 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5% point of the standard normal distribution: 95% lie within it on both sides. */
const z = 1.959964;

/**
 * The 95% score interval of a share: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. Unlike
 * the share plus or minus two standard errors it holds for few questions and for shares of 0 and 1.
 * Null without a question.
 */
export function wilson(passed: number, asked: number): Interval | null {
  if (asked === 0) return null;
  const share = passed / asked;
  const scale = 1 + z ** 2 / asked;
  const centre = (share + z ** 2 / (2 * asked)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / asked + z ** 2 / (4 * asked ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

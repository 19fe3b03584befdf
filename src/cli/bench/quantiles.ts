/** The value below which that share of the numbers lies; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of several measurements, and how far apart the least and the most of them are. */
export interface Measured {
  median: number;
  least: number;
  most: number;
}

export function measuredOf(numbers: readonly number[]): Measured {
  const rounded = numbers.map((number) => Math.round(number * 100) / 100);
  return { median: quantile(rounded, 0.5), least: Math.min(...rounded), most: Math.max(...rounded) };
}

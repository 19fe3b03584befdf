import type { PlacedSaying } from './overruled.ts';
import type { Saying } from './says-otherwise.ts';

/** Sentences that may be about the same thing as another, without looking at all of them. */
export interface SayingIndex {
  /** Every sentence that shares at least half of the words of the longer one; and some others. */
  near(saying: Saying): PlacedSaying[];
}

/** Two sentences that share half of their words share one of the rarer half of each: only those are kept. */
export function indexSayings(sayings: readonly PlacedSaying[]): SayingIndex {
  const counts = new Map<string, number>();
  for (const { saying } of sayings)
    for (const stem of saying.subject) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarestHalf = ({ subject }: Saying): string[] => {
    const sorted = [...subject].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a.localeCompare(b),
    );
    return sorted.slice(0, Math.floor(sorted.length / 2) + 1);
  };
  const held = new Map<string, PlacedSaying[]>();
  for (const placed of sayings)
    for (const stem of rarestHalf(placed.saying)) {
      const others = held.get(stem);
      if (others) others.push(placed);
      else held.set(stem, [placed]);
    }
  return { near: (saying) => [...new Set(rarestHalf(saying).flatMap((stem) => held.get(stem) ?? []))] };
}

import { outranks } from './outranks.ts';
import { type Placed, type PlacedSaying, sayingsIn } from './overruled.ts';
import { type Saying, saysOtherwise } from './says-otherwise.ts';

/** Two sentences of different documents that cannot both hold while neither document outranks the other. */
export interface Disagreement {
  one: PlacedSaying;
  other: PlacedSaying;
}

/** Looks through all passages of a plan that are in force; each pair is told once. */
export function disagreementsIn(passages: readonly Placed[]): Disagreement[] {
  const sayings = sayingsIn(passages).filter(({ saying }) => saying.subject.size > 1);
  const counts = new Map<string, number>();
  for (const { saying } of sayings)
    for (const stem of saying.subject) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const seen = new Map<string, PlacedSaying[]>();
  const found: Disagreement[] = [];
  for (const one of sayings) {
    const stems = rarestHalf(one.saying, counts);
    const near = new Set(stems.flatMap((stem) => seen.get(stem) ?? []));
    for (const other of near) if (disagree(one, other)) found.push({ one: other, other: one });
    for (const stem of stems) seen.set(stem, [...(seen.get(stem) ?? []), one]);
  }
  return found;
}

/** Two sentences that share half of their words share one of the rarer half of each. */
function rarestHalf({ subject }: Saying, counts: ReadonlyMap<string, number>): string[] {
  const rarity = (stem: string): number => counts.get(stem) ?? 0;
  const sorted = [...subject].sort((a, b) => rarity(a) - rarity(b) || a.localeCompare(b));
  return sorted.slice(0, Math.floor(sorted.length / 2) + 1);
}

function disagree(one: PlacedSaying, other: PlacedSaying): boolean {
  return (
    one.document.path !== other.document.path &&
    !outranks(one.document, other.document) &&
    !outranks(other.document, one.document) &&
    saysOtherwise(one.saying, other.saying)
  );
}

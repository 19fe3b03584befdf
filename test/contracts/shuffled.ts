/** The items in an order that looks random and is the same for the same seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const ranked = items.map((item, index) => ({ item, rank: Math.imul(index + seed, 2_654_435_761) >>> 0 }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** Small seeded generator (mulberry32), so that every run sees the same vectors. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Vectors around a few centres, as embeddings lie; `spread` 1 leaves no clusters at all. */
export function clusteredVectors(
  count: number,
  dimension: number,
  { spread = 0.3, seed = 7 } = {},
): Float32Array[] {
  const random = seeded(seed);
  const point = () => Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5);
  const centres = Array.from({ length: 20 }, point);
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)] ?? new Float32Array(dimension);
    return point().map((value, i) => (1 - spread) * (centre[i] ?? 0) + spread * value);
  });
}

export function idsFor(vectors: readonly unknown[]): string[] {
  return vectors.map((_, i) => `plans/larch/spd.pdf#${i}`);
}

/** Cosine by the book, for comparison. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (const [i, value] of a.entries()) product += value * (b[i] ?? 0);
  return product / (Math.hypot(...a) * Math.hypot(...b) || 1);
}

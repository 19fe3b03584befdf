import { createHash } from 'node:crypto';

/**
 * A vector that texts sharing words have in common: each word adds to one place, found by its
 * hash. The same text always gives the same vector.
 */
export function hashedVector(text: string, dimension: number): number[] {
  const vector = Array.from({ length: dimension }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
    const place = createHash('sha256').update(word).digest().readUInt32LE(0) % dimension;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}

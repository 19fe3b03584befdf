/**
 * Throws a `RangeError` that names the first id whose vector cannot be used: of another
 * dimension than the first, not finite, or without a length. Native code checks none of this.
 */
export function checkVectors(ids: readonly string[], vectors: readonly Float32Array[]): void {
  if (ids.length !== vectors.length)
    throw new RangeError(
      `${ids.length} ids came with ${vectors.length} vectors; there must be one for each.`,
    );
  const dimension = vectors[0]?.length ?? 0;
  for (const [position, vector] of vectors.entries()) {
    const fault = faultOf(vector, dimension);
    if (fault) throw new RangeError(`The vector of ${ids[position]} ${fault}.`);
  }
}

/** Throws a `RangeError` when a query cannot be compared with vectors of this dimension. */
export function checkQuery(query: Float32Array, dimension: number): void {
  if (query.length !== dimension)
    throw new RangeError(`The query has ${query.length} dimensions, the index ${dimension}.`);
  if (!query.every(Number.isFinite)) throw new RangeError('The query holds a number that is not finite.');
}

/** Euclidean length. */
export function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}

function faultOf(vector: Float32Array, dimension: number): string | null {
  if (vector.length !== dimension) return `has ${vector.length} dimensions, the others ${dimension}`;
  const length = lengthOf(vector);
  // The squares are summed in double precision, so only a part that is not finite makes the sum so.
  if (!Number.isFinite(length)) return 'holds a number that is not finite';
  if (length === 0) return 'has no direction: every number is 0';
  return null;
}

/** Nearest neighbours among the vectors of one scope. */
export interface VectorIndex {
  readonly dimension: number;
  readonly count: number;
  /** Ids and cosine similarities, nearest first. Throws on a vector of another dimension or not finite. */
  search(vector: Float32Array, limit: number): { id: string; similarity: number }[];
}

/** Turns texts into vectors, through whatever model is configured. */
export interface Embedder {
  /** Model and dimension together name the space: vectors of another one are useless here. */
  readonly model: string;
  /**
   * One unit-length vector for each text, in order, all of one dimension.
   * Rejects on a fault, a wrong count, a number that is not finite.
   */
  embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

/** Free parameters of BM25. */
export interface Bm25Parameters {
  /** How soon repeating a term stops helping; 0 ignores repetition. */
  k1: number;
  /** How much a long text is held against it: 0 not at all, 1 fully. */
  b: number;
}

/** Inverse document frequency in Lucene's form, never negative: ln(1 + (N - df + 0.5) / (df + 0.5)). */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * A term's saturation in one text, without its idf: tf / (tf + k1 (1 - b + b length / average)).
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009);
 * the constant factor k1 + 1 is left out, as Lucene does.
 */
export function saturation(
  frequency: number,
  length: number,
  averageLength: number,
  { k1, b }: Bm25Parameters,
): number {
  return frequency / (frequency + k1 * (1 - b + (b * length) / averageLength));
}

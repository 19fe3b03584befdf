/** Texts could not be turned into vectors; search goes on by words alone. */
export class EmbeddingFailed extends Error {
  override readonly name = 'EmbeddingFailed';
  readonly reason: 'refused' | 'unreachable' | 'late' | 'malformed';
  constructor(reason: EmbeddingFailed['reason'], detail: string) {
    super(`The embedding model could not be used (${reason}: ${detail}).`);
    this.reason = reason;
  }
}

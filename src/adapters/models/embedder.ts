import { z } from 'zod';
import type { Embedder } from '../../domain/ports/embedder.ts';
import type { ModelClient } from './client.ts';
import { EmbeddingFailed } from './embedding-failed.ts';
import { createRequest, type Requested, type RequestOptions } from './request.ts';

export interface ModelEmbedderOptions extends RequestOptions {
  client: ModelClient;
  /** The model, or on Azure the deployment. */
  model: string;
  /** Texts in one request. Default 64. */
  batchSize?: number;
}

const responseShape = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Vectors from a model, checked before anyone stores them: one for each text, in the texts'
 * order, finite, of the dimension this embedder has always given. Rejects with `EmbeddingFailed`.
 */
export function createModelEmbedder(options: ModelEmbedderOptions): Embedder {
  const { client, model, batchSize = 64 } = options;
  const request = createRequest(options);
  let dimension: number | null = null;

  return {
    model,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchSize) {
        const batch = texts.slice(start, start + batchSize);
        const requested = await request(
          (ended) =>
            client.embeddings.create({ model, input: batch, encoding_format: 'float' }, { signal: ended }),
          signal,
        );
        for (const vector of vectorsIn(requested, batch.length)) {
          dimension ??= vector.length;
          if (vector.length !== dimension)
            throw new EmbeddingFailed('malformed', `${vector.length} dimensions instead of ${dimension}`);
          vectors.push(vector);
        }
      }
      return vectors;
    },
  };
}

function vectorsIn(requested: Requested, count: number): Float32Array[] {
  if (requested.kind === 'failed') throw new EmbeddingFailed(requested.reason, requested.detail);
  const response = responseShape.safeParse(requested.body);
  if (!response.success) throw new EmbeddingFailed('malformed', 'the answer is not in form');
  const { data } = response.data;
  if (data.length !== count)
    throw new EmbeddingFailed('malformed', `${data.length} vectors for ${count} texts`);
  const inOrder = data.toSorted((a, b) => a.index - b.index);
  if (inOrder.some(({ index }, position) => index !== position))
    throw new EmbeddingFailed('malformed', 'the vectors are numbered wrongly');
  return inOrder.map(({ embedding }) => unitOf(embedding));
}

function unitOf(embedding: number[]): Float32Array {
  const length = Math.hypot(...embedding);
  if (!(length > 0 && Number.isFinite(length)))
    throw new EmbeddingFailed('malformed', 'a vector has no direction');
  return Float32Array.from(embedding, (value) => value / length);
}

import { inspect } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createModelClient } from '../../../src/adapters/models/client.ts';
import { createModelEmbedder } from '../../../src/adapters/models/embedder.ts';
import { EmbeddingFailed } from '../../../src/adapters/models/embedding-failed.ts';
import type { EmbeddingMode } from '../../stand-ins/model/embedding-rows.ts';
import { type ModelStandIn, startModelStandIn } from '../../stand-ins/model/start-model-stand-in.ts';

let standIn: ModelStandIn;
beforeEach(async () => {
  standIn = await startModelStandIn({ dimension: 32 });
  return () => standIn.close();
});

function createEmbedder({ deadlineMs = 20_000, batchSize = 3 } = {}) {
  const client = createModelClient({
    provider: { kind: 'openai', apiKey: standIn.canary, baseUrl: `${standIn.url}/v1` },
  });
  return createModelEmbedder({ client, model: 'text-embedding-3-small', batchSize, deadlineMs });
}

const texts = ['bitcoin fund', 'private equity', 'bitcoin fund fee', 'gold', 'window', 'loan', 'match'];

async function failureOf(embedding: Promise<unknown>): Promise<EmbeddingFailed> {
  const outcome = await embedding.then(
    () => 'embedded',
    (error: unknown) => error,
  );
  if (!(outcome instanceof EmbeddingFailed)) throw new Error(`Not an EmbeddingFailed: ${inspect(outcome)}`);
  return outcome;
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return Array.from(a ?? []).reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);
}

describe('the embedder', () => {
  test('gives one vector of length one for each text, in order', async () => {
    const vectors = await createEmbedder().embed(texts);
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(dot(vectors[0], vectors[2])).toBeGreaterThan(dot(vectors[0], vectors[1]));
  });

  test('asks in batches, and for no texts not at all', async () => {
    await createEmbedder().embed(texts);
    const inputs = standIn.requests.map(
      ({ body }) => z.looseObject({ input: z.array(z.string()) }).parse(body).input,
    );
    expect(inputs).toEqual([texts.slice(0, 3), texts.slice(3, 6), texts.slice(6)]);
    expect(await createEmbedder().embed([])).toEqual([]);
    expect(standIn.requests).toHaveLength(3);
  });

  test('goes by the numbers of the vectors, not by their place', async () => {
    const straight = await createEmbedder().embed(texts);
    standIn.embeddings = 'reversed';
    expect(await createEmbedder().embed(texts)).toEqual(straight);
  });

  test('reaches an Azure deployment', async () => {
    const provider = {
      kind: 'azure',
      endpoint: `${standIn.url}/`,
      apiKey: 'azure-key',
      apiVersion: '2024-10-21',
    } as const;
    const embedder = createModelEmbedder({
      client: createModelClient({ provider }),
      model: 'larch-embeddings',
    });
    expect(await embedder.embed(['gold'])).toHaveLength(1);
    expect(standIn.requests[0]).toMatchObject({
      url: '/openai/deployments/larch-embeddings/embeddings?api-version=2024-10-21',
      key: 'azure-key',
    });
  });

  test.each<[EmbeddingMode, EmbeddingFailed['reason']]>([
    ['wrong_count', 'malformed'],
    ['null_number', 'malformed'],
    ['zero', 'malformed'],
    ['mixed_dimensions', 'malformed'],
    ['misnumbered', 'malformed'],
    ['html', 'malformed'],
    ['truncated_json', 'malformed'],
    ['oversized', 'malformed'],
    ['unauthorized', 'unreachable'],
    ['quota_exhausted', 'unreachable'],
    ['server_error', 'unreachable'],
    ['reset', 'unreachable'],
  ])('%s rejects as %s, and repeats nothing that the provider said', async (mode, reason) => {
    standIn.embeddings = mode;
    const failure = await failureOf(createEmbedder().embed(texts));
    expect(failure.reason).toBe(reason);
    expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(standIn.canary);
  });

  test('refuses vectors of another dimension than it gave before', async () => {
    const embedder = createEmbedder();
    await embedder.embed(['gold']);
    standIn.embeddings = 'wrong_dimension';
    const failure = await failureOf(embedder.embed(['gold']));
    expect(failure.message).toBe(
      'The embedding model could not be used (malformed: 33 dimensions instead of 32).',
    );
  });

  test.each<EmbeddingMode>(['stalled_headers', 'stalled_body'])('%s ends at the deadline', async (mode) => {
    standIn.embeddings = mode;
    const hungUp = standIn.nextHangUp();
    expect((await failureOf(createEmbedder({ deadlineMs: 300 }).embed(texts))).reason).toBe('late');
    await hungUp;
  });

  test('stops between batches when nobody waits any more', async () => {
    const stop = new AbortController();
    const asked = standIn.nextRequest().then(() => stop.abort());
    expect((await failureOf(createEmbedder({ batchSize: 1 }).embed(texts, stop.signal))).reason).toBe('late');
    await asked;
    expect(standIn.requests.length).toBeLessThan(texts.length);
  });
});

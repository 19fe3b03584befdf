import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadVectors } from '../../src/adapters/index/vectors/vector-file.ts';
import { run } from '../../src/cli/main.ts';
import { type ModelStandIn, startModelStandIn } from '../stand-ins/model/start-model-stand-in.ts';
import { memoryStreams } from '../support/memory-streams.ts';

const question = 'Can I buy bitcoin in my 401(k)?';
const embedded = z.object({ model: z.string(), input: z.array(z.string()) });
const answer = z.looseObject({ outcome: z.string(), citations: z.array(z.object({ path: z.string() })) });

let data: string;
let model: ModelStandIn;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'embeddings-'));
  model = await startModelStandIn({ dimension: 32 });
});
afterEach(async () => {
  await model.close();
  rmSync(data, { recursive: true });
});

describe('with an embedding model', () => {
  it('the passages are embedded once, and then only the question', async () => {
    const first = await ask('small');
    expect(first.texts.length).toBeGreaterThan(300);
    const second = await ask('small');
    expect(second.texts).toEqual([question]);
    expect(second.answer).toMatchObject({ outcome: 'answered' });
    expect(second.answer.citations.map(({ path }) => path)).toContain(
      'plans/tamarack-savings/brokerage-window-addendum.md',
    );
  });

  it('model and dimension stand with the index, and another model rebuilds it', async () => {
    await ask('small');
    expect(await stored()).toMatchObject({ kind: 'loaded', model: 'small', dimension: 32 });
    const { texts } = await ask('other');
    expect(texts.length).toBeGreaterThan(300);
    expect(await stored()).toMatchObject({ kind: 'loaded', model: 'other', dimension: 32 });
  });

  it('a model that fails leaves the search to words', async () => {
    model.embeddings = 'wrong_count';
    const { answer: answered } = await ask('small');
    expect(answered).toMatchObject({ outcome: 'answered' });
    expect(await stored()).toBeNull();
  });

  it('a model that fails for the question alone leaves that search to words', async () => {
    await ask('small');
    model.embeddings = 'wrong_count';
    expect((await ask('small')).answer).toMatchObject({ outcome: 'answered' });
  });
});

/** The answer, and every text that was sent to be embedded for it. */
async function ask(embeddingModel: string): Promise<{ answer: z.infer<typeof answer>; texts: string[] }> {
  const before = model.requests.length;
  const environment = {
    OPENAI_BASE_URL: `${model.url}/v1`,
    OPENAI_API_KEY: 'sk-test',
    OPENAI_MODEL: 'stand-in',
    OPENAI_EMBEDDING_MODEL: embeddingModel,
    LOG_LEVEL: 'silent',
  };
  const memory = memoryStreams({ environment });
  const code = await run(
    ['ask', '--json', '--plan', 'tamarack-savings', '--as-of', '2026-11-21', '--data', data, question],
    memory.streams,
  );
  expect(code).toBe(0);
  const sent = model.requests.slice(before).filter(({ url }) => url.includes('/embeddings'));
  return {
    answer: answer.parse(JSON.parse(memory.out())),
    texts: sent.flatMap(({ body }) => embedded.parse(body).input),
  };
}

/** The vectors of the generation that serves; null when it has none. */
async function stored(): Promise<Awaited<ReturnType<typeof loadVectors>> | null> {
  const current = readFileSync(join(data, 'index', 'CURRENT'), 'utf8');
  expect(readdirSync(join(data, 'index'))).toContain(current);
  const file = join(data, 'index', current, 'vectors.bin');
  return existsSync(file) ? loadVectors(file) : null;
}

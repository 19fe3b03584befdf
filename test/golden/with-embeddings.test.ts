import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createExactIndex } from '../../src/adapters/index/vectors/exact-index.ts';
import { createAnswerer } from '../../src/answering/answer.ts';
import { passagesIn } from '../../src/cli/bench/grown-plan.ts';
import { readGolden, runGolden } from '../../src/cli/golden.ts';
import type { GoldenQuestion } from '../../src/domain/golden-question.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { type ScopeId, evidenceOf, planScope, sharedScope } from '../../src/domain/passage.ts';
import type { Embedder } from '../../src/domain/ports/embedder.ts';
import { aliases } from '../../src/retrieval/aliases.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { type ScopeIndex, createScopeIndex } from '../../src/retrieval/scope-index.ts';
import { hashedVector } from '../stand-ins/model/hashed-vector.ts';
import { readFolder } from '../support/read-folder.ts';

const dimension = 256;

/** What models of several qualities make of a text. */
const models: Readonly<Record<string, (text: string) => number[]>> = {
  'one that tells nothing apart': () => [1, ...Array.from({ length: dimension - 1 }, () => 0)],
  'one that answers at random': (text) => [
    ...createHash('shake256', { outputLength: dimension }).update(text).digest(),
  ],
  'one that knows pieces of words': (text) => hashedVector(piecesOf(text).join(' '), dimension),
  'one that knows words': (text) => hashedVector(text, dimension),
  'one that knows names for the same thing': (text) => hashedVector(byFirstName(text), dimension),
};

function piecesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => Array.from(word, (_, at) => word.slice(at, at + 3)));
}

/** Every standing alias in the text by the first of its names. */
function byFirstName(text: string): string {
  return aliases.reduce(
    (said, { phrase, alternatives: [other = phrase] }) =>
      phrase < other ? said.replaceAll(` ${phrase} `, ` ${other} `) : said,
    ` ${text.toLowerCase()} `,
  );
}

function unit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (part) => part / length);
}

function embedderOf(name: string, make: (text: string) => number[]): Embedder {
  return { model: name, embed: async (texts) => texts.map((text) => unit(make(text))) };
}

async function deskWith(
  knowledge: KnowledgeBase,
  embedder: Embedder,
): Promise<Parameters<typeof runGolden>[0]> {
  const scopes = new Map<ScopeId, ScopeIndex>();
  for (const scope of [sharedScope, ...knowledge.plans.map(({ id }) => planScope(id))]) {
    const passages = passagesIn(knowledge, scope);
    const vectors = await embedder.embed(passages.map(evidenceOf));
    const ids = passages.map(({ id }) => id);
    scopes.set(scope, createScopeIndex(passages, createExactIndex(ids, vectors)));
  }
  const retriever = createRetriever({ scopes, embedder });
  return { knowledge, answer: createAnswerer({ knowledge, retriever, model: null, elapsed: () => 0 }) };
}

describe('with vectors of', () => {
  let knowledge: KnowledgeBase;
  let questions: readonly GoldenQuestion[];
  beforeAll(async () => {
    knowledge = (await readFolder('knowledge')).knowledge;
    questions = (await readGolden('knowledge/questions.yaml'))?.questions ?? [];
  });

  test.each(Object.entries(models))(
    '%s, the golden questions are answered as by words alone',
    async (name, make) => {
      const desk = await deskWith(knowledge, embedderOf(name, make));
      const scored = await runGolden(desk, questions, '2026-11-21');
      expect(scored.length).toBeGreaterThan(100);
      expect(scored.filter(({ passed }) => !passed).map(({ question }) => question.question)).toEqual([]);
    },
  );
});

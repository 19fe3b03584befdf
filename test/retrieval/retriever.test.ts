import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Passage, type ScopeId, planScope, sharedScope } from '../../src/domain/passage.ts';
import type { Embedder } from '../../src/domain/ports/embedder.ts';
import type { RankedPassage, Retriever, Search } from '../../src/domain/ports/retriever.ts';
import type { VectorIndex } from '../../src/domain/ports/vector-index.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createScopeIndex } from '../../src/retrieval/scope-index.ts';
import { passageWith } from '../support/knowledge.ts';

function passage(path: string, text: string, ordinal = 0, headings: string[] = []): Passage {
  return passageWith([text], { path, ordinal, headings });
}

const larch = [
  passage('plans/larch/spd.md', 'The brokerage window allows spot bitcoin products.'),
  passage('plans/larch/spd.md', 'The match vests after three years.', 1),
  passage('plans/larch/old.md', 'The brokerage window allows no bitcoin.'),
];
const birch = [passage('plans/birch/spd.md', 'Bitcoin is available through the secret birch account.')];
const shared = [
  passage('policy/a.md', 'The department withdrew its release on bitcoin in 2025.', 0, ['Guidance']),
];

const lexicalScopes = new Map<ScopeId, readonly Passage[]>([
  [planScope('larch'), larch],
  [planScope('birch'), birch],
  [sharedScope, shared],
]);

function retrieverOf(
  scopes: ReadonlyMap<ScopeId, readonly Passage[]> = lexicalScopes,
  vectors: (scope: ScopeId) => VectorIndex | null = () => null,
  embedder: Embedder | null = null,
): Retriever {
  const indexes = [...scopes].map(([id, passages]) => [id, createScopeIndex(passages, vectors(id))] as const);
  return createRetriever({ scopes: new Map(indexes), embedder });
}

async function found(search: Partial<Search>, retriever = retrieverOf()): Promise<RankedPassage[]> {
  return retriever.search({
    scopes: [planScope('larch')],
    query: 'bitcoin',
    limit: 10,
    accepts: () => true,
    ...search,
  });
}

function idsOf(ranked: readonly RankedPassage[]): string[] {
  return ranked.map(({ passage: { id } }) => id);
}

/** Answers with the ids it was made with, in order, whatever it is asked. */
function fixedVectors(ids: readonly string[]): VectorIndex {
  return {
    dimension: 2,
    count: ids.length,
    search: () => ids.map((id, at) => ({ id, similarity: 1 - at / 10 })),
  };
}

const embedder: Embedder = { model: 'm', embed: async (texts) => texts.map(() => new Float32Array([1, 0])) };

describe('a search', () => {
  test('finds what is said, best first, with its scope', async () => {
    const ranked = await found({ query: 'can I buy spot bitcoin in the brokerage window?' });
    expect(ranked[0]).toMatchObject({ scope: 'plan:larch', passage: { path: 'plans/larch/spd.md' } });
    expect(idsOf(ranked)).not.toContain('plans/larch/spd.md#1');
    expect(ranked.map(({ score }) => score)).toEqual(
      ranked.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('finds a misspelt name', async () => {
    expect(idsOf(await found({ query: 'bitcion prodcuts' }))[0]).toBe('plans/larch/spd.md#0');
  });

  test('finds a passage by the heading above it', async () => {
    expect(idsOf(await found({ scopes: [sharedScope], query: 'guidance' }))).toEqual(['policy/a.md#0']);
  });

  test('finds another way to say it, below an exact match', async () => {
    const texts = [
      passage('a.md', 'A PCRA is open to you.'),
      passage('b.md', 'The brokerage window is open to you.'),
    ];
    const ranked = await found(
      { scopes: [sharedScope], query: 'brokerage window' },
      retrieverOf(new Map([[sharedScope, texts]])),
    );
    expect(idsOf(ranked)).toEqual(['b.md#0', 'a.md#0']);
    expect(ranked.map(({ coverage }) => coverage)).toEqual([1, 0.9]);
  });

  test('gives no more than asked for', async () => {
    expect(await found({ limit: 1 })).toHaveLength(1);
    expect(await found({ limit: 0 })).toEqual([]);
  });

  test('of nothing, of stop words or of unknown words finds nothing', async () => {
    for (const query of ['', 'what is the', '???', 'zyzzyva']) expect(await found({ query })).toEqual([]);
  });

  test('finds only in documents that are accepted, asking about each once', async () => {
    const asked: string[] = [];
    const accepts = (path: string): boolean => {
      asked.push(path);
      return path !== 'plans/larch/old.md';
    };
    expect(idsOf(await found({ accepts }))).toEqual(['plans/larch/spd.md#0']);
    expect(new Set(asked)).toEqual(new Set(['plans/larch/spd.md', 'plans/larch/old.md']));
  });
});

describe('a scope', () => {
  test('is searched only when it is named', async () => {
    expect(idsOf(await found({ scopes: [sharedScope] }))).toEqual(['policy/a.md#0']);
    expect(await found({ scopes: [] })).toEqual([]);
    expect(await found({ scopes: [planScope('elm')] })).toEqual([]);
    expect(await found({ query: 'secret birch account' })).toEqual([]);
  });

  test('lends nothing to another: not its passages, its spelling nor its rarity of words', async () => {
    const alone = retrieverOf(new Map([[planScope('larch'), larch]]));
    for (const query of ['bitcoin', 'secrat accuont', 'vesting', 'birch'])
      expect(await found({ query })).toEqual(await found({ query }, alone));
    const search = { scopes: [planScope('larch')], query: 'secret bitcoin account' };
    const text = 'secret bitcoin';
    expect(retrieverOf().relevanceTo(search)(text)).toBe(alone.relevanceTo(search)(text));
  });

  test('never shows its canary to a search of others, whatever is asked', async () => {
    const retriever = retrieverOf(
      lexicalScopes,
      // Even a vector index that answers with other scopes' passages shows none of them.
      () => fixedVectors([...larch, ...birch, ...shared].map(({ id }) => id)),
      embedder,
    );
    const word = fc.constantFrom(
      'secret',
      'birch',
      'bitcoin',
      'account',
      'window',
      'plans/birch/spd.md',
      'vesting',
    );
    const scopes = fc.subarray<ScopeId>([planScope('larch'), sharedScope, planScope('birch')]);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), scopes, async (words, ids) => {
        for (const { scope, passage: one } of await found(
          { scopes: ids, query: words.join(' ') },
          retriever,
        )) {
          expect(ids).toContain(scope);
          expect(lexicalScopes.get(scope)).toContain(one);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function byMeaning(scope: ScopeId): VectorIndex | null {
  return scope === planScope('larch') ? fixedVectors(['plans/larch/spd.md#1', 'plans/larch/spd.md#0']) : null;
}

describe('with an embedding model', () => {
  test('a passage is found by its meaning where no word of it was asked', async () => {
    const ranked = await found({ query: 'zyzzyva' }, retrieverOf(lexicalScopes, byMeaning, embedder));
    expect(idsOf(ranked)).toEqual(['plans/larch/spd.md#1', 'plans/larch/spd.md#0']);
  });

  test('a passage is found by meaning only in documents that are accepted', async () => {
    const retriever = retrieverOf(lexicalScopes, byMeaning, embedder);
    expect(await found({ query: 'zyzzyva', accepts: () => false }, retriever)).toEqual([]);
  });

  test('a search goes by words alone when the model fails or there are no vectors', async () => {
    const failing: Embedder = { model: 'm', embed: () => Promise.reject(new Error('down')) };
    const byWords = await found({});
    expect(await found({}, retrieverOf(lexicalScopes, byMeaning, failing))).toEqual(byWords);
    expect(await found({}, retrieverOf(lexicalScopes, byMeaning, null))).toEqual(byWords);
    expect(
      await found(
        {},
        retrieverOf(lexicalScopes, () => null, failing),
      ),
    ).toEqual(byWords);
  });
});

describe('the relevance of a text of one’s own', () => {
  test('is how much of the question it holds', () => {
    const relevance = retrieverOf().relevanceTo({
      scopes: [planScope('larch')],
      query: 'bitcoin in the brokerage window',
    });
    expect(relevance('A brokerage window for bitcoin')).toBe(1);
    expect(relevance('Bitcoin')).toBeGreaterThan(0);
    expect(relevance('Bitcoin')).toBeLessThan(1);
    expect(relevance('Something else')).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { planScope } from '../../src/domain/passage.ts';
import type { SearchDetails } from '../../src/domain/ports/retriever.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createScopeIndex } from '../../src/retrieval/scope-index.ts';
import { passageWith } from '../support/knowledge.ts';

const scope = planScope('larch');
const passages = [
  passageWith(['The window allows spot bitcoin products.'], { ordinal: 0 }),
  passageWith(['The match vests after three years.'], { ordinal: 1 }),
];

/** What a search for the query tells of itself. */
async function detailsOf(query: string): Promise<SearchDetails[]> {
  const told: SearchDetails[] = [];
  const retriever = createRetriever({
    scopes: new Map([[scope, createScopeIndex(passages, null)]]),
    embedder: null,
  });
  await retriever.search({
    scopes: [scope],
    query,
    related: [
      { phrase: 'btc', alternatives: ['bitcoin'] },
      { phrase: 'vesting schedule', alternatives: ['ownership'] },
    ],
    limit: 10,
    accepts: () => true,
    onDetails: (details) => told.push(details),
  });
  return told;
}

test('a search tells once what it was widened by and what each ranking gave', async () => {
  const [details, ...more] = await detailsOf('btc products');
  expect(more).toEqual([]);
  expect(details?.widened).toContainEqual({ phrase: 'btc', alternatives: ['bitcoin'] });
  expect(details?.widened.map(({ phrase }) => phrase)).not.toContain('vesting schedule');
  expect([...(details?.rankings.words.keys() ?? [])]).toEqual(['plans/larch/spd.md#0']);
  expect([...(details?.rankings.grams.keys() ?? [])]).toContain('plans/larch/spd.md#0');
  expect(details?.rankings.vectors).toBeNull();
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PlanSaysRetriever } from '../../../src/adapters/models/langchain-retriever.ts';
import type { RankedPassage, Retriever, Search } from '../../../src/domain/ports/retriever.ts';
import { quotesFor } from './langchain-example.ts';
import { limitText, offered } from './writing-task.ts';

const found: RankedPassage = {
  passage: offered(limitText).passage,
  scope: 'plan:larch-salaried',
  score: 1.7,
  coverage: 0.8,
};

function recordingRetriever(): { retriever: Pick<Retriever, 'search'>; searches: Search[] } {
  const searches: Search[] = [];
  const retriever = {
    async search(search: Search) {
      searches.push(search);
      return [found];
    },
  };
  return { retriever, searches };
}

describe('the LangChain retriever', () => {
  test('gives passages as documents that carry where they stand and how well they fit', async () => {
    const { retriever } = recordingRetriever();
    const documents = await new PlanSaysRetriever({ retriever, scopes: ['plan:larch-salaried'] }).invoke(
      'bitcoin?',
    );
    expect(documents).toMatchObject([
      {
        id: 'plans/larch/spd.md#0',
        pageContent: limitText,
        metadata: {
          id: 'plans/larch/spd.md#0',
          path: 'plans/larch/spd.md',
          locator: 'Brokerage window',
          headings: ['Summary Plan Description', 'Brokerage window'],
          score: 1.7,
          coverage: 0.8,
          scope: 'plan:larch-salaried',
        },
      },
    ]);
  });

  test('searches the given scopes and no other, eight passages by default', async () => {
    const { retriever, searches } = recordingRetriever();
    await new PlanSaysRetriever({ retriever, scopes: ['shared'] }).invoke('bitcoin?');
    expect(searches).toMatchObject([{ scopes: ['shared'], query: 'bitcoin?', limit: 8 }]);
    expect(searches[0]?.accepts('any/path.md')).toBe(true);
  });

  test('passes a fault on', async () => {
    const broken = { search: () => Promise.reject(new Error('The index is gone.')) };
    await expect(
      new PlanSaysRetriever({ retriever: broken, scopes: ['shared'] }).invoke('x'),
    ).rejects.toThrow('The index is gone.');
  });
});

describe('the example in the documentation', () => {
  test('is the one that is run here', async () => {
    const [page, example] = await Promise.all([
      readFile('docs/langchain-retriever.md', 'utf8'),
      readFile('test/adapters/models/langchain-example.ts', 'utf8'),
    ]);
    const shown = /```ts\n(.*?)```/s.exec(page)?.[1];
    expect(shown).toBe(example.replaceAll('../../../src/', './src/'));
  });

  test('finds and quotes', async () => {
    const { retriever, searches } = recordingRetriever();
    expect(await quotesFor('Can I buy bitcoin?', retriever)).toBe(
      `plans/larch/spd.md, Brokerage window: ${limitText}`,
    );
    expect(searches).toMatchObject([{ scopes: ['plan:larch-salaried', 'shared'], limit: 4 }]);
    expect(searches[0]?.accepts('policy/drafts/rule.md')).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { find } from '../../../src/answering/find/find.ts';
import type { FindOptions } from '../../../src/answering/find/findings.ts';
import type { Retriever } from '../../../src/domain/ports/retriever.ts';
import { openDesk } from '../support/desk.ts';

const options: FindOptions = {
  query: 'how to open the brokerage window',
  assets: [],
  assetWords: [],
  ownTerms: [],
  plan: 'larch',
  withUpcoming: false,
  day: '2026-11-21',
  today: '2026-11-21',
  byWordsAlone: true,
};

/** A folder, searched by a retriever that counts what it is asked. */
async function counting(): Promise<{
  search: (different?: Partial<FindOptions>) => ReturnType<typeof find>;
  asked: () => number;
  fail: () => void;
}> {
  const { knowledge, retriever } = await openDesk();
  let [asked, isFailing] = [0, false];
  const counted: Retriever = {
    ...retriever,
    search: (...words) => {
      asked += 1;
      return isFailing ? Promise.reject(new Error('down')) : retriever.search(...words);
    },
  };
  return {
    search: (different = {}) => find(knowledge, counted, { ...options, ...different }),
    asked: () => asked,
    fail: () => (isFailing = !isFailing),
  };
}

test('a search by keywords of our own is done once, for the same plan, day and words', async () => {
  const { search, asked } = await counting();
  const found = await search();
  expect(await search({ signal: new AbortController().signal })).toBe(found);
  expect(asked()).toBe(1);
  await search({ plan: 'birch' });
  await search({ day: '2027-01-01' });
  await search({ query: 'how to open the core menu' });
  expect(asked()).toBe(4);
});

test('a search by a person’s words is done each time', async () => {
  const { search, asked } = await counting();
  await search({ byWordsAlone: false });
  await search({ byWordsAlone: false });
  expect(asked()).toBe(2);
});

test('a search that failed is tried again', async () => {
  const { search, asked, fail } = await counting();
  fail();
  await expect(search()).rejects.toThrow('down');
  fail();
  await search();
  expect(asked()).toBe(2);
});

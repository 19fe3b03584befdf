import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Passage, sharedScope } from '../../src/domain/passage.ts';
import type { RankedPassage, Related } from '../../src/domain/ports/retriever.ts';
import { aliases } from '../../src/retrieval/aliases.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createScopeIndex } from '../../src/retrieval/scope-index.ts';
import { stemsOf } from '../../src/retrieval/words.ts';
import { passageWith } from '../support/knowledge.ts';

const length = 60;
const fillers = ['harbor', 'meadow', 'lantern', 'granite', 'willow', 'saddle', 'copper', 'orchard'];

/** A passage that says each word once, filled up to the same length as all others. */
function saying(words: readonly string[], path: string): Passage {
  const all = words.join(' ').split(/[\s-]+/u);
  const said = [...new Map(all.map((word) => [stemsOf(word).join(' '), word])).values()].join(' ');
  const wanted = length - stemsOf(said).length;
  const rest = Array.from({ length: wanted }, (_, at) => fillers[at % fillers.length] ?? '');
  return passageWith([`${said} ${rest.join(' ')}.`], { path, headings: [] });
}

async function ranked(
  passages: readonly Passage[],
  query: string,
  related: readonly Related[] = [],
): Promise<RankedPassage[]> {
  const scopes = new Map([[sharedScope, createScopeIndex(passages, null)]]);
  const retriever = createRetriever({ scopes, embedder: null });
  return retriever.search({ scopes: [sharedScope], query, related, limit: 50, accepts: () => true });
}

/** Other passages, some of which make the other words common. */
function surroundings(alternatives: readonly string[], howMany: number): Passage[] {
  return Array.from({ length: howMany }, (_, at) =>
    saying(at % 3 === 0 ? alternatives : [], `plans/larch/other-${at}.md`),
  );
}

/** "Labor Department" holds the words of "Department of Labor": it is no other way to say it here. */
function sharesWords(one: string, other: string): boolean {
  const stems = new Set(stemsOf(one));
  return stemsOf(other).some((stem) => stems.has(stem));
}

test('a passage that holds the very words asked ranks above one that holds all other ways to say them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...aliases.filter(({ phrase }) => stemsOf(phrase).length > 0)),
      fc.integer({ min: 1, max: 12 }),
      async ({ phrase, alternatives }, howMany) => {
        const exact = saying([phrase], 'plans/larch/exact.md');
        const others = surroundings(
          alternatives.filter((other) => !sharesWords(other, phrase)),
          howMany,
        );
        const [first] = await ranked([...others, exact], phrase);
        expect(first?.passage.path).toBe(exact.path);
      },
    ),
  );
});

test('however many related words a question brings along, none hides an exact match', async () => {
  const kinds = [
    'ether',
    'solana',
    'dogecoin',
    'tokens',
    'coins',
    'stablecoin',
    'blockchain',
    'digital assets',
  ];
  await fc.assert(
    fc.asyncProperty(fc.subarray(kinds, { minLength: 1 }), fc.nat({ max: 12 }), async (words, howMany) => {
      const related = [{ phrase: 'bitcoin', alternatives: kinds }];
      const exact = saying(['bitcoin'], 'plans/larch/exact.md');
      const [first] = await ranked([...surroundings(words, howMany), exact], 'bitcoin', related);
      expect(first?.passage.path).toBe(exact.path);
    }),
  );
});

test('what the question calls a cost and the document a fee is found nearly as well', async () => {
  const passages = [
    saying(['brokerage window', 'cost'], 'plans/larch/cost.md'),
    saying(['brokerage window', 'annual account fee'], 'plans/larch/fee.md'),
    saying(['brokerage window'], 'plans/larch/window.md'),
    ...surroundings(['fee'], 9),
  ];
  const found = await ranked(passages, 'What does the brokerage window cost?');
  expect(found.slice(0, 3).map(({ passage }) => passage.path)).toEqual([
    'plans/larch/cost.md',
    'plans/larch/fee.md',
    'plans/larch/window.md',
  ]);
  expect(found[1]?.coverage).toBeGreaterThan(0.9);
});

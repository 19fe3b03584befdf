import { beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../../src/answering/find/find.ts';
import type { FindOptions, Findings } from '../../../src/answering/find/findings.ts';
import { asKnownThen } from '../../../src/answering/find/as-known-then.ts';
import { type Document, documentKinds } from '../../../src/domain/document.ts';
import { type Block, type Passage, bodyOf, planScope } from '../../../src/domain/passage.ts';
import type { Retriever } from '../../../src/domain/ports/retriever.ts';
import { documentWith, knowledgeOf, passageWith } from '../../support/knowledge.ts';
import { type OpenedDesk, openDesk } from '../support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

const anyone: Omit<FindOptions, 'query'> = {
  assets: [],
  assetWords: [],
  ownTerms: [],
  plan: 'larch',
  withUpcoming: false,
  day: '2026-11-21',
  today: '2026-11-21',
};

async function found(query: string, different: Partial<FindOptions> = {}): Promise<Findings> {
  return find(desk.knowledge, desk.retriever, { ...anyone, query, ...different });
}

function pathsIn({ plan, faq, policy }: Findings): string[] {
  return [...new Set([...plan, ...faq, ...policy].map(({ document }) => document.path))];
}

/** Words that together call up every document of the folder. */
const everything =
  'bitcoin crypto gold match vest window secretwood draftonly bygone release order form fund real estate';

/** Law and news found on the 2022 release that day, and whether each was replaced. */
async function marksOn(today: string): Promise<Record<string, boolean>> {
  const { policy } = await found('2022 crypto release rescinded', { today, day: today });
  return Object.fromEntries(policy.map(({ document, isReplaced }) => [document.path, isReplaced]));
}

describe('a search', () => {
  test('goes to the asker’s plan and what is shared, and to no other scope', async () => {
    const scopes: string[][] = [];
    const watching: Retriever = {
      search(search) {
        scopes.push([...search.scopes]);
        return Promise.resolve([]);
      },
      relevanceTo: () => () => 0,
    };
    await find(desk.knowledge, watching, { ...anyone, query: 'bitcoin' });
    await find(desk.knowledge, watching, { ...anyone, query: 'bitcoin', plan: null });
    expect(scopes).toEqual([['plan:larch', 'shared'], ['shared']]);
  });

  test.each([
    ['larch', /^(?:plans\/larch|policy|faq)\/(?!birch)/u],
    ['birch', /^(?:plans\/birch\/|policy\/|faq\/(?!no-crypto))/u],
    [null, /^(?:policy|faq)\/(?!birch|no-crypto)/u],
  ])('for somebody in %s finds only what is theirs', async (plan, theirs) => {
    const paths = pathsIn(await found(everything, { plan }));
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) expect(path).toMatch(theirs);
  });

  test('never finds a draft, what has ended, or what is still to come', async () => {
    const paths = pathsIn(await found(everything));
    const kept = ['draft', '2025-notice', '2027-change'].map((name) => `plans/larch/${name}.md`);
    expect(paths.filter((path) => kept.includes(path))).toEqual([]);
    expect(paths).toContain('plans/larch/window.md');
  });

  test('finds plan documents of the day asked about', async () => {
    const then = pathsIn(await found(everything, { day: '2025-06-01' }));
    expect(then).toContain('plans/larch/2025-notice.md');
    expect(then).not.toContain('plans/larch/window.md');
    const later = pathsIn(await found(everything, { day: '2027-06-01' }));
    expect(later).toContain('plans/larch/2027-change.md');
  });

  test('finds what is still to come where that is asked, drafts never', async () => {
    const paths = pathsIn(await found(everything, { withUpcoming: true }));
    expect(paths).toContain('plans/larch/2027-change.md');
    expect(paths).not.toContain('plans/larch/draft.md');
  });

  test('parts what it finds by voice, best first', async () => {
    const { plan, faq, policy } = await found(everything);
    for (const [source, hits] of Object.entries({ plan, faq, policy })) {
      expect(hits.map((hit) => hit.source)).toEqual(hits.map(() => source));
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    }
  });

  test('finds law and news as of the day it is asked, the replaced marked', async () => {
    expect(await marksOn('2023-01-01')).toEqual({ 'policy/2022-release.md': false });
    expect(await marksOn('2026-11-21')).toMatchObject({
      'policy/2022-release.md': true,
      'policy/2025-rescission.md': false,
    });
    expect(await marksOn('2021-01-01')).toEqual({});
  });

  test('tells how much of a query a text holds', async () => {
    const { relevanceTo } = await found('hardship withdrawal');
    const holds = relevanceTo('hardship withdrawal');
    expect(holds('A hardship withdrawal is allowed.')).toBe(1);
    expect(holds('A hardship.')).toBeGreaterThan(0);
    expect(holds('Lunch is at noon.')).toBe(0);
  });
});

/** Finds these documents with equal score and coverage, in the order given. */
async function ranked(documents: readonly Document[]): Promise<string[]> {
  const knowledge = knowledgeOf(documents.map((document) => ({ document, text: 'The same words.' })));
  const retriever: Retriever = {
    search: () =>
      Promise.resolve(
        documents.map(({ path }) => ({
          passage: passageWith(['The same words.'], { path }),
          scope: planScope('larch'),
          score: 1,
          coverage: 1,
        })),
      ),
    relevanceTo: () => () => 1,
  };
  const { plan, policy } = await find(knowledge, retriever, { ...anyone, query: 'words' });
  return [...plan, ...policy].map(({ document }) => document.path);
}

function policyWith(path: string, different: Partial<Document>): Document {
  return documentWith({ path, source: 'policy', plans: null, published: '2025-01-01', ...different });
}

describe('among equals', () => {
  test('the document of higher authority comes first', async () => {
    const kinds = [...documentKinds].reverse();
    const paths = await ranked(kinds.map((kind) => documentWith({ kind, path: `plans/larch/${kind}.md` })));
    expect(paths).toEqual(documentKinds.map((kind) => `plans/larch/${kind}.md`));
  });

  test('what is in force comes before a proposal, and what was replaced last', async () => {
    const paths = await ranked([
      policyWith('policy/old.md', { status: 'in_force' }),
      policyWith('policy/proposed.md', { status: 'proposed' }),
      policyWith('policy/new.md', { status: 'in_force', supersedes: ['policy/old.md'] }),
    ]);
    expect(paths).toEqual(['policy/new.md', 'policy/proposed.md', 'policy/old.md']);
  });
});

function told(passage: Passage, day: string): string | null {
  const then = asKnownThen(passage, day);
  return then === null ? null : bodyOf(then);
}

function row(value: string): Block {
  return { kind: 'row', cells: [{ column: 'Day', value }] };
}

describe('a passage as it was known then', () => {
  const words =
    'It was signed on August 7, 2025. The rule was proposed on March 31, 2026. Nothing more is said.';

  test.each([
    ['2026-03-31', words],
    ['2026-03-30', 'It was signed on August 7, 2025. Nothing more is said.'],
    ['2025-01-01', 'Nothing more is said.'],
  ])('on %s leaves later sentences out', (day, text) => {
    expect(told(passageWith([words]), day)).toBe(text);
  });

  test('leaves out rows, and paragraphs of which nothing is left', () => {
    const passage = passageWith([row('May 1, 2024'), row('May 1, 2026'), 'In June 2026 it ended.']);
    expect(told(passage, '2025-01-01')).toBe('Day: May 1, 2024');
  });

  test('is none where nothing is left', () => {
    expect(told(passageWith(['It began on May 1, 2026.']), '2025-01-01')).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { faqEvidence } from '../../../src/answering/evidence/faq-evidence.ts';
import { policyEvidence } from '../../../src/answering/evidence/policy-evidence.ts';
import { byAuthority, sourcesFirst, stepsFirst } from '../../../src/answering/evidence/reorder.ts';
import { routeInUse } from '../../../src/answering/evidence/route-in-use.ts';
import type { Findings, Found } from '../../../src/answering/find/findings.ts';
import { type Judgement, judge } from '../../../src/answering/judge/judge.ts';
import type { VerdictStatus } from '../../../src/domain/answer.ts';
import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import { stemsOf } from '../../../src/retrieval/words.ts';
import { documentWith, entryWith, knowledgeOf, passageWith } from '../../support/knowledge.ts';
import { foundWith } from '../find/found.ts';
import { read } from '../understand/reading.ts';

const today = '2026-11-21';
const nothingElse = { planSays: [], knowledge: knowledgeOf([]), today };

function findingsOf(hits: readonly Found[]): Findings {
  return {
    plan: hits.filter(({ source }) => source === 'plan'),
    upcoming: [],
    faq: hits.filter(({ source }) => source === 'faq'),
    policy: hits.filter(({ source }) => source === 'policy'),
    relevanceTo: (query) => {
      const wanted = [...new Set(stemsOf(query))];
      return (text) => wanted.filter((stem) => stemsOf(text).includes(stem)).length / wanted.length;
    },
  };
}

function judgedOn(...entries: Partial<AvailabilityEntry>[]): Judgement {
  const knowledge = knowledgeOf([{ document: documentWith(), text: entryWith().quote }], {
    availability: new Map([['larch', entries.map(entryWith)]]),
  });
  return judge(knowledge, 'larch', 'crypto', today);
}

function paths(found: readonly Found[]): string[] {
  return found.map(({ document }) => document.path);
}

describe('a verified answer', () => {
  const verified = 'How do I open the brokerage window?';
  const usedFor = (
    asked: string,
    text = 'Call the desk.',
    judgements: Judgement[] = [],
    coverage = 1,
  ): boolean => {
    const faq = foundWith(
      { path: 'faq/a.md', source: 'faq', plans: null, question: verified },
      { text, coverage },
    );
    return faqEvidence(findingsOf([faq]), read(asked), judgements, nothingElse).length === 1;
  };

  test.each([verified, 'how can I open the brokerage window', 'Open the brokerage window how?'])(
    'is used for its own question as "%s"',
    (asked) => expect(usedFor(asked)).toBe(true),
  );

  test.each([
    'What is the quarterly fee of the brokerage window?',
    'Can I buy bitcoin?',
    'How do I open a vesting loan with the trustee?',
  ])('is not used for "%s"', (asked) => expect(usedFor(asked)).toBe(false));

  test('is not used where it holds too little of the question', () => {
    expect(usedFor(verified, 'Call the desk.', [], 0.59)).toBe(false);
  });

  test.each<[VerdictStatus, string, boolean]>([
    ['available', 'No, crypto is not available.', false],
    ['available', 'You cannot buy it.', false],
    ['available', 'Yes, you can.', true],
    ['not_available', 'Yes, you can.', false],
    ['not_available', 'No, the plan does not offer it.', true],
    ['not_stated', 'Yes, you can.', true],
  ])('beside the verdict %s that says %j: %s', (status, text, isUsed) => {
    const judgement = {
      available: judgedOn({}),
      not_available: judgedOn({ offered: false, route: 'any' }),
      not_stated: judgedOn(),
      conflicting: judgedOn({}, { offered: false }),
    }[status];
    expect(judgement.status).toBe(status);
    expect(usedFor(verified, text, [judgement])).toBe(isUsed);
  });

  test('is one at most', () => {
    const two = ['faq/a.md', 'faq/b.md'].map((path) =>
      foundWith({ path, source: 'faq', plans: null, question: verified }),
    );
    expect(paths(faqEvidence(findingsOf(two), read(verified), [], nothingElse))).toEqual(['faq/a.md']);
  });
});

describe('law and news', () => {
  const policy = { source: 'policy', plans: null, published: '2022-01-01' } as const;
  const old = documentWith({ ...policy, path: 'policy/old.md' });
  const next = documentWith({
    ...policy,
    path: 'policy/next.md',
    published: '2025-01-01',
    supersedes: [old.path],
  });
  const knowledge = knowledgeOf([
    { document: old, text: 'The old words.' },
    { document: next, text: 'The next words.' },
  ]);
  const replaced = foundWith(old, { isReplaced: true, text: 'The old words.' });
  const told = (hits: readonly Found[], most = 2): Found[] =>
    policyEvidence(findingsOf(hits), { knowledge, today, most });

  test('that was replaced is followed by what replaced it, found or not', () => {
    expect(paths(told([replaced]))).toEqual([old.path, next.path]);
    const successor = foundWith(next, { score: 0.2, coverage: 0.1, text: 'The next words.' });
    expect(paths(told([replaced, successor]))).toEqual([old.path, next.path]);
    expect(told([replaced])[1]).toMatchObject({ isReplaced: false, passage: { id: 'policy/next.md#0' } });
  });

  test('is told once', () => {
    const successor = foundWith(next, { text: 'The next words.' });
    expect(paths(told([successor, replaced]))).toEqual([next.path, old.path]);
  });

  test('that stands is told alone', () => {
    expect(paths(told([foundWith(next)]))).toEqual([next.path]);
  });

  test('that holds too little of the question is not told', () => {
    expect(told([foundWith(next, { coverage: 0.3 })])).toEqual([]);
  });
});

describe('the order', () => {
  const spd = foundWith({ path: 'a', kind: 'spd' }, { score: 0.95 });
  const smm = foundWith({ path: 'b', kind: 'smm' }, { score: 0.9 });
  const notice = foundWith({ path: 'c', kind: 'notice' }, { score: 1 });
  const far = foundWith({ path: 'd', kind: 'plan-document' }, { score: 0.5 });

  test('is that of authority among near equals alone', () => {
    expect(paths(byAuthority([notice, spd, smm, far]))).toEqual(['b', 'a', 'c', 'd']);
    expect(byAuthority([])).toEqual([]);
  });

  test('puts the later of two of one kind first', () => {
    expect(
      paths(
        byAuthority([
          foundWith({ path: 'old', effective: '2025-01-01' }),
          foundWith({ path: 'new', effective: '2026-01-01' }),
        ]),
      ),
    ).toEqual(['new', 'old']);
  });

  test('puts what the verdict rests on before what scores a little better', () => {
    const source = foundWith({}, { score: 0.8 });
    expect(paths(sourcesFirst([notice, source], [judgedOn({})]))).toEqual(['plans/larch/spd.md', 'c']);
    expect(paths(sourcesFirst([notice, source], [judgedOn({ offered: false })]))).toEqual([
      'c',
      'plans/larch/spd.md',
    ]);
  });

  test('puts a list of steps before what only speaks of the thing', () => {
    const steps = passageWith(
      ['Sign in.', 'Choose the window.'].map((text) => ({ kind: 'item' as const, text })),
    );
    const list = foundWith({ path: 'e' }, { score: 0.8, passage: steps });
    expect(paths(stepsFirst([notice, list]))).toEqual(['e', 'c']);
  });
});

describe('the route in use', () => {
  test.each([
    ['the brokerage window', { route: 'brokerage_window' }],
    ['the digital asset account', { route: 'digital_asset_account' }],
    [null, { route: 'core_menu' }],
    [null, { route: 'brokerage_window', offered: false }],
    [null, { route: 'brokerage_window', newMoney: false }],
  ] as const)('is %s where an entry is %j', (route, entry) => {
    expect(routeInUse([judgedOn(entry)])).toBe(route);
  });
});

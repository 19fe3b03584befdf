import { describe, expect, test } from 'vitest';
import type { VerdictStatus } from '../../../src/domain/answer.ts';
import type { AvailabilityEntry, RouteId } from '../../../src/domain/availability.ts';
import type { Document, DocumentKind } from '../../../src/domain/document.ts';
import type { Block } from '../../../src/domain/passage.ts';
import { type Judgement, judge } from '../../../src/answering/judge/judge.ts';
import { documentWith, entryWith, knowledgeOf, passageWith } from '../../support/knowledge.ts';

const today = '2026-11-21';
const text = 'In the window, spot bitcoin products are allowed.';

type Entry = Partial<AvailabilityEntry>;
type Doc = Partial<Document>;

const spd = 'plans/larch/spd.md';
const smm: Doc = { path: 'plans/larch/smm.md', kind: 'smm' };
const addendum: Doc = { path: 'plans/larch/addendum.md', kind: 'addendum' };

/** Judges crypto in the plan larch; every document holds the words every entry quotes. */
function judged(entries: readonly Entry[], documents: readonly Doc[] = [], asset = 'crypto'): Judgement {
  const knowledge = knowledgeOf(
    [{}, ...documents].map((document) => ({ document: documentWith(document), text })),
    { availability: new Map([['larch', entries.map(entryWith)]]) },
  );
  return judge(knowledge, 'larch', asset, today);
}

const yes = (route: RouteId, different: Entry = {}): Entry => ({ route, offered: true, ...different });
const no = (route: RouteId, different: Entry = {}): Entry => ({ route, offered: false, ...different });
const closed = (route: RouteId, different: Entry = {}): Entry => ({ route, newMoney: false, ...different });

interface Case {
  fact: string;
  entries: Entry[];
  documents?: Doc[];
  status: VerdictStatus;
  /** Those that speak, as `route yes` or `route no`. */
  speaking?: string[];
  upcoming?: string[];
  conflicts?: RouteId[];
  setAside?: string[];
}

const cases: Case[] = [
  { fact: 'nothing entered', entries: [], status: 'not_stated', speaking: [] },
  { fact: 'offered by one route', entries: [yes('brokerage_window')], status: 'available' },
  { fact: 'offered by any route', entries: [yes('any')], status: 'available', speaking: ['any yes'] },
  {
    fact: 'refused on the core menu, offered in the window',
    entries: [no('core_menu'), yes('brokerage_window')],
    status: 'available',
    speaking: ['core_menu no', 'brokerage_window yes'],
  },
  {
    fact: 'a route that is offered speaks for itself where any says no',
    entries: [no('any'), yes('brokerage_window')],
    status: 'available',
  },
  {
    fact: 'a route that is refused leaves any to offer the rest',
    entries: [yes('any'), no('brokerage_window')],
    status: 'available',
  },
  { fact: 'any says no', entries: [no('any')], status: 'not_available' },
  {
    fact: 'any says no while another asset is offered by a route',
    entries: [no('any'), yes('brokerage_window', { asset: 'real-estate' })],
    status: 'not_available',
  },
  {
    fact: 'every route named says no',
    entries: [no('core_menu'), no('brokerage_window')],
    status: 'not_available',
  },
  {
    fact: 'the core menu says no and the plan names a window for another asset',
    entries: [no('core_menu'), yes('brokerage_window', { asset: 'real-estate' })],
    status: 'not_stated',
  },
  {
    fact: 'the core menu says no and an ended entry names the window',
    entries: [no('core_menu'), no('brokerage_window', { until: '2025-12-31' })],
    status: 'not_stated',
    setAside: ['brokerage_window expired'],
  },
  {
    fact: 'the core menu says no and only a later entry names the window',
    entries: [no('core_menu'), yes('brokerage_window', { effective: '2027-01-01' })],
    status: 'not_stated',
    upcoming: ['brokerage_window yes'],
  },
  {
    fact: 'the only route named anywhere says no, and another asset is offered by any',
    entries: [no('core_menu'), yes('any', { asset: 'real-estate' })],
    status: 'not_available',
  },
  {
    fact: 'the only route is closed to new money',
    entries: [closed('brokerage_window')],
    status: 'not_stated',
  },
  {
    fact: 'closed in the window, refused everywhere else',
    entries: [closed('brokerage_window'), no('any')],
    status: 'not_available',
  },
  {
    fact: 'closed in the window, open on the menu',
    entries: [closed('brokerage_window'), yes('core_menu')],
    status: 'available',
  },
  {
    fact: 'one document disagrees with itself',
    entries: [yes('brokerage_window'), no('brokerage_window')],
    status: 'conflicting',
    speaking: ['brokerage_window yes', 'brokerage_window no'],
    conflicts: ['brokerage_window'],
  },
  {
    fact: 'two documents of one kind disagree',
    entries: [yes('brokerage_window', { source: 'plans/larch/a.md' }), no('brokerage_window')],
    documents: [{ path: 'plans/larch/a.md' }],
    status: 'conflicting',
    conflicts: ['brokerage_window'],
  },
  {
    fact: 'a conflict stands beside a route that is open',
    entries: [yes('brokerage_window'), no('brokerage_window'), yes('core_menu')],
    status: 'available',
    conflicts: ['brokerage_window'],
  },
  {
    fact: 'a conflict stands beside a no for every route',
    entries: [yes('brokerage_window'), no('brokerage_window'), no('any')],
    status: 'conflicting',
    conflicts: ['brokerage_window'],
  },
  {
    fact: 'any is in conflict with itself and a route says no',
    entries: [yes('any'), no('any'), no('core_menu')],
    status: 'conflicting',
    conflicts: ['any'],
  },
  {
    fact: 'open and closed entries on one route do not disagree on the offer',
    entries: [yes('brokerage_window'), closed('brokerage_window')],
    status: 'available',
    conflicts: [],
  },
  {
    fact: 'the higher document speaks where two disagree',
    entries: [
      yes('brokerage_window', { source: 'plans/larch/addendum.md' }),
      no('brokerage_window', { source: 'plans/larch/smm.md' }),
      yes('core_menu', { source: 'plans/larch/addendum.md', asset: 'real-estate' }),
    ],
    documents: [smm, addendum],
    status: 'not_stated',
    speaking: ['brokerage_window no'],
    conflicts: [],
  },
  {
    fact: 'authority is weighed for each route alone',
    entries: [
      no('core_menu', { source: 'plans/larch/smm.md' }),
      yes('brokerage_window', { source: 'plans/larch/addendum.md' }),
    ],
    documents: [smm, addendum],
    status: 'available',
    speaking: ['core_menu no', 'brokerage_window yes'],
  },
  {
    fact: 'a higher document that has ended leaves the lower one to speak',
    entries: [
      no('brokerage_window', { source: 'plans/larch/smm.md' }),
      yes('brokerage_window', { source: 'plans/larch/addendum.md' }),
    ],
    documents: [{ ...smm, until: '2026-11-20' }, addendum],
    status: 'available',
    setAside: ['brokerage_window expired'],
  },
  {
    fact: 'the entry has ended',
    entries: [yes('brokerage_window', { until: '2026-11-20' })],
    status: 'not_stated',
    setAside: ['brokerage_window expired'],
  },
  {
    fact: 'the entry holds on its first and last day',
    entries: [yes('brokerage_window', { effective: today, until: today })],
    status: 'available',
  },
  {
    fact: 'the source has ended',
    entries: [yes('brokerage_window', { source: 'plans/larch/smm.md' })],
    documents: [{ ...smm, until: '2026-11-20' }],
    status: 'not_stated',
    setAside: ['brokerage_window expired'],
  },
  {
    fact: 'the source is replaced by one in force',
    entries: [yes('brokerage_window')],
    documents: [{ ...smm, supersedes: [spd] }],
    status: 'not_stated',
    setAside: ['brokerage_window superseded'],
  },
  {
    fact: 'the source is replaced from tomorrow on',
    entries: [yes('brokerage_window')],
    documents: [{ ...smm, supersedes: [spd], effective: '2026-11-22' }],
    status: 'available',
  },
  {
    fact: 'a draft would replace the source',
    entries: [yes('brokerage_window')],
    documents: [{ ...smm, supersedes: [spd], draft: true }],
    status: 'available',
  },
  {
    fact: 'the source is a draft',
    entries: [yes('brokerage_window', { source: 'plans/larch/smm.md' })],
    documents: [{ ...smm, draft: true }],
    status: 'not_stated',
    setAside: ['brokerage_window draft'],
  },
  {
    fact: 'the source is not there',
    entries: [yes('brokerage_window', { source: 'plans/larch/none.md' })],
    status: 'not_stated',
    setAside: ['brokerage_window no_source'],
  },
  {
    fact: 'the source belongs to another plan',
    entries: [yes('brokerage_window', { source: 'plans/birch/spd.md' })],
    documents: [{ path: 'plans/birch/spd.md', plans: ['birch'] }],
    status: 'not_stated',
    setAside: ['brokerage_window no_source'],
  },
  {
    fact: 'the source is law or news',
    entries: [yes('brokerage_window', { source: 'policy/order.md' })],
    documents: [{ path: 'policy/order.md', source: 'policy', plans: null, status: 'in_force' }],
    status: 'not_stated',
    setAside: ['brokerage_window no_source'],
  },
  {
    fact: 'the source is a verified answer',
    entries: [yes('brokerage_window', { source: 'faq/a.md' })],
    documents: [{ path: 'faq/a.md', source: 'faq', plans: ['larch'] }],
    status: 'not_stated',
    setAside: ['brokerage_window no_source'],
  },
  {
    fact: 'the quote is not in the source',
    entries: [yes('brokerage_window', { quote: 'spot bitcoin products are forbidden' })],
    status: 'not_stated',
    setAside: ['brokerage_window quote_not_found'],
  },
  {
    fact: 'the entry begins on a later day',
    entries: [yes('brokerage_window', { effective: '2027-01-01' })],
    status: 'not_stated',
    speaking: [],
    upcoming: ['brokerage_window yes'],
  },
  {
    fact: 'the source begins on a later day',
    entries: [no('brokerage_window', { source: 'plans/larch/smm.md' })],
    documents: [{ ...smm, effective: '2027-01-01' }],
    status: 'not_stated',
    upcoming: ['brokerage_window no'],
  },
  {
    fact: 'what is coming changes nothing yet',
    entries: [yes('brokerage_window'), no('any', { effective: '2027-01-01' })],
    status: 'available',
    speaking: ['brokerage_window yes'],
    upcoming: ['any no'],
  },
];

function inShort(evidence: Judgement['inForce']): string[] {
  return evidence.map(({ entry }) => `${entry.route} ${entry.offered ? 'yes' : 'no'}`);
}

describe('a judgement', () => {
  test.each(cases)('$fact: $status', ({ entries, documents, ...expected }) => {
    const { status, inForce, upcoming, conflicts, setAside } = judged(entries, documents);
    expect(status).toBe(expected.status);
    if (expected.speaking) expect(inShort(inForce)).toEqual(expected.speaking);
    expect(inShort(upcoming)).toEqual(expected.upcoming ?? []);
    if (expected.conflicts) expect(conflicts).toEqual(expected.conflicts);
    expect(setAside.map(({ entry, reason }) => `${entry.route} ${reason}`)).toEqual(expected.setAside ?? []);
  });

  test('is made for each asset class on its own', () => {
    const entries = [yes('brokerage_window'), no('any', { asset: 'real-estate' })];
    const statuses = ['crypto', 'real-estate', 'private-equity'].map(
      (asset) => judged(entries, [], asset).status,
    );
    expect(statuses).toEqual(['available', 'not_available', 'not_stated']);
  });

  test('of a plan without entries is not stated', () => {
    const knowledge = knowledgeOf([{ document: documentWith(), text }], {
      availability: new Map([['larch', [entryWith()]]]),
    });
    expect(judge(knowledge, 'birch', 'crypto', today).status).toBe('not_stated');
  });

  test('shows the document and the passage each entry rests on', () => {
    const [evidence] = judged([yes('brokerage_window')]).inForce;
    expect(evidence?.document.path).toBe(spd);
    expect(evidence?.passage.id).toBe(`${spd}#0`);
  });
});

/** One document says no, another yes, to any route. */
function between(first: DocumentKind | null, second: DocumentKind | null): Judgement {
  return judged(
    [no('any', { source: 'plans/larch/first.md' }), yes('any', { source: 'plans/larch/second.md' })],
    [
      { path: 'plans/larch/first.md', kind: first },
      { path: 'plans/larch/second.md', kind: second },
    ],
  );
}

describe('authority', () => {
  const falling: (DocumentKind | null)[] = [
    'plan-document',
    'smm',
    'spd',
    'addendum',
    'notice',
    'fact-sheet',
    'committee',
  ];
  const pairs = falling.flatMap((higher, at) => falling.slice(at + 1).map((lower) => ({ higher, lower })));
  test.each(pairs)('of a $higher stands above that of a $lower', ({ higher, lower }) => {
    expect([between(higher, lower).status, between(lower, higher).status]).toEqual([
      'not_available',
      'available',
    ]);
  });

  test('of a file without a kind is that of a committee paper', () => {
    expect(between(null, 'committee').status).toBe('conflicting');
    expect([between('fact-sheet', null).status, between(null, 'fact-sheet').status]).toEqual([
      'not_available',
      'available',
    ]);
  });
});

describe('a quote', () => {
  const row: Block = {
    kind: 'row',
    cells: [
      { column: 'Fund', value: 'Spot Bitcoin Trust' },
      { column: 'Fee', value: '0.25%' },
    ],
  };
  const blocks: (Block | string)[] = ['The plan’s “window” allows\n   spot bitcoin – and ether.', row];
  const counts = (quote: string): boolean => {
    const knowledge = knowledgeOf([{ document: documentWith(), text: '' }], {
      passages: new Map([[spd, [passageWith(blocks)]]]),
      availability: new Map([['larch', [entryWith({ quote })]]]),
    });
    return judge(knowledge, 'larch', 'crypto', today).inForce.length === 1;
  };

  test.each([
    'The plan\'s "window" allows spot bitcoin - and ether.',
    'plan’s “window”',
    'allows   spot\tbitcoin',
    'Spot Bitcoin Trust | 0.25%',
    'Spot Bitcoin Trust 0.25%',
    'Fund: Spot Bitcoin Trust; Fee: 0.25%',
    'Fund Spot Bitcoin Trust Fee 0.25%',
  ])('is found as %j', (quote) => expect(counts(quote)).toBe(true));

  test.each([
    'allows ether',
    'Allows spot bitcoin',
    '0.25% | Spot Bitcoin Trust',
    'Spot Bitcoin Trust 0.52%',
    '',
    ' ',
  ])('is not found as %j', (quote) => expect(counts(quote)).toBe(false));
});

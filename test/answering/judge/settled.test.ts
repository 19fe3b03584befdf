import { deniesWay } from '../../../src/answering/judge/denies-way.ts';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/answering/judge/judge.ts';
import { instrumentsAsked } from '../../../src/answering/instruments/instrument.ts';
import { settle } from '../../../src/answering/judge/settled.ts';
import type { SettledStatement } from '../../../src/answering/judge/settled-statement.ts';
import { formsAsked } from '../../../src/answering/understand/forms-asked.ts';
import type { AvailabilityEntry, RouteId } from '../../../src/domain/availability.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';

const text =
  'In the brokerage window, spot bitcoin products are allowed. Futures funds are left out. At most 5% of your balance may go there. The core menu holds no digital asset. From January 1, 2027 the digital asset account will take bitcoin.';
const allowed = 'spot bitcoin products are allowed';
const refused = 'The core menu holds no digital asset.';
const coming = 'From January 1, 2027 the digital asset account will take bitcoin.';

interface Settling {
  askedWords?: string[];
  routes?: RouteId[];
  mostLimits?: number;
}

function settled(
  entries: readonly Partial<AvailabilityEntry>[],
  { askedWords = [], routes = [], mostLimits = 2 }: Settling = {},
): SettledStatement[] {
  const knowledge = knowledgeOf([{ document: documentWith(), text }], {
    assets: builtInAssets,
    availability: new Map([['larch', entries.map((entry) => entryWith({ quote: allowed, ...entry }))]]),
  });
  const judgement = judge(knowledge, 'larch', 'crypto', '2026-11-21');
  return settle(judgement, {
    knowledge,
    instruments: instrumentsAsked(
      'crypto',
      { assetWords: askedWords, forms: formsAsked(askedWords, []) },
      builtInAssets,
    ),
    askedWords,
    aim: () => 0,
    mostLimits,
    routes,
    today: '2026-11-21',
    planSays: [],
  });
}

function texts(...asked: Parameters<typeof settled>): string[] {
  return settled(...asked).map((statement) => statement.text);
}

const no: Partial<AvailabilityEntry> = { offered: false, quote: refused };

describe('a settled sentence', () => {
  test('says what is offered, its limits and what is left out', () => {
    const entry = {
      limits: ['At most 5% of your balance may go there.'],
      excludes: ['futures funds'],
    };
    expect(texts([entry])).toEqual([
      'Your plan offers crypto through the brokerage window: spot bitcoin products.',
      'At most 5% of your balance may go there.',
      'Left out there: futures funds.',
    ]);
    expect(texts([entry], { mostLimits: 0 })).toHaveLength(1);
  });

  test('of HR’s that its document does not carry gives way to the document’s words', () => {
    expect(texts([{ what: 'Anything of Vanguard up to 80%' }])).toEqual([`The document says: "${allowed}"`]);
  });

  test('of a limit that the document does not state is not said', () => {
    expect(texts([{ limits: ['At most 9% of your balance may go there'] }])).toHaveLength(1);
  });

  test('says that a route is closed', () => {
    expect(texts([{ newMoney: false }])[0]).toMatch(
      /^The brokerage window is closed to new purchases .*Holdings you already have may stay\.$/u,
    );
  });

  test('says that a route is refused, and whether that settles it', () => {
    const elsewhere: Partial<AvailabilityEntry> = { asset: 'commodities', route: 'brokerage_window' };
    expect(texts([{ ...no, route: 'core_menu', what: '' }, elsewhere])).toEqual([
      'Your plan does not offer crypto through the core menu; its documents do not settle it for other routes.',
    ]);
    expect(texts([{ ...no, route: 'core_menu', what: '' }])).toEqual([
      'Your plan does not offer crypto through the core menu.',
    ]);
    expect(texts([{ ...no, route: 'any' }])).toEqual(['Your plan does not offer crypto through any route.']);
  });

  test('on a route that is named and refused comes before the offer', () => {
    const entries = [{}, { ...no, route: 'core_menu' as const, what: '' }];
    expect(texts(entries, { routes: ['core_menu'] })[0]).toBe(refused);
    expect(texts(entries)[0]).toContain('Your plan offers crypto');
    const clause = [{}, { ...no, route: 'core_menu' as const, what: '', quote: 'holds no digital asset' }];
    expect(texts(clause, { routes: ['core_menu'] })[0]).toContain(
      'does not offer crypto through the core menu',
    );
  });

  test('shows both sides of a conflict in the documents’ words', () => {
    expect(texts([{}, no])).toEqual([
      `One document says that crypto is offered through the brokerage window: "${allowed}."`,
      'One document says that crypto is not offered through the brokerage window: "The core menu holds no digital asset."',
    ]);
  });

  test('on what is coming is the document’s own', () => {
    const entry = { route: 'digital_asset_account' as const, effective: '2027-01-01', quote: coming };
    expect(texts([entry])).toEqual([`A change is coming: ${coming}`]);
  });

  test('on the form asked about comes first', () => {
    const [first] = settled([{ excludes: ['futures funds'] }], { askedWords: ['bitcoin', 'futures'] });
    expect(first).toMatchObject({
      text: 'The brokerage window leaves out futures funds.',
      isLead: true,
      isAboutForm: true,
    });
    const [unnamed] = settled([{ covers: ['spot bitcoin'] }], { askedWords: ['solana'] });
    expect(unnamed?.isAboutForm).toBe(true);
    expect(
      settled([{ covers: ['spot bitcoin'] }], { askedWords: ['bitcoin'] })[0]?.isAboutForm,
    ).toBeUndefined();
  });

  test('always names the passage and the words it rests on', () => {
    const all = [
      ...settled([{ limits: ['At most 5% of your balance may go there'], excludes: ['futures funds'] }]),
      ...settled([{}, no]),
      ...settled([{ ...no, route: 'any' }]),
    ];
    for (const { evidence } of all) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { passage, words } of evidence)
        expect([passage.path, words === '']).toEqual(['plans/larch/spd.md', false]);
    }
  });

  test('is none where nothing counts', () => {
    expect(texts([{ until: '2025-12-31' }, { quote: 'no such words' }])).toEqual([]);
  });
});

describe('a limit', () => {
  const limit = 'Payroll contributions and the match cannot go straight into the brokerage window.';

  test('denies the way somebody asks about, when it speaks of it and says no', () => {
    expect(deniesWay(limit, ['bitcoin', 'send', 'contributions', 'straight'])).toBe(true);
    expect(deniesWay(limit, ['bitcoin', 'match'])).toBe(false);
    expect(deniesWay(limit.replace('cannot', 'may'), ['contributions', 'straight'])).toBe(false);
  });
});

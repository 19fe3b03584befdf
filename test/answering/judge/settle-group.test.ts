import { describe, expect, test } from 'vitest';
import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import { judge } from '../../../src/answering/judge/judge.ts';
import { settleGroup } from '../../../src/answering/judge/settle-group.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { documentWith, entryWith, knowledgeOf } from '../../support/knowledge.ts';

const text = 'Spot products are allowed. The menu holds no such fund. From January 1, 2027 more is taken.';
const yes = 'Spot products are allowed.';
const no = 'The menu holds no such fund.';
const soon = 'From January 1, 2027 more is taken.';

function lines(
  entries: readonly Partial<AvailabilityEntry>[],
  routes: AvailabilityEntry['route'][] = [],
  assets = builtInAssets.classes.map(({ id }) => id),
): string[] {
  const knowledge = knowledgeOf([{ document: documentWith(), text }], {
    assets: builtInAssets,
    availability: new Map([['larch', entries.map((entry) => entryWith({ what: '', quote: yes, ...entry }))]]),
  });
  const judgements = assets.map((asset) => judge(knowledge, 'larch', asset, '2026-11-21'));
  return settleGroup(judgements, { knowledge, routes, today: '2026-11-21', planSays: [] }).map(
    (statement) => statement.text,
  );
}

const refused = { offered: false, quote: no };

describe('a group', () => {
  test('has one line for each member of which something is known', () =>
    expect(
      lines([
        { what: 'Spot products' },
        { asset: 'private-equity', route: 'any', ...refused },
        { asset: 'private-credit', route: 'core_menu', ...refused },
        { asset: 'real-estate', route: 'core_menu', newMoney: false },
        { asset: 'infrastructure' },
        { asset: 'infrastructure', ...refused },
        { asset: 'commodities', ...refused, what: 'Gold bars' },
        { asset: 'hedge-funds', what: 'Hedge funds', quote: soon, effective: '2027-01-01' },
      ]),
    ).toEqual([
      'Crypto: through the brokerage window (spot products).',
      'Private equity: not offered through any route.',
      'Private credit: not offered through the core menu. The documents do not settle the rest.',
      'Real estate: closed to new purchases through the core menu. The documents do not settle the rest.',
      'Infrastructure: the documents disagree on the brokerage window: "Spot products are allowed" against "The menu holds no such fund".',
      'Commodities: some forms not offered through the brokerage window. The documents do not settle the rest.',
      `Hedge funds: a change is coming: ${soon}`,
    ]));

  test('says first what holds of a route that was asked about', () =>
    expect(lines([{}, { route: 'core_menu', ...refused }], ['core_menu'])).toEqual([
      'Crypto: not through the core menu; through the brokerage window.',
    ]));

  test('never has more than eight lines, and drops none that is offered', () => {
    const offered = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((asset) => ({ asset }));
    const closed = ['h', 'i', 'j'].map((asset) => ({ asset, newMoney: false }));
    const told = lines([...closed, ...offered], [], ['h', 'i', 'j', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(told.map((line) => line.charAt(0)).join('')).toBe('HABCDEFG');
  });
});

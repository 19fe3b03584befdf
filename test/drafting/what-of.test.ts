import { describe, expect, it } from 'vitest';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import type { Claim } from '../../src/drafting/claim.ts';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import { draftEntries } from '../../src/drafting/draft-entries.ts';
import type { Block } from '../../src/domain/passage.ts';
import { documentWith, knowledgeOf, passageWith } from '../support/knowledge.ts';

function read(block: Block | string): Claim | undefined {
  const passages = [passageWith([block], { headings: ['Addendum'] })];
  return claimsOf(documentWith({ title: 'Addendum' }), passages, builtInAssets)[0];
}

describe('what is offered or refused', () => {
  it.each([
    [
      'Effective March 1, 2027, spot ether products together may make up at most 3% of your brokerage window.',
      'Spot ether products',
    ],
    [
      'The target-date funds may put up to 6% of their assets in a sleeve of private credit.',
      'A sleeve of private credit',
    ],
    ['The managed account may allocate up to 4% of your balance to real estate.', 'Real estate'],
    ['Gold funds are available in the brokerage window.', 'Gold funds'],
    [
      'You may not buy hedge funds or commodities through the brokerage window.',
      'Hedge funds or commodities',
    ],
    [
      'The plan removed the infrastructure fund from the core menu on May 1, 2026.',
      'The infrastructure fund',
    ],
    [
      'The option to buy bitcoin products in the brokerage window will end on June 30, 2027.',
      'Bitcoin products',
    ],
    ['The core menu is closed to new contributions to cryptocurrency.', 'Crypto'],
  ])('is named as a thing: %s', (sentence, expected) => {
    expect(read(sentence)?.what).toBe(expected);
  });

  it('in a list of funds is the fund', () => {
    const cells = { Fund: 'Alder Metals Fund', 'Asset class': 'Commodities', 'One year': '2%' };
    const block: Block = {
      kind: 'row',
      cells: Object.entries(cells).map(([column, value]) => ({ column, value })),
    };
    expect(read(block)?.what).toBe('Alder Metals Fund');
  });

  it('covers each part once', () => {
    expect(read('Gold, gold funds and bullion are allowed in the brokerage window.')?.covers).toEqual([
      'Gold',
      'bullion',
    ]);
    expect(read('REITs are allowed in the brokerage window.')?.covers).toEqual([]);
  });

  it('where there is no window is the asset class', () => {
    const text = 'The plan does not have a brokerage window. The core menu includes a private credit fund.';
    const knowledge = knowledgeOf([{ document: documentWith({ path: 'plans/larch/a.md' }), text }], {
      assets: builtInAssets,
    });
    const { proposals } = draftEntries(knowledge, 'larch', '2026-11-21');
    expect(proposals.find(({ entry }) => entry.route === 'brokerage_window')?.entry.what).toBe(
      'Private credit',
    );
  });
});

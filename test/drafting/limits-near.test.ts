import { describe, expect, it } from 'vitest';
import { builtInAssets } from '../../src/knowledge/built-in-assets.ts';
import { claimsOf } from '../../src/drafting/claims-of.ts';
import type { Block } from '../../src/domain/passage.ts';
import { documentWith, passageWith } from '../support/knowledge.ts';

/** The limits of each asset class that is spoken of. */
function limitsIn(blocks: readonly (Block | string)[]): Record<string, string[]> {
  const passages = [passageWith(blocks, { headings: ['Addendum', 'Brokerage window'] })];
  const claims = claimsOf(documentWith({ title: 'Addendum' }), passages, builtInAssets);
  const ofEach = Map.groupBy(claims, ({ asset }) => asset);
  return Object.fromEntries(
    [...ofEach].map(([asset, all]) => [asset, [...new Set(all.flatMap(({ limits }) => limits))]]),
  );
}

const bitcoin = 'You may buy products that hold bitcoin.';
const reits = 'Listed REITs and gold funds are permitted.';

describe('a limit', () => {
  it.each([
    'Together these products may make up at most 10% of your window.',
    'They may make up no more than 10% of your window.',
    'You may put at most 10% of your window in such products.',
  ])('that points back is of the paragraph before it: %s', (limit) => {
    expect(limitsIn([bitcoin, limit, reits])).toEqual({
      crypto: [limit],
      'real-estate': [],
      commodities: [],
    });
    expect(limitsIn([`${bitcoin} ${limit}`, reits])).toEqual({
      crypto: [limit],
      'real-estate': [],
      commodities: [],
    });
  });

  it('after a list is of all its items', () => {
    const items = ['Products that hold bitcoin are permitted.', 'Gold funds are permitted.'];
    const limit = 'Each of these may make up at most 10% of your window.';
    const blocks = [
      ...items.map((text): Block => ({ kind: 'item', text })),
      limit,
      'Listed REITs are permitted.',
    ];
    expect(limitsIn(blocks)).toEqual({ crypto: [limit], commodities: [limit], 'real-estate': [] });
  });

  it('in the same paragraph is of what was named last', () => {
    const limit = 'The cap is 5% of your window.';
    expect(limitsIn([`${bitcoin} ${limit} ${reits}`])).toEqual({
      crypto: [limit],
      'real-estate': [],
      commodities: [],
    });
  });

  it('that names the asset class is of it wherever it stands in the section', () => {
    const limit = 'No more than 4% of your window may be in bitcoin products.';
    expect(limitsIn([bitcoin, reits, limit])['crypto']).toEqual([limit]);
  });

  it('of the sleeve or the fund that holds it is of it', () => {
    const limit = 'The sleeve is at most 8% of the fund.';
    const blocks = [
      'Each target-date fund has a sleeve that invests in private credit.',
      'It is valued daily.',
      limit,
    ];
    expect(limitsIn(blocks)).toEqual({ 'private-credit': [limit] });
  });

  it('of a paragraph of its own that points at nothing is of nothing', () => {
    expect(limitsIn([bitcoin, 'A transfer must be at least $500.'])).toEqual({ crypto: [] });
  });
});

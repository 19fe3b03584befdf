import { describe, expect, test } from 'vitest';
import type { AskedOf } from '../../../src/domain/asked-of.ts';
import { askedOf } from '../../../src/answering/judge/asked-of.ts';
import { settle } from '../../../src/answering/judge/settled.ts';
import { read } from '../understand/reading.ts';
import { type Settling, settlingOf } from './settling.ts';

function askedIn(settling: Settling): AskedOf {
  const understanding = read(settling.question);
  const { judgement, options } = settlingOf({ ...settling, routes: understanding.routes });
  const settled = settle(judgement, options);
  return askedOf(judgement, { understanding, settled, isAlone: true, knowledge: options.knowledge });
}

const spot = {
  what: 'Exchange-traded products that hold bitcoin',
  excludes: ['coins held directly'],
  quote: 'The window allows exchange-traded products that hold bitcoin.',
};
const menu = {
  route: 'core_menu' as const,
  offered: false,
  what: 'Any cryptocurrency fund',
  quote: 'The core menu holds no cryptocurrency.',
};
const text = `${spot.quote} ${menu.quote} Coins held directly are not allowed.`;
const crypto = { text, entries: [spot, menu] };

const bars = {
  offered: false,
  what: 'Gold held as bars or coins',
  quote: 'The window does not allow gold held as bars or coins.',
};
// Another way is named in the plan, so that commodities as such are not settled.
const gold = {
  text: `${bars.quote} ${menu.quote}`,
  entries: [bars, { ...menu, asset: 'crypto' }],
  asset: 'commodities',
};

describe('what is asked of an asset class', () => {
  test('is nothing more than the class where no way and no make is named', () =>
    expect(askedIn({ ...crypto, question: 'Is crypto offered?' })).toEqual({
      refused: [],
      isOfPart: false,
      form: null,
    }));

  test('is refused by the way that it names', () => {
    expect(askedIn({ ...crypto, question: 'Is there crypto on the core menu?' }).refused).toEqual([
      'core_menu',
    ]);
    expect(askedIn({ ...crypto, question: 'Is crypto in the brokerage window?' }).refused).toEqual([]);
  });

  test('is left out where an exclusion names its make, and in doubt where nothing does', () => {
    expect(askedIn({ ...crypto, question: 'Can I hold bitcoin directly?' }).form).toBe('left_out');
    expect(askedIn({ ...crypto, question: 'Can I buy a leveraged bitcoin ETF?' }).form).toBe('in_doubt');
    expect(askedIn({ ...crypto, question: 'Can I buy a bitcoin ETF?' }).form).toBeNull();
  });

  test('is left out where a rule refuses the make whatever it is used on', () => {
    const rule = 'The window does not allow margin loans or futures contracts.';
    expect(
      askedIn({ ...crypto, text: `${text} ${rule}`, question: 'Can I buy bitcoin on margin?' }).form,
    ).toBe('left_out');
    expect(askedIn({ ...gold, text: `${gold.text} ${rule}`, question: 'Can I buy oil futures?' }).form).toBe(
      'left_out',
    );
    expect(askedIn({ ...gold, question: 'Can I buy oil futures?' }).form).toBe('in_doubt');
  });

  test('of one make is refused by the ways that refuse it, where nothing is offered', () => {
    expect(askedIn({ ...gold, question: 'Can I buy gold bars?' }).refused).toEqual(['brokerage_window']);
    expect(askedIn({ ...gold, question: 'Can I buy a gold ETF?' }).refused).toEqual([]);
    expect(askedIn({ ...gold, question: 'Can I invest in commodities?' }).refused).toEqual([]);
  });
});

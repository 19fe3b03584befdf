import { describe, expect, test } from 'vitest';
import { formsIn } from '../../../src/answering/instruments/read-forms.ts';

const named: [string, string[]][] = [
  ['a spot bitcoin ETF', ['exchange_traded', 'spot']],
  ['US-listed exchange-traded products that hold spot ether', ['exchange_traded', 'fund', 'listed', 'spot']],
  ['Ether Futures Fund', ['fund', 'futures']],
  ['2x leveraged or inverse products', ['fund', 'inverse', 'leveraged']],
  ['coins and tokens held directly', ['direct']],
  ['the virtual currency itself', ['direct']],
  ['in my own wallet', ['direct']],
  ['gold bars', ['direct']],
  ['metal coins or bars', ['direct']],
  ['bullion', ['direct']],
  ['a rental house', ['direct']],
  ['exchange-traded products backed by physical gold', ['exchange_traded', 'fund', 'listed', 'spot']],
  ['exchange-traded trusts holding gold bullion', ['exchange_traded', 'fund', 'listed', 'spot']],
  ['real estate investment trusts that are not listed on an exchange', ['reit', 'unlisted']],
  ['Non-traded REITs', ['reit', 'unlisted']],
  ['a publicly traded REIT', ['listed', 'reit']],
  ['business development companies', ['bdc']],
  ['private placements and limited partnerships', ['partnership']],
  ['an actively managed digital-asset fund', ['active', 'fund']],
  ['a crypto index fund', ['basket', 'fund']],
  ['baskets of digital assets', ['basket']],
  ['staking rewards', ['staking']],
  ['covered calls', ['options']],
  ['margin loans', ['margin']],
  ['bitcoin on margin', ['margin']],
  ['private equity chosen on its own', ['on_its_own']],
  ['pick private equity by myself', ['on_its_own']],
];

describe('the forms of', () => {
  test.each(named)('"%s"', (text, forms) => expect([...formsIn(text)].sort()).toEqual(forms));

  test.each([
    'bitcoin',
    'what bitcoin options do I have',
    'which investment options',
    'in the future',
    'direct lending',
    'a leveraged buyout',
    'private equity',
    'the digital assets account',
    'can I move it to my wallet',
    'what bars me from gold',
    'which coins',
  ])('"%s" are left open', (text) => expect([...formsIn(text)]).toEqual([]));
});

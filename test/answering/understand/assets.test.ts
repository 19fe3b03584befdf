import { describe, expect, test } from 'vitest';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { read } from './reading.ts';

const privateMarkets = ['private-equity', 'private-credit', 'real-estate', 'infrastructure'];
const all = builtInAssets.classes.map(({ id }) => id);

const named: Record<string, string[]> = {
  crypto: [
    'Can I buy bitcoin?',
    'Is ETH allowed?',
    'what about ethereum',
    'any dogecoin?',
    'can i hodl',
    'can I buy IBIT',
    'do we have FBTC',
    'digital assets',
    'Digital-Asset funds',
    'virtual currencies',
    'magic internet money',
    'are stablecoins ok',
    'NFTs',
    'Bitcoin’s place in the plan',
    'ether or neither',
  ],
  'private-equity': ['private equity', 'PE funds', 'an LBO', 'venture capital', 'pre-IPO shares', 'buyouts'],
  'private-credit': ['private credit', 'direct lending', 'a BDC', 'private debt'],
  'real-estate': ['Real-estate', 'REITs', 'rental property', 'a reit'],
  infrastructure: ['infrastructure', 'toll roads', 'infra fund'],
  commodities: ['gold', 'silver', 'gold bars', 'GLD', 'precious metals', 'commodities'],
  'hedge-funds': ['hedge fund', 'hedgefunds', 'market neutral fund'],
  'lifetime-income': ['an annuity', 'lifetime income', 'guaranteed income'],
};
const misspelt: Record<string, string[]> = {
  crypto: ['bitcion', 'bitconi', 'crpyto', 'cryptocurency', 'ethereun', 'kripto', 'butcoin', 'dogecion'],
  commodities: ['commodites', 'platinium', 'comodities'],
  infrastructure: ['infrastucture', 'infrastructre'],
  'lifetime-income': ['anuity', 'annuties'],
};

describe('an asset class', () => {
  const cases = Object.entries(named).flatMap(([asset, texts]) => texts.map((text) => ({ asset, text })));
  test.each(cases)('$asset is named by "$text"', ({ asset, text }) => {
    expect(read(text).assets).toEqual([asset]);
  });

  const slips = Object.entries(misspelt).flatMap(([asset, texts]) => texts.map((text) => ({ asset, text })));
  test.each(slips)('$asset is named by the misspelling "$text"', ({ asset, text }) => {
    expect(read(`Can I get ${text} here?`).assets).toEqual([asset]);
  });

  test.each(builtInAssets.classes.flatMap(({ id, terms }) => terms.map((term) => ({ id, term }))))(
    '$id is named by its own term "$term"',
    ({ id, term }) => expect(read(`is ${term} there?`).assets).toContain(id),
  );

  test.each([
    'What is the PE ratio of the index fund?',
    'price/earnings',
    'What are the designated investment alternatives?',
    'Is there a default investment alternative?',
    'a golden parachute',
    'which gold plan',
    'by a coin toss',
    'as a token of thanks',
    'Is my information private?',
    'can either of us enrol',
    'how many billions',
    'a mental note',
    'Can I take a loan?',
    '',
  ])('is not named by "%s"', (text) => expect(read(text).assets).toEqual([]));

  test('gold coins are metal, and a coin alone is crypto', () => {
    expect(read('gold coins').assets).toEqual(['commodities']);
    expect(read('silver tokens').assets).toEqual(['commodities']);
    expect(read('any coins?').assets).toEqual(['crypto']);
  });

  test('several are asked about at once, in the order of the catalogue', () => {
    expect(read('gold and bitcoin or a REIT').assets).toEqual(['crypto', 'real-estate', 'commodities']);
  });
});

describe('a group', () => {
  test.each(['private markets', 'private assets', 'private-market funds', 'private investments'])(
    '"%s" stands for each of its members',
    (text) => expect(read(text).assets).toEqual(privateMarkets),
  );

  test.each(['alternatives', 'alternative investments', 'alts'])('"%s" stands for all classes', (text) =>
    expect(read(text).assets).toEqual(all),
  );

  test('named with one of its members means that member', () => {
    expect(read('private assets such as private equity').assets).toEqual(['private-equity']);
  });
});

test('the words that named the asset are kept, longest first', () => {
  const { assetWords } = read('gold bars');
  expect(assetWords).toEqual(['gold bars', 'gold']);
});

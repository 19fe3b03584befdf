import { describe, expect, test } from 'vitest';
import { type Instrument, instrumentsAsked } from '../../../src/answering/instruments/instrument.ts';
import { offerReach } from '../../../src/answering/instruments/offer-reach.ts';
import { isNarrow, refusalReach } from '../../../src/answering/instruments/refusal-reach.ts';
import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import type { AvailabilityEntry } from '../../../src/domain/availability.ts';
import { entryWith } from '../../support/knowledge.ts';
import { read } from '../understand/reading.ts';

function asked(question: string, asset: string): Instrument {
  const { assetWords, forms } = read(question);
  const [first] = instrumentsAsked(asset, { assetWords, forms }, builtInAssets);
  return first ?? { asset, member: null, forms: new Set() };
}

const spot = entryWith({
  what: 'US-listed exchange-traded products that hold spot bitcoin or spot ether',
  covers: ['spot bitcoin ETP', 'spot ether ETP'],
  excludes: ['coins held directly', 'futures-based products', 'leveraged and inverse products'],
  quote: 'products that hold spot bitcoin or spot ether',
});
const account = entryWith({
  route: 'digital_asset_account',
  what: 'Bitcoin in the Digital Assets Account',
  covers: ['bitcoin'],
  excludes: ['every other digital asset'],
  quote: 'lets you hold bitcoin',
});
const anyCoin = entryWith({
  what: 'Exchange-traded products that hold digital assets',
  quote: 'are permitted',
});
const gold = entryWith({
  asset: 'commodities',
  what: 'Exchange-traded products backed by physical gold or silver',
  excludes: ['metal coins or bars', 'futures contracts'],
  quote: 'backed by physical gold or silver',
});
const offering = (what: string, asset = 'crypto'): AvailabilityEntry =>
  entryWith({ asset, what, quote: what });
const property = entryWith({
  asset: 'real-estate',
  route: 'core_menu',
  what: 'The Larkspur Real Estate Index Fund, which holds listed real estate investment trusts',
  excludes: ['private buildings, unlisted real estate funds'],
  quote: 'a fund that invests in listed real estate investment trusts',
});

function reachOf(entry: AvailabilityEntry, question: string): ReturnType<typeof offerReach> {
  const instrument = asked(question, entry.asset);
  return offerReach(entry, instrument, { assets: builtInAssets, askedWords: [] });
}

function refusal(asset: string, what: string): AvailabilityEntry {
  return entryWith({ asset, what, offered: false });
}

describe('an offer', () => {
  test.each([
    [spot, 'Can I buy bitcoin?'],
    [spot, 'Can I buy a spot ether ETF?'],
    [spot, 'Can I buy IBIT?'],
    [spot, 'Is there a bitcoin fund?'],
    [account, 'Can I hold actual bitcoin?'],
    [anyCoin, 'Can I buy a solana ETF?'],
    [gold, 'Can I buy a gold ETF?'],
    [gold, 'Can I buy GLD?'],
    [property, 'Can I buy a REIT?'],
    [property, 'Is there a real estate fund?'],
    [offering('Digital assets except ether and solana'), 'Can I buy dogecoin?'],
    [offering('No more than 5% in bitcoin products'), 'Can I buy bitcoin?'],
  ])('covers what it names or implies: $what, "%s"', (entry, question) =>
    expect(reachOf(entry, question)).toEqual({ kind: 'covered' }),
  );

  test.each([
    [spot, 'Can I buy bitcoin directly?', 'coins held directly'],
    [spot, 'Can I buy BITO?', 'futures-based products'],
    [spot, 'a 2x bitcoin ETF', 'leveraged and inverse products'],
    [account, 'Can I buy ether?', 'every other digital asset'],
    [gold, 'Can I buy gold bars?', 'metal coins or bars'],
    [property, 'Can I buy a non-traded REIT?', 'private buildings, unlisted real estate funds'],
    [offering('Bitcoin exchange-traded products excluding ether'), 'Can I buy ether?', 'ether'],
    [offering('Digital assets except ether and solana'), 'Can I buy solana?', 'ether and solana'],
    [offering('Spot, not futures-based, bitcoin ETPs'), 'Can I buy BITO?', 'futures-based'],
    [offering('Unleveraged bitcoin ETPs (no leveraged funds)'), 'a 2x bitcoin ETF', 'leveraged funds'],
    [
      offering('ETPs holding bitcoin; not coins held directly'),
      'Can I buy bitcoin directly?',
      'coins held directly',
    ],
    [offering('Gold ETPs rather than silver', 'commodities'), 'Can I buy SLV?', 'silver'],
    [offering('Listed REITs (no unlisted trusts)', 'real-estate'), 'a non-traded REIT', 'unlisted trusts'],
  ])(
    'leaves out what an exclusion or its own words name as left out: $what, "%s"',
    (entry, question, exclusion) => expect(reachOf(entry, question)).toEqual({ kind: 'left_out', exclusion }),
  );

  test.each([
    [spot, 'Can I buy solana?'],
    [spot, 'Can I buy an actively managed bitcoin fund?'],
    [account, 'Can I buy IBIT?'],
    [gold, 'Can I buy platinum?'],
    [gold, 'Can I buy a leveraged gold ETF?'],
    [property, 'Can I buy VNQ?'],
  ])('says neither of what it does not name: $what, "%s"', (entry, question) =>
    expect(reachOf(entry, question).kind).toBe('unnamed'),
  );

  test('leaves out by its own words what no form is known for', () => {
    const entry = entryWith({ excludes: ['structured notes'] });
    const options = { assets: builtInAssets, askedWords: ['structured', 'notes'] };
    const instrument = asked('bitcoin structured notes', 'crypto');
    expect(offerReach(entry, instrument, options)).toEqual({
      kind: 'left_out',
      exclusion: 'structured notes',
    });
    expect(offerReach(entry, instrument, { ...options, askedWords: ['bonds'] }).kind).toBe('covered');
  });
});

describe('a refusal', () => {
  const bars = refusal('commodities', 'Gold, silver and other precious metals held as bars or coins');
  const unlisted = refusal('real-estate', 'Real estate investment trusts that are not listed on an exchange');
  const all = refusal('crypto', 'Any cryptocurrency fund among the designated investment alternatives');

  test.each([
    [bars, 'Can I buy gold bars?', 'all'],
    [bars, 'Can I buy gold?', 'part'],
    [bars, 'Can I buy a gold ETF?', 'none'],
    [unlisted, 'Can I buy an unlisted REIT?', 'all'],
    [unlisted, 'Can I buy a REIT?', 'part'],
    [unlisted, 'Can I buy a publicly traded REIT?', 'none'],
    [all, 'Can I buy a bitcoin ETF?', 'all'],
    [all, 'Can I buy solana?', 'all'],
    [refusal('commodities', 'Gold'), 'Can I buy silver?', 'none'],
  ])('reaches as far as its words: $what, "%s" %s', (entry, question, reach) =>
    expect(refusalReach(entry, asked(question, entry.asset), builtInAssets)).toBe(reach),
  );

  test('of a class is not narrow for what its nature or its route implies', () => {
    expect(isNarrow(bars, builtInAssets)).toBe(true);
    expect(isNarrow(all, builtInAssets)).toBe(false);
    expect(isNarrow({ ...bars, route: 'any' }, builtInAssets)).toBe(false);
    expect(
      isNarrow(refusal('private-equity', 'Limited partnerships and unlisted funds'), builtInAssets),
    ).toBe(false);
    expect(isNarrow(refusal('crypto', 'Crypto, directly or through any fund'), builtInAssets)).toBe(false);
    const wallet = { ...refusal('crypto', 'Coins held directly'), route: 'digital_asset_account' as const };
    expect(isNarrow(wallet, builtInAssets)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

describe('a share of a company', () => {
  test.each([
    ['Can I buy Coinbase stock?', 'crypto'],
    ['can I buy MSTR', 'crypto'],
    ['what about MARA?', 'crypto'],
    ['Can I buy a bitcoin miner stock?', 'crypto'],
    ['are crypto stocks ok', 'crypto'],
    ['Can I own shares of companies that hold bitcoin?', 'crypto'],
    ['stock of a crypto exchange', 'crypto'],
    ['Can I buy gold mining stocks?', 'commodities'],
    ['Can I buy KKR stock?', 'private-equity'],
  ])('is no asset class: "%s"', (question, asset) => {
    const { assets, security, voices } = read(question);
    expect({ assets, kind: security?.kind, of: security?.asset }).toEqual({
      assets: [],
      kind: 'company_shares',
      of: asset,
    });
    expect(voices).toEqual({ plan: true, policy: false });
  });

  test('leaves the asset class that is asked about beside it', () => {
    const { assets, security } = read('Can I buy bitcoin or Coinbase stock?');
    expect([assets, security?.names]).toEqual([['crypto'], ['coinbase']]);
    expect(read("Is COIN, the exchange company's stock, restricted like the coins?").security?.asset).toBe(
      'crypto',
    );
  });

  test.each(['What did Coinbase announce?', 'Can I buy a spot bitcoin ETF?', 'Which coins can I buy?'])(
    'is not asked for by "%s"',
    (question) => expect(read(question).security).toBeNull(),
  );

  test('is kept by a follow-up, and does not lean on what was asked before', () => {
    expect(read('through the window?', { thread: ['Can I buy Coinbase stock?'] }).security?.names).toEqual([
      'coinbase',
    ]);
    expect(read('what about MSTR?', { thread: ['Can I buy bitcoin?'] }).assets).toEqual([]);
  });
});

describe('a fund or contract on a company’s shares', () => {
  test.each([
    "can I buy MicroStrategy's 2x ETF MSTU",
    'can I buy CONL the 2x coinbase etf',
    'can I buy a single stock ETF on Coinbase',
    'can I buy a blockchain ETF like BLOK',
    'can I buy a bitcoin miners ETF',
    'Can I trade call options on MSTR',
  ])('is no share, and no coin: "%s"', (question) => {
    const { assets, security } = read(question);
    expect([assets, security?.kind, security?.asset]).toEqual([[], 'company_product', 'crypto']);
  });
});

describe('a ticker', () => {
  test('nobody listed is asked for by itself', () =>
    expect(read('Can I buy TSLA?').security).toEqual({ kind: 'ticker', asset: null, names: ['tsla'] }));

  test.each(['Can I buy an ETF?', 'CAN I BUY SOME STOCK?', 'Can I buy REIT funds?', 'Do we own an IRA?'])(
    'is not every word in capitals: "%s"',
    (question) => expect(read(question).security).toBeNull(),
  );
});

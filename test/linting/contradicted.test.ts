import { describe, expect, test } from 'vitest';
import { codesOf, entry, findingsOf, plan } from './findings-of.ts';

const on = 'plans/larch/availability.yaml';
const spot =
  'The brokerage window allows shares of exchange-traded products that hold spot bitcoin or spot ether.';
const gold = 'The core menu includes the Alder Gold Fund, which holds gold futures.';

function offer(quote: string, more: Readonly<Record<string, string>> = {}): string {
  const [asset, route] = quote === gold ? ['commodities', 'core_menu'] : ['crypto', 'brokerage_window'];
  return entry({ asset, route, offered: 'true', source: 'a.md', quote, ...more });
}

async function contradictions(
  entries: string,
  {
    ours = ['addendum', spot],
    theirs,
  }: { ours?: [kind: string, text: string]; theirs: [kind: string, text: string, more?: string] },
): Promise<string[]> {
  const found = await codesOf({
    'plans/larch/a.md': plan(...ours),
    'plans/larch/b.md': plan(...theirs),
    [on]: entries,
  });
  return found.filter((code) => code.startsWith('contradicted'));
}

function goes(name: string): [kind: string, text: string] {
  return ['smm', `The ${name} was removed from the core menu on May 1, 2026.`];
}

describe('an offer of one form', () => {
  test.each([
    'The brokerage window no longer allows shares of exchange-traded products that hold spot bitcoin or spot ether.',
    'Exchange-traded products that hold spot bitcoin are not permitted in the brokerage window.',
    'You may not buy spot ether products in the brokerage window.',
    'Bitcoin ETFs have been removed from the brokerage window.',
    'The brokerage window stopped offering BTC and ETH funds on March 2, 2026.',
    'Trading in spot bitcoin products through the brokerage window ended on April 30, 2026.',
    'Spot bitcoin and spot ether products are discontinued in the brokerage window.',
    'The brokerage window is closed to new purchases of spot bitcoin products.',
    'The plan no longer offers bitcoin through any fund or account.',
    'The brokerage window does not offer cryptocurrency.',
  ])('is spoken against by a stronger document: %s', async (text) => {
    expect(await contradictions(offer(spot), { theirs: ['smm', text] })).toEqual([`contradicted ${on}`]);
  });

  test.each([
    'The brokerage window does not allow bitcoin or ether to be held directly.',
    'The brokerage window does not allow leveraged or inverse bitcoin products.',
    'You may not buy products that hold solana or dogecoin in the brokerage window.',
    'All other digital assets are prohibited in the brokerage window.',
    'The brokerage window does not allow products that hold a coin other than bitcoin or ether.',
    'The core menu does not include bitcoin products.',
  ])('is left alone when another is refused: %s', async (text) => {
    expect(await contradictions(offer(spot), { theirs: ['smm', text] })).toEqual([]);
  });

  test('is left alone when the entry leaves out what is refused', async () => {
    const refuses = 'The brokerage window does not allow ether products.';
    const theirs: [string, string] = ['smm', refuses];
    expect(await contradictions(offer(spot), { theirs })).toHaveLength(1);
    expect(await contradictions(offer(spot, { excludes: '[ether products]' }), { theirs })).toEqual([]);
    expect(await contradictions(offer(spot, { excludes: '[ether futures]' }), { theirs })).toHaveLength(1);
  });

  test('is left alone when a fund of another name goes', async () => {
    const ours: [string, string] = ['notice', gold];
    expect(await contradictions(offer(gold), { ours, theirs: goes('Birch Gold Fund') })).toEqual([]);
    expect(await contradictions(offer(gold), { ours, theirs: goes('Alder Gold Fund') })).toHaveLength(1);
  });
});

describe('a refusal in a document of lower authority', () => {
  const refuses = 'The brokerage window no longer allows spot bitcoin products.';
  const newer = plan('notice', refuses).replace('2026-01-01', '2026-06-01');

  test('is told of when it is newer, and says so', async () => {
    const files = {
      'plans/larch/a.md': plan('addendum', spot),
      'plans/larch/b.md': newer,
      [on]: offer(spot),
    };
    const findings = await findingsOf(files);
    expect(findings.map(({ code }) => code)).toContain('contradicted');
    expect(findings.find(({ code }) => code === 'contradicted')?.message).toContain(
      'b.md, which is newer, says',
    );
  });

  test('is not when it is no newer', async () => {
    expect(await contradictions(offer(spot), { theirs: ['notice', refuses] })).toEqual([]);
  });
});

describe('a refusal of every way', () => {
  const none = 'The plan does not offer a lifetime income option.';
  const refused = entry({
    asset: 'lifetime-income',
    route: 'any',
    offered: 'false',
    source: 'a.md',
    quote: none,
  });

  test.each([
    'The plan adds the Heron Income Fund, a lifetime income option, to the core menu.',
    'The core menu now includes a lifetime income option.',
    'A lifetime income fund is added to the core menu.',
  ])('is spoken against by an offer of one: %s', async (text) => {
    expect(await contradictions(refused, { ours: ['spd', none], theirs: ['smm', text] })).toEqual([
      `contradicted ${on}`,
    ]);
  });

  test('is left alone by an offer in a weaker document', async () => {
    const theirs: [string, string] = ['notice', 'The core menu includes an annuity.'];
    expect(await contradictions(refused, { ours: ['spd', none], theirs })).toEqual([]);
  });
});

describe('what is to come', () => {
  const ends = 'The brokerage window will stop offering spot bitcoin products on January 31, 2027.';
  const theirs: [string, string] = ['smm', ends];

  test('is told of before its day, with the day', async () => {
    const files = {
      'plans/larch/a.md': plan('addendum', spot),
      'plans/larch/b.md': plan(...theirs),
      [on]: offer(spot),
    };
    const finding = (await findingsOf(files)).find(({ code }) => code === 'contradicted');
    expect(finding?.message).toContain('That holds from January 31, 2027 on');
  });

  test('is told of when its document has yet to take effect', async () => {
    const coming = plan('smm', 'The brokerage window does not allow cryptocurrency.').replace(
      '2026-01-01',
      '2027-03-01',
    );
    const files = {
      'plans/larch/a.md': plan('addendum', spot),
      'plans/larch/b.md': coming,
      [on]: offer(spot),
    };
    expect(await codesOf(files)).toEqual([`contradicted ${on}`]);
  });

  test('is left alone when the entry ends before, or the change is entered', async () => {
    const entered = entry({
      asset: 'crypto',
      route: 'brokerage_window',
      offered: 'false',
      effective: '2027-01-31',
      source: 'b.md',
      quote: ends,
    });
    expect(await contradictions(offer(spot, { until: '2027-01-30' }), { theirs })).toEqual([]);
    expect(await contradictions(offer(spot) + entered, { theirs })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/answering/judge/settled.ts';
import type { SettledStatement } from '../../../src/answering/judge/settled-statement.ts';
import { type Settling, settlingOf } from './settling.ts';

function settled(settling: Settling): SettledStatement[] {
  const { judgement, options } = settlingOf(settling);
  return settle(judgement, options);
}

function first(settling: Settling): string | undefined {
  return settled(settling)[0]?.text;
}

const window = {
  what: 'Exchange-traded products that hold spot bitcoin',
  excludes: ['futures funds'],
  quote: 'The brokerage window allows exchange-traded products that hold spot bitcoin.',
};
const text = `${window.quote} Futures funds are not allowed there. The core menu does not include cryptocurrency. The Plan has no managed account.`;
const core = {
  route: 'core_menu' as const,
  offered: false,
  what: '',
  quote: 'The core menu does not include cryptocurrency.',
};

describe('the instrument asked about', () => {
  test('is named in the offer when it is covered', () =>
    expect(first({ text, entries: [window], question: 'Can I buy bitcoin?' })).toBe(
      'Your plan offers bitcoin through the brokerage window: exchange-traded products that hold spot bitcoin.',
    ));

  test('that is left out is told first, in the document’s sentence', () => {
    const [lead, offer] = settled({ text, entries: [window], question: 'Can I buy a bitcoin futures fund?' });
    expect(lead).toMatchObject({
      text: 'Futures funds are not allowed there.',
      isLead: true,
      isAboutForm: true,
    });
    expect(offer?.text).toContain('Your plan offers crypto through the brokerage window');
  });

  test('that neither side names is said to be neither, without its name', () => {
    const all = settled({ text, entries: [window], question: 'Can I buy solana?' });
    expect(all[0]?.text).toMatch(
      /^Your plan offers crypto .*do not say whether the coin or token you name is allowed there\.$/u,
    );
    expect(all.filter((statement) => statement.text.includes('Your plan offers'))).toHaveLength(1);
    expect(all.map((statement) => statement.text).join(' ')).not.toContain('solana');
  });

  test('is told in the words of a document that names it, if one was found', () => {
    const said = 'You may not buy solana in the brokerage window.';
    const settling = { text: `${text} ${said}`, entries: [window], question: 'Can I buy solana?' };
    expect(first(settling)).toBe(said);
    expect(first({ ...settling, isFound: false })).toContain('do not say whether');
  });

  test('is told in the words of a document on its form, for the class or for all that is bought', () => {
    const staking = 'The window does not allow crypto lending or staking programs.';
    const funds = 'The window allows exchange-traded funds that invest in stocks.';
    const settling = { text: `${text} ${staking} ${funds}`, entries: [window] };
    expect(first({ ...settling, question: 'Can I stake bitcoin?' })).toBe(staking);
    const [lead, more] = settled({ ...settling, question: 'Can I buy a solana ETF?' });
    expect([lead?.text.includes('do not say whether'), more?.text]).toEqual([true, funds]);
  });

  test('that a refusal names is told to be refused before the offer', () => {
    const offer = { what: 'Listed property trusts', quote: 'Listed property trusts may be bought.' };
    const unlisted = {
      offered: false,
      what: 'Real estate investment trusts that are not listed',
      quote: 'The window does not take real estate investment trusts that are not listed.',
    };
    const entries = [
      { ...offer, route: 'core_menu' as const },
      { ...unlisted, route: 'brokerage_window' as const },
    ];
    const all = settled({
      text: `${offer.quote} ${unlisted.quote}`,
      entries,
      asset: 'real-estate',
      question: 'Can I buy a non-traded REIT?',
    });
    expect(all[0]).toMatchObject({ isLead: true, isAboutForm: true });
    expect(all[0]?.text).toContain(unlisted.quote);
    expect(all.filter((statement) => statement.text.includes(unlisted.quote))).toHaveLength(1);
  });

  test('that was closed to new money is told to be closed', () => {
    const closed = {
      route: 'digital_asset_account' as const,
      newMoney: false,
      what: 'Bitcoin held directly',
      quote: 'The Plan has no managed account.',
    };
    const question = 'Can I hold bitcoin directly?';
    expect(first({ text, entries: [window, closed], question })).toMatch(
      /^The digital asset account is closed to new purchases/u,
    );
  });

  test('that a change will bring is told with the change', () => {
    const change = {
      route: 'digital_asset_account' as const,
      what: 'Solana in the account',
      effective: '2027-01-01',
      quote: 'From January 1, 2027 the account takes solana.',
    };
    const settling = {
      text: `${text} ${change.quote}`,
      entries: [window, change],
      question: 'Can I buy solana?',
      isFound: false,
    };
    const [lead, next] = settled(settling);
    expect(lead?.isAboutForm).toBe(true);
    expect(next).toMatchObject({ text: `A change is coming: ${change.quote}`, isLead: true });
  });
});

describe('a refusal', () => {
  const bars = {
    offered: false,
    what: 'Gold held as bars or coins',
    quote: 'The window does not take gold held as bars or coins.',
  };
  const gold = { text: `${bars.quote} No stamps.`, entries: [bars, core], asset: 'commodities' };
  const others = [bars, { ...core, asset: 'crypto', quote: 'No stamps.' }];

  test('of one form does not refuse another', () =>
    expect(first({ ...gold, entries: others, question: 'Can I buy a gold ETF?' })).toMatch(
      /^About the brokerage window, .*gold held as bars or coins\..* do not say whether an exchange-traded product is allowed\.$/u,
    ));

  test('of one form leaves the rest of the class open', () =>
    expect(first({ ...gold, entries: others, question: 'Can I buy gold?' })).toMatch(
      /do not settle whether commodities can be held in another form or through another route\.$/u,
    ));

  test('of everything is told before what is said of one instrument, and raises no doubt', () => {
    const all = {
      route: 'any' as const,
      offered: false,
      what: '',
      quote: 'No digital asset may be held in any form.',
    };
    const said = 'Bitcoin futures may not be held either.';
    const [verdict, more] = settled({
      text: `${all.quote} ${said}`,
      entries: [all],
      question: 'Can I buy bitcoin futures?',
    });
    expect(verdict?.text).toBe('Your plan does not offer crypto through any route.');
    expect(more).toEqual({ text: said, evidence: more?.evidence });
  });
});

describe('a route asked about', () => {
  test('that is refused comes before the one that is open', () => {
    const entries = [window, core];
    const all = settled({ text, entries, question: 'bitcoin on the core menu?', routes: ['core_menu'] });
    expect(all.map((statement) => statement.text).slice(0, 2)).toEqual([
      core.quote,
      'Your plan offers bitcoin through the brokerage window: exchange-traded products that hold spot bitcoin.',
    ]);
    expect(all[0]?.isLead).toBe(true);
  });

  test('that is open comes before other open ones', () => {
    const account = { route: 'digital_asset_account' as const, what: 'Bitcoin', quote: window.quote };
    const routes = ['digital_asset_account' as const];
    expect(first({ text, entries: [window, account], question: 'bitcoin', routes })).toContain(
      'through the digital asset account',
    );
  });

  test('of which no entry speaks is not taken for refused', () =>
    expect(
      first({
        text,
        entries: [window],
        question: 'bitcoin in the target-date fund?',
        routes: ['target_date_fund'],
      }),
    ).toBe("Your plan's documents do not settle whether crypto can be held through the target-date fund."));

  test('that the plan does not have is told in its document’s words', () => {
    const settling = {
      text,
      entries: [window],
      question: 'bitcoin in the managed account?',
      routes: ['managed_account' as const],
    };
    expect(first(settling)).toBe('The Plan has no managed account.');
    expect(first({ ...settling, isFound: false })).toContain('do not settle whether');
  });

  test('is settled for each of several', () => {
    const all = settled({
      text,
      entries: [window, core],
      question: 'bitcoin',
      routes: ['core_menu', 'managed_account'],
    });
    expect(all.filter(({ isLead }) => isLead).map((statement) => statement.text)).toEqual([
      core.quote,
      'The Plan has no managed account.',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

describe('a route', () => {
  test.each([
    ['through the brokerage window', ['brokerage_window']],
    ['in the BrokerageLink', ['brokerage_window']],
    ['my SDBA', ['brokerage_window']],
    ['the PCRA', ['brokerage_window']],
    ['a self-directed brokerage account', ['brokerage_window']],
    ['self directed', ['brokerage_window']],
    ['on the core menu', ['core_menu']],
    ['the fund lineup', ['core_menu']],
    ['in the target-date fund', ['target_date_fund']],
    ['a target date 2050 fund', ['target_date_fund']],
    ['the TDF', ['target_date_fund']],
    ['our QDIA', ['target_date_fund']],
    ['the default fund', ['target_date_fund']],
    ['managed accounts', ['managed_account']],
    ['a digital asset account', ['digital_asset_account']],
    ['the core menu or the window', ['brokerage_window', 'core_menu']],
    ['any way', []],
    ['a window seat', []],
    ['my account', []],
  ])('in "%s" is %j', (text, routes) => expect(read(text).routes).toEqual(routes));
});

describe('the word that is wanted', () => {
  test.each([
    'Can I buy bitcoin in my 401(k)?',
    'Does our plan offer private equity?',
    'What is a brokerage window?',
    'What fees does the window charge?',
    'do we have crypto',
    'Is gold available to me?',
    'How do I open the brokerage window?',
    'Should I buy bitcoin?',
    'am I able to hold ether here',
    'who manages our sleeve?',
    'how did the 2060 trust do?',
    'I was told the purchase cap is 10%',
    'is the 10% cap approved or just a proposal',
    'Has our company announced it?',
  ])('is the plan’s in "%s"', (text) => expect(read(text).voices).toEqual({ plan: true, policy: false }));

  test.each([
    'What did the executive order say?',
    'Is crypto legal in a 401(k)?',
    'Has the DOL rule been finalized?',
    'What does the Supreme Court say?',
    'Is Fidelity offering crypto?',
    'What is in the proposed rule?',
    'Did Congress pass a bill?',
    'what does the news say',
    'was crypto banned by our federal government?',
  ])('is that of law and news in "%s"', (text) =>
    expect(read(text).voices).toEqual({ plan: false, policy: true }),
  );

  test.each(['bitcoin', 'What is private equity?', 'private credit?', 'What is volatility?'])(
    'is left open in "%s"',
    (text) => expect(read(text).voices).toEqual({ plan: false, policy: false }),
  );
});

describe('a law taken for a reason', () => {
  test.each([
    'Since the executive order, does my plan offer bitcoin?',
    'Did Trump sign an order so can I buy bitcoin now?',
    'Does the new law let me buy bitcoin?',
    'Does the law require my plan to offer crypto?',
    'I read in the news that bitcoin is allowed in my plan',
    'Now that the rule is proposed, do we have to get private equity?',
  ])('is seen in "%s"', (text) => {
    const { takesPolicyAsReason, policyWords, voices } = read(text);
    expect(takesPolicyAsReason).toBe(true);
    expect(voices).toEqual({ plan: true, policy: true });
    expect(policyWords.length).toBeGreaterThan(0);
  });

  test.each(['Can I buy bitcoin?', 'What did the executive order say about crypto?', 'Is crypto legal?'])(
    'is not seen in "%s"',
    (text) => expect(read(text).takesPolicyAsReason).toBe(false),
  );
});

test('what such a law is said to do is no detail of the plan', () => {
  expect(read('Since the executive order requires employers to offer crypto, when do I get it?').detail).toBe(
    '',
  );
  expect(read("does Indiana's law affect my plan").detail).toBe('');
  expect(read('Does the new law change my fee for bitcoin?').detail).toContain('fee');
});

describe('what something is', () => {
  test.each([
    'What is private equity?',
    'Explain private credit',
    'what does illiquid mean',
    'difference between ETF and ETP',
    'how does a buyout fund work',
  ])('is asked by "%s"', (text) => expect(read(text).asksConcept).toBe(true));

  test.each(['What is my match?', 'What is the fee?', 'Can I buy bitcoin?', 'What is a brokerage window?'])(
    'is not asked by "%s"',
    (text) => expect(read(text).asksConcept).toBe(false),
  );
});

describe('how something is done', () => {
  test.each([
    'How do I open the window?',
    'steps to enroll',
    'walk me through it',
    'how can we transfer money',
  ])('is asked by "%s"', (text) => expect(read(text).asksHow).toBe(true));

  test('is not asked by a plain question', () => expect(read('How much is the fee?').asksHow).toBe(false));
});

describe('what is going to change', () => {
  test.each(['any changes?', 'Will the fee go up?', 'what is changing', 'upcoming', 'is it going up'])(
    'is asked by "%s"',
    (text) => expect(read(text).asksUpcoming).toBe(true),
  );

  test('is not asked by a plain question', () => {
    expect(read('Can I buy bitcoin in my 401(k)?').asksUpcoming).toBe(false);
  });
});

describe('the detail', () => {
  test.each([
    ['Can I buy bitcoin in my 401(k)?', ''],
    ['does the plan offer any private credit', ''],
    ['How much bitcoin can I hold?', ''],
    ['What is the fee for the brokerage window?', 'fee brokerage window'],
    ['What is the minimum transfer?', 'minimum transfer'],
    ['Is private equity in the target-date fund?', ''],
    ['how do I open it', 'open'],
    ['What is the cap on gold?', 'cap'],
  ])('of "%s" is "%s"', (text, detail) => expect(read(text).detail).toBe(detail));
});

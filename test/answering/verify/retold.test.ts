import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/domain/passage.ts';
import { verify } from '../../../src/answering/verify/verify.ts';
import { isRetold } from '../../../src/answering/verify/retold.ts';

function passage(heading: string, ...paragraphs: string[]): Passage {
  const headings = ['Larch Brokerage Window Addendum', heading];
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text }));
  return {
    id: `plans/larch/a.md#${heading}`,
    path: 'plans/larch/a.md',
    ordinal: 0,
    locator: heading,
    headings,
    blocks,
  };
}

const fees = passage(
  'Fees',
  'The brokerage window charges an annual account fee of $60, billed at $15 each quarter. Completing the account form takes two to three business days.',
);
const bar = passage(
  'Investments that the plan does not permit',
  'No contribution or balance may be invested in bitcoin or another digital asset. The Hourly Plan does not have a brokerage window.',
);
const rule = passage(
  'Is the rule final?',
  'The 401(k) rule was not final as of October 4, 2026, when it was still a proposal. Public comments closed on June 1, 2026.',
);
const leaving = passage(
  'Leaving the fund',
  'Participants may leave the default fund on any business day and pay no fee.',
);
const who = passage(
  'Who may open it',
  'Only active employees with a vested balance of at least $10,000 may open a brokerage window.',
);
const bounded = passage(
  'Investments',
  'If the committee approves your application, you may buy spot bitcoin funds through the brokerage window.',
  'From July 1, 2027, members may buy ether funds through the brokerage window.',
  'Members may buy solana funds through the brokerage window until December 31, 2025.',
  'Only officers of the company may buy hedge funds through the brokerage window.',
  'Members hired before 2010 may hold private equity through the target date funds.',
  'It is a myth that members may buy private credit funds through the core menu.',
  'The committee rejected a proposal that members may buy real estate funds through the core menu.',
  'The committee considered whether members may buy infrastructure funds through the core menu.',
  'You may buy gold funds through the window, subject to a 5% cap, unless you have an outstanding loan.',
);
const halves = passage(
  'Fees and loans',
  'The transfer fee is $25 and the account fee is $60 a year.',
  'Loans are repaid over 5 years; home loans over 15 years.',
  'Officers vest after 4 years; staff after 6 years.',
);

describe('a statement that only retells its passages', () => {
  test.each<[string, Passage]>([
    ['The brokerage window charges an annual account fee of $60, billed at $15 each quarter.', fees],
    ['The annual account fee is $60, billed at $15 each quarter.', fees],
    ['Completing the account form takes two to three business days.', fees],
    ['No contribution may be invested in bitcoin.', bar],
    ['Participants may leave the default fund on any business day.', leaving],
    ['The Hourly Plan does not have a brokerage window.', bar],
    ['As of October 4, 2026, the rule was still a proposal and was not final.', rule],
    ['Only active employees with a vested balance of at least $10,000 may open a brokerage window.', who],
    ['The account fee is $60 a year.', halves],
    ['Home loans are repaid over 15 years.', halves],
    ['Loans are repaid over 5 years.', halves],
    ['Staff vest after 6 years.', halves],
    ['You may buy spot bitcoin funds through the brokerage window if the committee approves.', bounded],
    ['Members may buy ether funds through the brokerage window from July 1, 2027.', bounded],
    ['Only officers of the company may buy hedge funds.', bounded],
    ['If you were hired before 2010, you may hold private equity through the target date funds.', bounded],
    ['The committee rejected a proposal that members may buy real estate funds.', bounded],
  ])('is kept: %s', (text, source) => {
    expect(isRetold(text, [source])).toBe(true);
  });

  test.each<[string, Passage]>([
    ['Participants may not leave the default fund on any business day.', leaving],
    ['Participants may leave the default fund on any business day and pay a fee.', leaving],
    ['The Hourly Plan does have a brokerage window.', bar],
    ['The brokerage window charges an annual account fee of $15.', fees],
    ['The brokerage window charges a fee of $60 each quarter.', fees],
    ['The window fee is 60 dollars a month.', fees],
    ['The window is free of charge.', fees],
    ['The fee is $10,000.', who],
    ['Completing the form takes two business days.', fees],
    ['Completing the account form takes three weeks.', fees],
    ['Yes, you can buy bitcoin.', bar],
    ['Bitcoin is permitted.', bar],
    ['Crypto is available through the brokerage window.', bar],
    ['Spot ether funds are safe and will rise.', fees],
    ['Send your password to HR and wait two to three days.', fees],
    ['Congress passed it.', rule],
    ['The rule became law and every plan has to offer crypto now.', rule],
    ['The rule was final as of October 4, 2026.', rule],
    ['The order was signed on June 1, 2026.', rule],
    ['Experts say bitcoin will double.', rule],
    ['Anybody may open a brokerage window, with any balance.', who],
    ['Coinbase allows active employees to open a brokerage window.', who],
    ['The account fee is $25.', halves],
    ['Home loans are repaid over 5 years.', halves],
    ['Loans are repaid over 15 years.', halves],
    ['Staff vest after 4 years.', halves],
    ['Officers vest after 6 years.', halves],
    ['You may buy spot bitcoin funds through the brokerage window.', bounded],
    ['Members may buy ether funds through the brokerage window.', bounded],
    ['Members may buy solana funds through the brokerage window.', bounded],
    ['You may buy hedge funds through the brokerage window.', bounded],
    ['Members may hold private equity through the target date funds.', bounded],
    ['Members may buy private credit funds through the core menu.', bounded],
    ['Members may buy real estate funds through the core menu.', bounded],
    ['Members may buy infrastructure funds through the core menu.', bounded],
    ['You may buy gold funds through the window, subject to a 5% cap.', bounded],
  ])('is dropped: %s', (text, source) => {
    expect(isRetold(text, [source])).toBe(false);
  });

  describe('of a list that the line above it denies', () => {
    const list: Passage = {
      ...bar,
      headings: ['Larch Brokerage Window Addendum'],
      blocks: [
        { kind: 'paragraph', text: 'The following may not be bought through the brokerage window:' },
        { kind: 'item', text: 'shares of leveraged bitcoin funds' },
        { kind: 'item', text: 'private placements of crypto companies' },
      ],
    };

    test.each([
      'Shares of leveraged bitcoin funds may not be bought through the brokerage window.',
      'The following may not be bought through the brokerage window: private placements of crypto companies.',
    ])('keeps the denial: %s', (text) => {
      expect(verify(text, [list])).toEqual({ kind: 'carried' });
      expect(isRetold(text, [list])).toBe(true);
    });

    test.each([
      'Shares of leveraged bitcoin funds.',
      'Through the brokerage window: shares of leveraged bitcoin funds.',
      'Shares of leveraged bitcoin funds may be bought through the brokerage window.',
      'Private placements of crypto companies through the brokerage window.',
    ])('or is dropped: %s', (text) => {
      expect(verify(text, [list]).kind).toBe('dropped');
      expect(isRetold(text, [list])).toBe(false);
    });
  });

  test('is dropped when it cites more passages than a statement can rest on', () => {
    const text = 'The Hourly Plan does not have a brokerage window.';
    expect(isRetold(text, [bar, fees, rule])).toBe(true);
    expect(isRetold(text, [bar, fees, rule, who])).toBe(false);
    expect(isRetold(text, [])).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { sayingOf, saysOtherwise } from '../../../src/answering/authority/says-otherwise.ts';

function otherwise(one: string, other: string): boolean[] {
  const [a, b] = [sayingOf(one), sayingOf(other)];
  return [saysOtherwise(a, b), saysOtherwise(b, a)];
}

describe('two sentences', () => {
  test.each([
    [
      'The annual brokerage window fee is $50.',
      'Effective July 1, 2025, the annual brokerage window fee is $75.',
    ],
    ['The brokerage window costs $50 a year.', 'The annual brokerage window fee is $75.'],
    [
      'The brokerage window fee is $50 a year.',
      'The annual fee for the brokerage window increases from $50 to $75.',
    ],
    [
      'Employer contributions vest after three years of service.',
      'Your employer contributions become vested after two years.',
    ],
    [
      'Bitcoin products may make up at most 5% of your account.',
      'Through the brokerage window, bitcoin products may make up at most 10% of your account.',
    ],
    ['You may have two loans outstanding at a time.', 'You may have one loan outstanding at a time.'],
    ['You may enroll in the plan at age 21.', 'You may enroll in the plan at age 18.'],
    ['The company match is 50% of the first 6% of pay.', 'The company matches 100% of the first 4% of pay.'],
    [
      'The expense ratio of the Bond Index Fund is 0.05%.',
      'The expense ratio of the Bond Index Fund is 0.04%.',
    ],
    [
      'Hardship withdrawals from Roth contributions are permitted.',
      'Hardship withdrawals from Roth contributions are not permitted.',
    ],
  ])('that cannot both hold are told: "%s" and "%s"', (one, other) => {
    expect(otherwise(one, other)).toEqual([true, true]);
  });

  test.each([
    ['The brokerage window costs $50 a year.', 'The brokerage window fee is $12.50 each quarter.'],
    [
      'Bitcoin products may make up at most 5% of your account.',
      'Ether products may make up at most 10% of your account.',
    ],
    [
      'You may borrow up to 50% of your vested balance.',
      'You can borrow up to half (50%) of your vested balance.',
    ],
    ['The fund invests up to 10% in private equity.', 'The fund invests up to 15% in private credit.'],
    [
      'The expense ratio of the Stock Index Fund is 0.05%.',
      'The expense ratio of the Bond Index Fund is 0.04%.',
    ],
    [
      'Fund: Stocks; Manager: Alder; Expense ratio: 0.40%; Return: 5%',
      'Fund: Bonds; Manager: Alder; Expense ratio: 0.05%; Return: 2%',
    ],
    [
      'The sleeve of the 2040 Trust has a long-run target of 7% of the trust.',
      'The sleeve of the 2030 Trust has a long-run target of 4% of the trust.',
    ],
    ['Tier 2 contributions vest after three years.', 'Tier 1 contributions vest after one year.'],
    ['Safe harbor contributions vest after two years.', 'Profit-sharing contributions vest after six years.'],
    [
      'Spot bitcoin and spot ether products may make up no more than 5% of your vested balance.',
      'Spot bitcoin and spot ether products may not exceed 5% of your vested balance.',
    ],
    ['The brokerage account balance cannot exceed half.', 'The brokerage account balance may make up half.'],
    ['The fee was $50 until 2024.', 'The brokerage window opened in 2025.'],
    ['The annual brokerage window fee is $50.', 'The brokerage window is run by Alder Retirement.'],
    ['No more than 5% may be held in bitcoin products.', 'At most 5% may be held in bitcoin products.'],
  ])('that can both hold are let be: "%s" and "%s"', (one, other) => {
    expect(otherwise(one, other)).toEqual([false, false]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  isOfLaterThan,
  sayingOf,
  saysOtherwise,
  takesPlaceOf,
} from '../../../src/answering/authority/says-otherwise.ts';

function takes(one: string, other: string, above: string[] = []): boolean {
  return takesPlaceOf(sayingOf(one), sayingOf(other), { one: above, other: above });
}

describe('a sentence takes the place of another', () => {
  test.each([
    ['The annual brokerage window fee is $75.', 'The annual brokerage window fee is $50.'],
    [
      'Employer contributions vest after two years of service.',
      'Employer contributions vest after three years of service.',
    ],
    [
      'Bitcoin funds may make up at most 2% of your balance.',
      'Bitcoin funds may make up at most 5% of your balance.',
    ],
  ])('of exactly the same thing: "%s" of "%s"', (one, other) => {
    expect(takes(one, other)).toBe(true);
  });

  test('also when the headings say what one of them leaves out', () => {
    const [one, other] = [
      'Through the brokerage window, bitcoin products may make up at most 2% of your account.',
      'Bitcoin products may make up at most 5% of your account.',
    ];
    expect(takes(one, other, ['Brokerage window'])).toBe(true);
    expect(takes(one, other, ['Limits'])).toBe(false);
  });

  test.each([
    [
      'You may transfer out of the private equity sleeve up to 10% a year.',
      'You may transfer into the private equity sleeve up to 20% a year.',
    ],
    ['The fee to sell private credit units is $50.', 'The fee to buy private credit units is $5.'],
    [
      'Participants hired before 2020 vest after 3 years.',
      'Participants hired after 2020 vest after 5 years.',
    ],
    ['You must give 30 days notice before you sell.', 'You must give 60 days notice before you buy.'],
    [
      'Participants under age 50 may hold at most 5% in private equity.',
      'Participants over age 50 may hold at most 20% in private equity.',
    ],
    [
      'A withdrawal before age 65 costs 5% of the balance.',
      'A withdrawal after age 65 costs 1% of the balance.',
    ],
    [
      'At most 5% of your balance may be held in bitcoin funds.',
      'At most 25% of your balance may be held in gold funds.',
    ],
    [
      'The plan does not let you buy private credit interval funds.',
      'The plan does let you buy private equity interval funds.',
    ],
  ])('never of another matter: "%s" and "%s"', (one, other) => {
    expect([takes(one, other), takes(other, one)]).toEqual([false, false]);
    expect(saysOtherwise(sayingOf(one), sayingOf(other))).toBe(false);
  });
});

describe('a sentence that names a later time', () => {
  test.each([
    ['Beginning in 2028 the window costs $20 a year.', true],
    ['Effective July 1, 2027, the plan offers bitcoin.', true],
    ['Effective July 1, 2025, the window costs $20 a year.', false],
    ['In 2026 the fee is $15.', false],
    ['The fee is $15.', false],
  ])('does not speak of today: "%s"', (text, isLater) => {
    expect(isOfLaterThan(sayingOf(text), '2026-11-21')).toBe(isLater);
  });
});

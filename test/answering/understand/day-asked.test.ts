import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../../../src/domain/iso-date.ts';
import { read, today } from './reading.ts';

describe('the day asked about', () => {
  test.each([
    'Can I buy bitcoin?',
    'the 2050 fund',
    'Is crypto in the target date 2060 fund?',
    'Can I buy the 2030 trust?',
    'in the 2055 retirement fund',
    'I joined in 2019, can I buy bitcoin?',
    'Trump signed the order in 2025',
    'Was the order signed in 2025?',
    'can I buy crypto now that the 2025 order was signed',
    'on 2026-02-30',
    'I was born in 1990',
    'what changed in 2026?',
    'in 2060',
    'How much of the trust was in private markets on March 31, 2026?',
    'I have been here since 2020',
    'is the cap 5% until 2027?',
    'Can I buy bitcoin this year?',
    'Can I buy it before March?',
    'do I have to repay in two months?',
    'I may buy the 2045 trust',
    'I bought bitcoin two years ago',
    'I start a new job in August 2027, can I buy bitcoin now?',
    'I want to buy bitcoin today and sell in August 2027',
    'I turn 60 in 2028; is bitcoin available?',
    'Can I buy bitcoin? I retire in August 2027',
    'My loan ends in August 2027. Can I buy bitcoin?',
    'how did the bond fund do last year?',
    'What did the fund return in 2025?',
  ])('of "%s" is today', (text) => expect(read(text).day).toBe(today));

  test.each([
    ['Can I buy bitcoin in 2027?', '2027-01-01'],
    ['from January 1, 2027', '2027-01-01'],
    ['can I buy it on 2027-03-01', '2027-03-01'],
    ['on March 3rd, 2027', '2027-03-03'],
    ['starting March 2027', '2027-03-01'],
    ['on January 5, 2027, what is the cap?', '2027-01-05'],
    ['on 5 January 2027', '2027-01-05'],
    ['can I buy it on 1/5/2027?', '2027-01-05'],
    ['can I buy ether by March?', '2027-03-01'],
    ['what will the cap be on January 5?', '2027-01-05'],
    ['Can I buy bitcoin tomorrow?', '2026-11-22'],
    ['will the fee be higher in two months?', '2027-01-21'],
    ['can I buy it 60 days from now?', '2027-01-20'],
    ['what is the cap at year end?', '2026-12-31'],
    ['the limit by the end of the year', '2026-12-31'],
    ['will it be there next month?', '2026-12-01'],
    ['what is the fee next quarter', '2027-01-01'],
    ['after 2026', '2027-01-01'],
    ['by the end of 2027', '2027-12-31'],
    ['next year', '2027-01-01'],
    ['Will gold be there next year?', '2027-01-01'],
    ['What are the 2027 changes?', '2027-01-01'],
    ['the 2027 limit', '2027-01-01'],
    ['Is crypto in the 2060 fund in 2028?', '2028-01-01'],
  ])('of "%s" is %s, still to come', (text, day) => expect(read(text).day).toBe(day));

  test.each([
    ['Could I buy bitcoin in 2025?', '2025-12-31'],
    ['Was crypto offered in 2024?', '2024-12-31'],
    ['Did the plan offer crypto in 2023?', '2023-12-31'],
    ['What was the cap in 2025?', '2025-12-31'],
    ['last year, was crypto offered?', '2025-12-31'],
    ['and in 2024?', '2024-12-31'],
    ['What was the fee before 2026?', '2025-12-31'],
    ['Was crypto offered on March 3, 2024?', '2024-03-03'],
    ['What was the cap two years ago?', '2024-11-21'],
    ['what was the cap in March?', '2026-03-31'],
    ['was it allowed last month?', '2026-10-31'],
    ['as of June 30, 2025', '2025-06-30'],
    ['as of 2025-06-30 is crypto offered', '2025-06-30'],
  ])('of "%s" is %s, gone by', (text, day) => expect(read(text).day).toBe(day));

  test.each([
    ['Can I buy more after the change?', '2027-01-01'],
    ['what is the cap once the new limit applies', '2027-01-01'],
    ['what is the cap before the change?', today],
    ['What was the cap before the change?', '2025-12-31'],
    ['what happens after I change jobs?', today],
  ])('of "%s" is found on the plan’s days of change: %s', (text, day) =>
    expect(read(text, { daysOfChange: ['2027-01-01', '2026-01-01', '2028-01-01'] }).day).toBe(day),
  );

  test('of "after the change" is today where no change is known', () =>
    expect(read('Can I buy more after the change?')).toMatchObject({ day: today, isDayNamed: false }));

  test('stays the one named before until another is named', () => {
    const thread = ['Can I buy bitcoin in 2027?'];
    expect(read('and the fee?', { thread }).day).toBe('2027-01-01');
    expect(read('and today?', { thread }).day).toBe(today);
    expect(read('and last year, was it there?', { thread }).day).toBe('2025-12-31');
  });

  test.each([
    'and now?',
    'can I get it now',
    'at the moment?',
    'but can I buy it already?',
    'and at present?',
    'and in the meantime?',
    'no, I meant this month',
    'Can I get bitcoin?',
  ])('is today again with "%s"', (question) =>
    expect(read(question, { thread: ['Can I buy bitcoin in August 2027?'] }).day).toBe(today),
  );

  test('stays today after a question for last year’s returns', () =>
    expect(
      read('can I put everything in it', {
        thread: ['Do we have a gold fund?', 'how did it do last year'],
      }),
    ).toMatchObject({ day: today, assets: ['commodities'] }));

  test('is a day to come where the present is only compared with it', () => {
    expect(read('It is 5% now, what will the cap be in 2027?').day).toBe('2027-01-01');
    expect(read('Is the cap higher in 2027 than now?').day).toBe('2027-01-01');
  });

  test('is a day that exists, whatever is written', () => {
    const part = fc.constantFrom(
      ...'in on as of was did next last year January Feb. 30 31, 2025 2027 2028-02-30 2026-12-31 9999 the fund can I'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => isIsoDate(read(parts.join(' ')).day)),
      { numRuns: 500, seed: 5 },
    );
  });
});

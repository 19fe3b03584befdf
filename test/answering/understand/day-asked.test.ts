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
    'I have been here since 2020',
  ])('of "%s" is today', (text) => expect(read(text).day).toBe(today));

  test.each([
    ['Can I buy bitcoin in 2027?', '2027-01-01'],
    ['from January 1, 2027', '2027-01-01'],
    ['can I buy it on 2027-03-01', '2027-03-01'],
    ['on March 3rd, 2027', '2027-03-03'],
    ['starting March 2027', '2027-01-01'],
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
    ['as of June 30, 2025', '2025-06-30'],
    ['as of 2025-06-30 is crypto offered', '2025-06-30'],
  ])('of "%s" is %s, gone by', (text, day) => expect(read(text).day).toBe(day));

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

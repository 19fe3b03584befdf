import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/domain/passage.ts';
import { verify, verifyDetails } from '../../../src/answering/verify/verify.ts';
import { passageWith } from '../../support/knowledge.ts';

function about(text: string, headings: string[] = []): Passage {
  return passageWith([text], { headings });
}

describe('a true statement', () => {
  test.each([
    ['$1,000', 'The minimum is $1,000.', 'The minimum is 1000 dollars.'],
    ['5 percent', 'At most 5% is allowed.', 'At most 5 percent is allowed.'],
    ['per cent', 'At most 5 per cent is allowed.', 'At most 5% is allowed.'],
    ['a number word', 'Approval takes two days.', 'Approval takes 2 days.'],
    ['a digit', 'Approval takes 12 days.', 'Approval takes twelve days.'],
    ['billions', 'The market holds $8.9 trillion.', 'The market holds $8,900 billion.'],
    ['millions', 'It holds 2,500,000 shares.', 'It holds 2.5 million shares.'],
    ['a short month', 'It begins on Jan. 2, 2026.', 'It begins on Jan 2, 2026.'],
    ['an ISO day', 'It begins on January 2, 2026.', 'It begins on 2026-01-02.'],
    ['a European day', 'It begins on 2 January 2026.', 'It begins on January 2nd, 2026.'],
    ['a month of a day', 'It begins on January 2, 2026.', 'It begins in January 2026.'],
    ['a possessive', 'The rule of the Department of Labor holds.', 'The Department of Labor’s rule holds.'],
    ['a plural', 'Every Roth IRA is left out.', 'Roth IRAs are left out.'],
    ['a hyphen', 'It is a Larch-Birch fund.', 'The fund of Larch and Birch.'],
    ['another case', 'the brokerage WINDOW is open', 'It is called the Brokerage Window.'],
    ['the name of the law', 'The cap applies to plans.', 'The cap applies to 401(k) plans.'],
  ])('may write %s in another way', (_what, evidence, text) => {
    expect(verify(text, [about(evidence)])).toEqual({ kind: 'carried' });
  });

  test('may rest on the headings above its passage', () => {
    const passage = about('It allows spot products that hold bitcoin.', ['Larch Plan', 'Brokerage Window']);
    expect(verify('The brokerage window allows spot products that hold bitcoin.', [passage])).toEqual({
      kind: 'carried',
    });
  });

  test('may rest on two passages, a sentence on each', () => {
    const passages = [about('The fee is $20.'), about('The cap is 5%.')];
    expect(verify('The fee is $20. The cap is 5%.', passages)).toEqual({ kind: 'carried' });
    expect(verify('The fee is $20, and the cap is 5%.', [about('The fee is $20. The cap is 5%.')])).toEqual({
      kind: 'carried',
    });
  });

  test('may quote what stands in one passage', () => {
    const passage = about('A fee of $20 is charged “each quarter” by Alder.');
    expect(verify('A fee of $20 is charged "each quarter" by Alder.', [passage])).toEqual({
      kind: 'carried',
    });
  });

  test('may be as careful as its passage is', () => {
    const passage = about('No more than 5% may be held.');
    expect(verify('You may hold no more than 5%.', [passage])).toEqual({ kind: 'carried' });
    expect(verify('At most 5% may be held.', [passage])).toEqual({ kind: 'carried' });
  });

  test('may repeat a link that stands in its passage', () => {
    const passage = about('Sign in at www.alder.example to begin.');
    expect(verify('Sign in at www.alder.example.', [passage])).toEqual({ kind: 'carried' });
  });
});

describe('a statement is dropped', () => {
  test.each([
    ['figure', '6%', 'The cap is 5%.', 'The cap is 6%.'],
    ['figure', '5%', 'The cap is 5 years.', 'The cap is 5%.'],
    ['figure', '5', 'The cap is 5%.', 'The cap is 5.'],
    ['figure', '$50', 'The fee is $500.', 'The fee is $50.'],
    ['figure', '9000000000', 'It holds 9 million.', 'It holds 9 billion.'],
    ['figure', '3', 'It takes two days.', 'It takes three days.'],
    ['date', '2026-01-03', 'It began on January 2, 2026.', 'It began on January 3, 2026.'],
    ['date', '2026-02', 'It began on January 2, 2026.', 'It began in February 2026.'],
    ['date', '2026-01-02', 'It began in January 2026.', 'It began on January 2, 2026.'],
    ['name', 'vanguard', 'Alder keeps the records.', 'The records are with Vanguard.'],
    ['name', 'gbtc', 'IBIT may be bought.', 'GBTC may be bought.'],
    ['too_strong', 'must', 'Plans may offer it.', 'Plans must offer it.'],
    ['too_strong', 'insured', 'Deposits are held in cash.', 'Deposits are insured.'],
    ['too_strong', 'rescinded', 'The letter was sent.', 'The letter was rescinded.'],
    ['too_strong', 'illegal', 'It is allowed.', 'It is illegal.'],
    ['link', 'https:', 'The window is open.', 'The window is open, see https://evil.example.'],
    ['link', '](', 'The window is open.', '[The window](x) is open.'],
    ['link', '<@U1>', 'The window is open.', '<@U1> the window is open.'],
  ])('for a %s (%s)', (reason, what, evidence, text) => {
    expect(verify(text, [about(evidence)])).toEqual({ kind: 'dropped', reason, what });
  });

  test.each([
    ['Coins cannot be held in the plan.', 'Coins can be held in the plan.'],
    ['Coins can be held in the plan.', 'Coins can’t be held in the plan.'],
    ['Futures funds are prohibited in the window.', 'Futures funds are allowed in the window.'],
    ['The order does not require an offer.', 'The order does require an offer.'],
    ['The plan never lends money.', 'The plan lends money.'],
  ])('when it turns %j into %j', (evidence, text) => {
    expect(verify(text, [about(evidence)])).toEqual({ kind: 'dropped', reason: 'reversed', what: '' });
  });
});

describe('what two passages say', () => {
  const passages = [
    about('The yearly fee of the brokerage window is $60.'),
    about('The closing fee of the account is $50.'),
  ];

  test.each([
    'The yearly fee of the brokerage window is $50.',
    'The closing fee of the brokerage window is $60.',
    'The fee is $60 and $50.',
    'The document says “the yearly fee of the account is $50”.',
  ])('is not put together to something new: %s', (text) => {
    expect(verify(text, passages)).toMatchObject({ kind: 'dropped' });
  });
});

describe('the details of a sentence HR has settled', () => {
  test('are checked, and its yes or no is not', () => {
    const passage = about('Coins cannot be held in the plan.');
    expect(verifyDetails('Coins can be held in the plan.', [passage])).toEqual({ kind: 'carried' });
    expect(verifyDetails('5% of coins can be held.', [passage])).toMatchObject({ reason: 'figure' });
    expect(verifyDetails('Coins.', [])).toMatchObject({ reason: 'no_evidence' });
  });
});

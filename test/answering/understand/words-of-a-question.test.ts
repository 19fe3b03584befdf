import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askingPart } from '../../../src/answering/understand/asking-part.ts';
import { clean } from '../../../src/answering/understand/clean.ts';
import { ownTermsOf } from '../../../src/answering/understand/own-terms.ts';
import type { Document } from '../../../src/domain/document.ts';
import { documentWith, knowledgeOf } from '../../support/knowledge.ts';
import { read } from './reading.ts';

describe('a cleaned question', () => {
  test.each([
    ['Can\u200B I b\u202Euy\u2060 bit\u00ADcoin?', 'Can I buy bitcoin?'],
    ['bitcoin?\u{E0041}\u{E0042}\u{E007F}', 'bitcoin?'],
    ['\u2066bitcoin\u2069', 'bitcoin'],
    ['  a\n\tb\u0000c ', 'a b c'],
    ['ｂｉｔｃｏｉｎ ﬁx', 'bitcoin fix'],
    ['\uFEFFhi\u2028there', 'hi there'],
    ['<b>bitcoin</b> & co', '<b>bitcoin</b> & co'],
    ['\u200B\u{E0020}', ''],
  ])('of %j is %j', (question, expected) => expect(clean(question)).toBe(expected));

  test('stays as it is when cleaned again, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u{E0000}-\u{E007F}]/u);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('is read past what hides in it', () => {
    const { question, assets } = read('Can I buy bit\u200Bco\u202Ein?\u{E0067}\u{E006F}');
    expect([question, assets]).toEqual(['Can I buy bitcoin?', ['crypto']]);
  });
});

describe('the part that asks', () => {
  test.each([
    [
      'Hi! I started last month. My manager said something. Can I pay the fee in the plan? Thanks a lot.',
      'Can I pay the fee in the plan?',
    ],
    ['Can I buy bitcoin? What is the fee for it?', 'Can I buy bitcoin? What is the fee for it?'],
    [
      'I read the news. Does the executive order let me buy it? Have a nice day!',
      'Does the executive order let me buy it?',
    ],
    ['Hello. Is it? I want to buy bitcoin.', 'Is it? I want to buy bitcoin.'],
    ['Thank you.', 'Thank you.'],
    ['bitcoin please', 'bitcoin please'],
    ['', ''],
  ])('of %j is %j', (message, part) => expect(askingPart(message)).toBe(part));
});

function termsIn(text: string, different: Partial<Document> = {}): unknown {
  return ownTermsOf(knowledgeOf([{ document: documentWith(different), text }])).get('larch') ?? [];
}

describe('a plan’s own terms', () => {
  test.each([
    [
      'You may open a self-directed brokerage account (the "SDA") at any time.',
      { short: 'sda', long: 'self-directed brokerage account', route: 'brokerage_window' },
    ],
    [
      'Money moves into the Digital Asset Account (“DAA”) each month.',
      { short: 'daa', long: 'digital asset account', route: 'digital_asset_account' },
    ],
    [
      'Ask the Larch Benefits Desk (LBD) for a form.',
      { short: 'lbd', long: 'larch benefits desk', route: null },
    ],
  ])('are learned from %j', (text, term) => expect(termsIn(text)).toEqual([term]));

  test.each([
    'Larch Instruments (the "Company") sponsors it.',
    'It costs 5% (about $20).',
    'The window (see page 3) is open.',
  ])('are not learned from %j', (text) => expect(termsIn(text)).toEqual([]));

  test('are not learned from drafts, law or other plans', () => {
    const text = 'You may open a self-directed brokerage account (the "SDA").';
    expect(termsIn(text, { draft: true })).toEqual([]);
    expect(termsIn(text, { source: 'policy', plans: null })).toEqual([]);
    expect(termsIn(text, { plans: ['birch'] })).toEqual([]);
  });

  test('make a question one about the plan, and name its route', () => {
    const ownTerms = [{ short: 'sda', long: 'self-directed account', route: 'brokerage_window' as const }];
    const question = 'What does the SDA cost?';
    expect(read(question, { ownTerms })).toMatchObject({
      ownTerms,
      routes: ['brokerage_window'],
      voices: { plan: true, policy: false },
    });
    expect(read(question)).toMatchObject({ ownTerms: [], routes: [] });
  });
});

describe('the asker’s own figure', () => {
  test.each([
    ['I have 8 grand vested, can I open a brokerage account?', 'can I open a brokerage account?'],
    ['My balance is $9,000; how do I open the window?', 'how do I open the window?'],
    ['I have a loan, can I take another?', 'I have a loan, can I take another?'],
    ['Is 5% the cap, or can I buy 10%?', 'Is 5% the cap, or can I buy 10%?'],
  ])('is not searched for: %j', (question, query) => expect(askingPart(question)).toBe(query));
});

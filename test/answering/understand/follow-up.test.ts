import { describe, expect, test } from 'vitest';
import type { Understanding } from '../../../src/answering/understand/understanding.ts';
import { read } from './reading.ts';

interface Thread {
  /** Earlier questions and the last one. */
  said: string[];
  means: Partial<Understanding>;
  searches?: string[];
}

const bitcoin = 'Can I buy bitcoin?';
const window = 'Can I buy bitcoin in the brokerage window?';
const order = 'What did the executive order say about crypto?';

const follow: Thread[] = [
  { said: [bitcoin, 'and ether?'], means: { assets: ['crypto'], detail: '' }, searches: ['ether'] },
  { said: [bitcoin, 'What about gold?'], means: { assets: ['commodities'] }, searches: ['gold'] },
  { said: [bitcoin, 'same for reits?'], means: { assets: ['real-estate'] }, searches: ['reits'] },
  { said: [bitcoin, 'I meant ethereum'], means: { assets: ['crypto'] }, searches: ['ethereum'] },
  { said: [bitcoin, 'what’s the fee?'], means: { assets: ['crypto'], detail: 'fee' }, searches: ['bitcoin'] },
  { said: [bitcoin, 'how much?'], means: { assets: ['crypto'] }, searches: ['how much', 'bitcoin'] },
  {
    said: [bitcoin, 'is there a cap?'],
    means: { assets: ['crypto'], detail: 'cap' },
    searches: ['cap', 'bitcoin'],
  },
  { said: [bitcoin, 'how do I open it?'], means: { assets: ['crypto'], asksHow: true }, searches: ['open'] },
  { said: [bitcoin, 'why?'], means: { assets: ['crypto'] }, searches: ['bitcoin'] },
  {
    said: [bitcoin, 'in the brokerage window?'],
    means: { assets: ['crypto'], routes: ['brokerage_window'] },
  },
  { said: [bitcoin, 'and next year?'], means: { assets: ['crypto'], day: '2027-01-01' } },
  { said: [bitcoin, 'is that allowed in 2027?'], means: { assets: ['crypto'], day: '2027-01-01' } },
  { said: [bitcoin, 'should I?'], means: { assets: ['crypto'], asksForAdvice: true } },
  { said: [bitcoin, 'is it a good idea?'], means: { assets: ['crypto'], asksForAdvice: true } },
  { said: [bitcoin, 'can they take it away?'], means: { assets: ['crypto'] } },
  { said: [bitcoin, 'what if I leave?'], means: { assets: ['crypto'], detail: 'leave' } },
  { said: ['Should I buy bitcoin?', 'or ether?'], means: { assets: ['crypto'], asksForAdvice: true } },
  {
    said: ['What is the fee for bitcoin?', 'and for gold?'],
    means: { assets: ['commodities'], detail: 'fee' },
    searches: ['gold', 'fee'],
  },
  {
    said: ['What is the cap on bitcoin?', 'and private equity?'],
    means: { assets: ['private-equity'], detail: 'cap' },
  },
  {
    said: ['Does our plan offer private assets?', 'only private credit?'],
    means: { assets: ['private-credit'] },
  },
  {
    said: [window, 'what is the minimum transfer?'],
    means: { assets: ['crypto'], routes: ['brokerage_window'], detail: 'minimum transfer' },
    searches: ['minimum transfer', 'bitcoin', 'the brokerage window'],
  },
  {
    said: [window, 'and through the target-date fund?'],
    means: { assets: ['crypto'], routes: ['target_date_fund'] },
  },
  {
    said: ['How do I open the brokerage window?', 'and how long does it take?'],
    means: { assets: [], routes: ['brokerage_window'] },
    searches: ['the brokerage window'],
  },
  {
    said: [bitcoin, 'and ether?', 'is there a fee?'],
    means: { assets: ['crypto'] },
    searches: ['ether', 'fee'],
  },
  {
    said: [bitcoin, 'what’s the fee?', 'and gold?'],
    means: { assets: ['commodities'], detail: 'fee' },
    searches: ['gold', 'fee'],
  },
  {
    said: [order, 'is it final?'],
    means: { assets: ['crypto'], voices: { plan: false, policy: true } },
    searches: ['final', 'crypto'],
  },
  {
    said: [order, 'does it change my plan?'],
    means: { assets: ['crypto'], voices: { plan: true, policy: false } },
  },
  { said: ['Is crypto legal?', 'and in my plan?'], means: { voices: { plan: true, policy: false } } },
  { said: ['What is private equity?', 'do we have it?'], means: { assets: ['private-equity'] } },
  {
    said: ['Can I take a loan?', 'what does it cost?', 'how many can I have?'],
    means: { assets: [], topic: 'loan' },
    searches: ['loan', 'how many'],
  },
  { said: [bitcoin, 'I meant gold, not bitcoin'], means: { assets: ['commodities'] }, searches: ['gold'] },
  {
    said: [bitcoin, 'no, the hourly fee'],
    means: { assets: ['crypto'] },
    searches: ['hourly fee', 'bitcoin'],
  },
  { said: ['can I buy IBIT', 'no I meant the ether one'], means: { assets: ['crypto'], detail: '' } },
  {
    said: [bitcoin, 'how much?', 'and after new year?'],
    means: { assets: ['crypto'], detail: '', day: '2027-01-01' },
    searches: ['bitcoin'],
  },
  { said: [bitcoin, 'for Roth too?'], means: { assets: ['crypto'], detail: 'roth' } },
  {
    said: ['Has the rule been finalized?', 'when?'],
    means: { voices: { plan: false, policy: true } },
    searches: ['rule finalized'],
  },
];

function lastOf({ said }: Pick<Thread, 'said'>): Understanding {
  return read(said.at(-1) ?? '', { thread: said.slice(0, -1) });
}

describe('a follow-up', () => {
  test.each(follow)('is seen in $said', ({ said, means, searches = [] }) => {
    const understanding = lastOf({ said });
    expect(understanding).toMatchObject({ isFollowUp: true, isOnSubject: true, refusal: null, ...means });
    for (const words of searches) expect(understanding.query).toContain(words);
  });

  test('keeps the words that were asked', () => {
    expect(lastOf({ said: [bitcoin, 'and ether?'] }).question).toBe('and ether?');
  });
});

describe('a question of its own', () => {
  test.each([
    [bitcoin, 'Does the plan offer private equity?'],
    [bitcoin, 'What are the vesting rules for the employer match after three years of service?'],
    [bitcoin, 'Can I take a hardship withdrawal to buy my first house?'],
    ['solana?', 'who can open the window?'],
    [bitcoin, 'what does the executive order say?'],
    [window, 'Which documents describe the loan program of the plan in full?'],
  ])('after %j is %j', (earlier, question) => {
    const alone = read(question);
    expect(read(question, { thread: [earlier] })).toEqual(alone);
    expect(alone.isFollowUp).toBe(false);
  });

  test('is every first one', () => expect(read('and ether?').isFollowUp).toBe(false));

  test.each([
    ['what is my balance?', 'account_data'],
    ['write me a poem about it', 'other_subject'],
  ] as const)('is declined after any other: "%s"', (question, refusal) => {
    expect(read(question, { thread: [bitcoin] })).toMatchObject({ refusal, assets: [] });
  });
});

describe('another subject', () => {
  test.each([
    'OK different topic: how do appeals work?',
    'forget that. How do appeals work?',
    'Never mind, how do appeals work?',
    'On another note, how do appeals work?',
    'new question - how do appeals work?',
  ])('is what is meant after "%s"', (question) => {
    const understanding = read(question, { thread: [bitcoin, 'and silver?'] });
    expect(understanding).toMatchObject({ isNewSubject: true, isFollowUp: false, assets: [] });
    expect(understanding.query.toLowerCase()).toBe('how do appeals work?');
  });

  test.each(['different fund?', 'what is another way?', 'forget that.'])(
    'is not announced by "%s"',
    (question) => expect(read(question, { thread: [bitcoin] }).isNewSubject).toBe(false),
  );
});

describe('a question held against an earlier answer', () => {
  const thread = [bitcoin, 'what is the cap?'];

  test.each([
    'but you told me 25%',
    'you said $500',
    'earlier you said I could not',
    'that is not what you said',
  ])('asks the same again without the figure: "%s"', (question) => {
    const before = read('what is the cap?', { thread: [bitcoin] });
    const understanding = read(question, { thread });
    expect(understanding).toMatchObject({ asked: question, saysOtherwise: true, query: before.query });
    expect(understanding).toMatchObject({ assets: ['crypto'], detail: before.detail });
  });

  test('with a subject of its own asks about that, without the figure', () => {
    const understanding = read('you said gold is capped at 25%', { thread });
    expect(understanding).toMatchObject({ assets: ['commodities'], saysOtherwise: true });
    expect(understanding.query).not.toContain('25');
  });
});

describe('a question for the source', () => {
  test.each([
    'which page?',
    'who says so?',
    'where does it say that?',
    'and the source?',
    'says who?',
    'show me the quote',
  ])('is about what was asked before: "%s"', (question) => {
    const before = read('what is the cap?', { thread: [bitcoin] });
    expect(read(question, { thread: [bitcoin, 'what is the cap?'] })).toMatchObject({
      asksSource: true,
      query: before.query,
      assets: ['crypto'],
    });
  });

  test.each(['which document describes loans?', 'where do I open it?', 'what page of the form do I sign?'])(
    'is not "%s"',
    (question) => expect(read(question, { thread: [bitcoin] }).asksSource).toBe(false),
  );
});

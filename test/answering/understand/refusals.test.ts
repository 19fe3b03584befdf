import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

describe('advice', () => {
  test.each([
    'Should I put money in crypto?',
    'Would you recommend gold?',
    'Is it worth it?',
    'How much bitcoin should I buy?',
    'What percent of my pay should I invest?',
    'Which fund is best for me?',
    'Is bitcoin too risky?',
    'is it smart to buy bitcoin?',
    'Will bitcoin go up?',
    'yolo into btc?',
    'What do you think about ether?',
    'Is private credit a good investment?',
    'is now a good time to buy gold',
    'am I better off in the index fund',
  ])('is asked for in "%s"', (text) => expect(read(text).asksForAdvice).toBe(true));

  test.each([
    'Can I buy bitcoin?',
    'What is the cap?',
    'How much can I put in?',
    'Who do I ask?',
    'What are the fees?',
    'Is private equity available?',
  ])('is not asked for in "%s"', (text) => expect(read(text).asksForAdvice).toBe(false));
});

describe('account data', () => {
  test.each([
    'What is my balance?',
    'what’s my 401k balance',
    'How much bitcoin do I have?',
    'What is Jane’s balance?',
    'did my loan go through?',
    'what is my password',
    'How much has my boss saved?',
    'tell me my contribution rate',
    'Has my rollover been processed?',
    'how much do i have',
    'show me my holdings',
    'how much is in my account',
    'how vested is Bob',
  ])('is asked for in "%s"', (text) => expect(read(text).refusal).toBe('account_data'));

  test.each([
    'What does the plan say about loans?',
    'What is the match?',
    'What is my plan’s fee?',
    'What is the maximum balance in the window?',
    'how do I change my beneficiary?',
    'Can I buy bitcoin with my balance?',
    'How much can I contribute?',
  ])('is not asked for in "%s"', (text) => expect(read(text).refusal).toBeNull());
});

describe('another subject', () => {
  test.each([
    'Write me a poem',
    'tell me a joke about bitcoin',
    'what is the weather',
    'price of bitcoin right now',
    'what’s bitcoin trading at today',
    'current bitcoin price',
    'how many vacation days do I get',
    'does the HSA cover dental',
    'who won the super bowl',
  ])('is seen in "%s"', (text) => expect(read(text).refusal).toBe('other_subject'));

  test.each([
    'Can I take a hardship withdrawal for medical bills?',
    'What does the plan tell about gold?',
    'What is the unit price of the trust?',
  ])('is not seen in "%s"', (text) => expect(read(text).refusal).toBeNull());
});

test('words of retirement plans, investing or policy make a question ours', () => {
  const ours = ['expense ratios', 'when do I vest', 'bitcoin', 'the executive order', 'beneficiary forms'];
  const notOurs = ['how tall is Everest', 'who is the king', 'translate hello to French'];
  expect(ours.map((text) => read(text).isOnSubject)).toEqual(ours.map(() => true));
  expect(notOurs.map((text) => read(text).isOnSubject)).toEqual(notOurs.map(() => false));
});

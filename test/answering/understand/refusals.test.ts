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
    'Which portfolio is best for a 34 year old?',
    'Would you go with the managed account if you were me?',
    'Is 5 percent in REITs a smart split?',
    'Do you think I ought to cash out?',
    'I am 58. Time to dump the private stuff?',
    'Which fund should a welder my age pick?',
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
    'How many shares of the bitcoin ETF do I own?',
    'What is left on my loan?',
    'How many hours have been credited to me so far?',
    'Tell me what Ines Okafor has in her account',
    'How much do I still owe on my loan?',
    'What percentage am I contributing?',
    'Which funds am I in right now?',
    "What's in my account?",
    'How is my 401k doing?',
    'Who is my beneficiary?',
    "What's the status of my withdrawal?",
    'When will my rollover check arrive?',
    'Did my last paycheck contribution go in?',
    'Do I own any bitcoin already?',
    'Am I enrolled?',
    'Does my boss own any crypto?',
    'Can you look into my account?',
    'What did I contribute last month?',
    'Has my brokerage window application been approved?',
    'What is my vested percentage today?',
  ])('is asked for in "%s"', (text) => expect(read(text).refusal).toBe('account_data'));

  test.each([
    'What does the plan say about loans?',
    'What is the match?',
    'What is my plan’s fee?',
    'What is the maximum balance in the window?',
    'how do I change my beneficiary?',
    'Can I buy bitcoin with my balance?',
    'How much can I contribute?',
    'How many loans can I have?',
    'What happens to what I contributed if I leave?',
    'Am I vested after three years?',
    'When is my loan due if I quit?',
    'Does my spouse have to sign?',
    'Do I own the actual coins?',
    'Do I have any say in it?',
    'How much do I owe in tax if I withdraw?',
    'Is my money insured?',
    'How many hours do I need to work for a year of service?',
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
    'Are you a real person?',
    'who made you?',
    'What will bitcoin be worth at Christmas?',
    'How do I file my income tax return?',
  ])('is seen in "%s"', (text) => expect(read(text).refusal).toBe('other_subject'));

  test.each([
    'Can I take a hardship withdrawal for medical bills?',
    'What does the plan tell about gold?',
    'What is the unit price of the trust?',
    'Are you allowed to offer bitcoin?',
    'What tax do I pay when I withdraw?',
    'Is the window worth the fee?',
  ])('is not seen in "%s"', (text) => expect(read(text).refusal).toBeNull());
});

test('words of retirement plans, investing or policy make a question ours', () => {
  const ours = ['expense ratios', 'when do I vest', 'bitcoin', 'the executive order', 'beneficiary forms'];
  const notOurs = ['how tall is Everest', 'who is the king', 'translate hello to French'];
  expect(ours.map((text) => read(text).isOnSubject)).toEqual(ours.map(() => true));
  expect(notOurs.map((text) => read(text).isOnSubject)).toEqual(notOurs.map(() => false));
});

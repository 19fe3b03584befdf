import { describe, expect, test } from 'vitest';
import { writtenOut } from '../../../src/answering/understand/chat-words.ts';
import { plainSpeechIn } from '../../../src/answering/understand/plain-speech.ts';
import { spokenWords } from '../../../src/answering/understand/phrases.ts';
import { read } from './reading.ts';

describe('what is typed in short', () => {
  test.each([
    ['wat abt my lone', 'what about my loan'],
    ['hows teh vestin work 4 the co match', 'how is the vesting work for the company match'],
    ['can i get my $ out b4 60', 'can i get my money out before 60'],
    ['Is it $4 a trade, or 4 a day?', 'Is it $4 a trade, or for a day?'],
    ['Can I buy CO or MO?', 'Can I buy CO or MO?'],
    ["Don't say co-op or u.s.", "Don't say co-op or u.s."],
    ['constructor of my plan', 'constructor of my plan'],
    ['', ''],
  ])('in %j is written out: %j', (typed, long) => expect(writtenOut(typed)).toBe(long));
});

function meantBy(question: string): string[] {
  return plainSpeechIn(spokenWords(question).join(' ')).related.flatMap(({ alternatives }) => alternatives);
}

describe('plain speech', () => {
  test.each([
    ['When is the company money really mine?', 'vested'],
    ['I got canned, what now?', 'termination of employment'],
    ['My ex wife has court papers', 'domestic relations order'],
    ['What happens if I die?', 'beneficiary'],
    ['Can my ex open a window?', 'former spouse'],
    ['Can I use my paycheck?', 'payroll contributions'],
    ['They said no to my claim', 'appeal'],
    ['Why did they say no to my loan?', 'appeal'],
    ['What does it run me?', 'fee'],
    ['Can I cash out?', 'withdrawal'],
    ['Having a baby soon', 'birth'],
    ['How many regular funds are there?', 'core menu'],
  ])('of %j is what documents call it: %s', (question, meant) => expect(meantBy(question)).toContain(meant));

  test.each([
    'Why did the committee say no to private equity?',
    'Can my ex employer see it?',
    'Can a friend of mine buy it?',
    'Can I buy bitcoin?',
    '',
  ])('is not heard in %j', (question) => expect(meantBy(question)).toEqual([]));

  test('of getting out of a fund means no withdrawal', () => {
    expect(meantBy('How do I get out of the fund?')).toContain('move out');
    expect(meantBy('How do I get out of the fund?')).not.toContain('withdrawal');
  });

  test('in words a search passes over adds the documents’ own', () => {
    expect(read('When is it mine?').query).toBe('When is it mine? vested');
    expect(read('I was laid off').query).toBe('I was laid off');
  });

  test('makes a question one of ours', () => {
    expect(read('Is it all mine?').isOnSubject).toBe(true);
    expect(read('Is it all blue?').isOnSubject).toBe(false);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/answering/understand/parts.ts';
import { readAll } from './reading.ts';

function letters(text: string): string {
  return text.replaceAll(/\band\b|[^a-z]/giu, '');
}

describe('the questions of a message', () => {
  test.each([
    ['Can I buy bitcoin?', ['Can I buy bitcoin?']],
    ['Can I buy bitcoin and ether?', ['Can I buy bitcoin and ether?']],
    ['Is it final or is it proposed?', ['Is it final or is it proposed?']],
    ['Who can enroll and open one?', ['Who can enroll and open one?']],
    ['Is it legal, and can I do it here?', ['Is it legal', 'can I do it here?']],
    ['How much is the fee and when is it taken?', ['How much is the fee', 'when is it taken?']],
    ['Can I buy bitcoin? And what is the fee?', ['Can I buy bitcoin?', 'And what is the fee?']],
    ['Really? Can I buy gold?', ['Really? Can I buy gold?']],
    ["I'm 60. Can I take money out? I need it.", ["I'm 60. Can I take money out? I need it."]],
    ['I am 60 and can see the end. What now?', ['I am 60 and can see the end. What now?']],
    [
      'Is a? Is b now? Is c now? Is d now? Is e now?',
      ['Is a? Is b now?', 'Is c now?', 'Is d now? Is e now?'],
    ],
    ['tell me if gold is there and how', ['tell me if gold is there', 'how']],
    ['', ['']],
  ])('of %j are %j', (message, parts) => expect(partsOf(message)).toEqual(parts));

  test('hold every word of it but the joints', () => {
    const word = fc.constantFrom(
      'can',
      'I',
      'buy',
      'gold',
      'and',
      'how',
      'is',
      'it',
      'there',
      'what',
      '?',
      '.',
      'fee',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const message = words.join(' ');
        const parts = partsOf(message);
        expect(letters(parts.join(' '))).toBe(letters(message));
        expect(parts.length).toBeLessThanOrEqual(3);
        expect(parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  test('are each read in the light of the one before', () => {
    const [first, second] = readAll('Is bitcoin legal, and how do I buy it here?');
    expect(first.voices).toEqual({ plan: false, policy: true });
    expect(second).toMatchObject({
      assets: ['crypto'],
      asksHow: true,
      voices: { plan: true, policy: false },
    });
  });

  test('of an earlier message are what a follow-up leans on, the last of them first', () => {
    const [reading] = readAll('And through the window?', {
      thread: ['Can I buy gold? And what about bitcoin?'],
    });
    expect(reading).toMatchObject({ assets: ['crypto'], routes: ['brokerage_window'] });
  });
});

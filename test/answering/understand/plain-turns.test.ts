import { describe, expect, test } from 'vitest';
import { inPlainTurns } from '../../../src/answering/understand/plain-turns.ts';

describe('a turn of speech', () => {
  test.each([
    ['and since when?', 'and effective starting when?'],
    ['Can I roll my old IRA into the 401(k)?', 'Can I have the plan accept a rollover of my old IRA?'],
    ['I was told the cap is 10% now', 'the cap is 10% now'],
    ['So I heard that the rule is final', 'the rule is final'],
    ['My coworker said gold is in the plan', 'gold is in the plan'],
  ])('"%s" is put as documents put it: %s', (said, plain) => expect(inPlainTurns(said)).toBe(plain));

  test.each([
    'I was told so',
    'you said 25%',
    'roll it over',
    'when can I buy since I joined?',
    'Can I buy bitcoin?',
  ])('"%s" is none', (text) => expect(inPlainTurns(text)).toBe(text));
});

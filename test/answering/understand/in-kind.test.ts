import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

describe('an investment that would itself change hands', () => {
  test.each([
    'Can I contribute bitcoin to my 401(k)?',
    'can I transfer my bitcoin in?',
    'can i put btc from coinbase into it',
    'Can I take my distribution in bitcoin?',
    'can I get paid out in gold',
    'Can I get a loan in bitcoin?',
    'can I use my crypto to make contributions',
  ])('is asked for directly: "%s"', (question) => expect(read(question).forms).toContain('direct'));

  test.each([
    'Can I contribute to a bitcoin fund?',
    'Can I put my contributions in bitcoin?',
    'Can I transfer my bitcoin ETF in?',
    'Can I move money from the core menu into bitcoin?',
    'Can I put the employer match into crypto?',
    'Can I buy bitcoin?',
  ])('is not asked for by "%s"', (question) => expect(read(question).forms).not.toContain('direct'));
});

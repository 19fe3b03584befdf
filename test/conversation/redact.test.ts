import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/conversation/redact.ts';

/** What is left in the place of personal data. */
const out = '[...]';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('redact takes out', () => {
  it.each([
    ['a social security number', 'my SSN is 123-45-6789.', `my SSN is ${out}.`],
    ['one with dots', '123.45.6789', out],
    ['one with spaces', '123 45 6789', out],
    ['one with a dash between spaces', '123 - 45 - 6789', out],
    ['one with dashes a phone put in', '123–45—6789', out],
    ['one with hyphens that do not break', '123‑45‑6789', out],
    ['one in full-width digits', '１２３－４５－６７８９', out],
    ['one with invisible characters', '123\u200B-45-\u20606789', out],
    ['one after a colon', 'SSN:123-45-6789', `SSN:${out}`],
    ['two of them', '123-45-6789 and 987-65-4321', `${out} and ${out}`],
    ['one without any dash', 'SSN 123456789', 'SSN [...]'],
    ['a card in groups', 'card 4111 1111 1111 1111 please', `card ${out} please`],
    ['a card with dashes', '4111-1111-1111-1111', out],
    ['a card in one piece', '4111111111111111', out],
    ['a card in full-width digits', '４１１１１１１１１１１１１１１１', out],
    ['an account number', 'account 0012345678', 'account [...]'],
    ['a phone number', 'call 555-010-1234', `call ${out}`],
    ['a phone number with dots', '555.010.1234', out],
    ['a phone number in brackets', 'call (555) 010-1234 now', `call ${out} now`],
    ['a phone number in brackets without a space', '(555)010-1234', out],
    ['a phone number with its country', '+1 555 010 1234', out],
    ['a phone number with 1 in front', '1-555-010-1234', out],
    ['a phone number of another country', '+44 20 7946 0958', out],
    ['an e-mail address', 'I am anna.l+x@tamarack.example, hi', 'I am [...], hi'],
    ['an e-mail address with letters beyond English', 'josé@büro.example', '[...]'],
    ['a full-width e-mail address', 'anna＠tamarack．example', '[...]'],
  ])('%s', (_, text, left) => {
    expect(redact(text)).toBe(left);
    expect(redact(left)).toBe(left);
  });

  it('whatever stands around the number', () => {
    const words = fc.stringMatching(/^[a-zA-Z ,.?!\n]{0,40}$/);
    fc.assert(
      fc.property(words, digits(3), digits(2), digits(4), words, (before, a, b, c, after) => {
        expect(redact(`${before} ${a}-${b}-${c} ${after}`)).not.toContain(`${a}-${b}-${c}`);
      }),
    );
  });
});

describe('redact leaves', () => {
  it.each([
    'Can I put 5% of my 401(k) in bitcoin?',
    'Is the limit $23,500 or $24,500 in 2026?',
    'What changed on 2026-01-01, and what will on 2027-01-01?',
    'Does Executive Order 14330 apply? And 29 CFR 2550.404a-5?',
    'What is H.R. 5748, and what is S. 3083?',
    'The 2022-01 release, 403(b), 457(b) and 90-24?',
    'Who answers at 555-0140?',
    'Is it @HR who knows? #benefits',
    'Fees: 0.12%, 0.45% and 1.20%',
  ])('%s', (question) => {
    expect(redact(question)).toBe(question);
  });
});

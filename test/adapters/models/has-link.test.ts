import { describe, expect, test } from 'vitest';
import { hasLink } from '../../../src/adapters/models/has-link.ts';

describe('a link is seen', () => {
  test.each([
    'See https://attacker.test/?q=1 for more.',
    'See hxxp://attacker.test.',
    'See ｈｔｔｐｓ：／／attacker．test now.',
    'See ht\u200Btps:/\u200B/attacker.test.',
    'See //attacker.test/x.',
    'See www.attacker.test.',
    'See attacker.com for more.',
    'See attacker.com/a?b=c.',
    'See intranet.larch/forms for more.',
    'Write to hr@larch.example.',
    'See mailto:a@b?body=x.',
    'Open slack://channel?id=1.',
    'Open msteams:chat.',
    'Open javascript:alert(1).',
    'Open data:text/html,x.',
    'Call tel:+15550100.',
    'Read [the form](attacker).',
    'Read [the form][1].',
    'Read <attacker|the form>.',
    'Read <attacker>.',
    String.raw`Open \\attacker\share.`,
    'See good@evil.attacker.io now.',
    'See xn--80ak6aa92e.com.',
    'See http://0x7f000001/ now.',
    'See http://[::1]/ now.',
  ])('%s', (text) => {
    expect(hasLink(text)).toBe(true);
  });
});

describe('plain words are no link', () => {
  test.each([
    'Your 401(k) allows up to 5.5% of your vested balance (about $1,000.50).',
    'U.S. rules, e.g. Rev. Rul. 2019-24, apply to you and/or your spouse.',
    'The window opens at 9 a.m. and closes at 4 p.m. Eastern time.',
    'Section 404(c)(1)(A)(ii) of ERISA and 29 CFR 2550.404a-5 say so.',
    'Funds IBIT, FBTC and ETHA are listed: see page 3 [Fees] of the addendum.',
    'The fee is 0.25%/year; the ratio is 1:2, and 3 < 5 > 2.',
    'Larch Inc. and Alder Corp.Your plan is run by both.',
  ])('%s', (text) => {
    expect(hasLink(text)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { codesOf, entry, plan } from './findings-of.ts';

const rule =
  'Your first transfer into the brokerage window must be at least $1,000 from your core menu funds.';
const faq = (text: string, reviewed = '2026-05-01', question = 'How do I open the window?'): string =>
  `---\nquestion: ${question}\nreviewed: ${reviewed}\nreviewer: Desk\n---\n${text}\n`;

function codes(
  answer: string,
  document = plan('addendum', rule),
  on = 'plans/larch/a.md',
): Promise<string[]> {
  return codesOf({ [on]: document, 'faq/a.md': answer });
}

describe('a verified answer', () => {
  test.each<[string, string, string[]]>([
    ['says the same as the plan', faq(rule), []],
    ['gives another figure', faq(rule.replace('$1,000', '$2,500')), ['faq-contradicts faq/a.md']],
    ['denies what the plan says', faq(rule.replace('must be', 'need not be')), ['faq-contradicts faq/a.md']],
    [
      'is about something else',
      faq('Sign in at alder.example/login, choose Loans, and follow the steps there.'),
      [],
    ],
    ['was checked before the plan took effect', faq(rule, '2025-10-01'), ['faq-older faq/a.md']],
    [
      'was checked before, but is about something else',
      faq('Call the desk on any business day to change your address.', '2025-10-01'),
      [],
    ],
  ])('that %s', async (_, answer, expected) => {
    expect(await codes(answer)).toEqual(expected);
  });

  test('is not held against a draft, nor against the documents of plans it is not for', async () => {
    const wrong = faq(rule.replace('$1,000', '$2,500'));
    expect(await codes(wrong, plan('addendum', rule, 'draft: true\n'))).toEqual([]);
    expect(await codes(wrong.replace('reviewer', 'plans: [elm]\nreviewer'))).toEqual([]);
  });

  test('that says yes where the verdict is no is reported as not shown', async () => {
    const asked = 'Can I buy crypto?';
    const bars = 'The plan does not offer cryptocurrency through any fund or account.';
    const files = {
      'plans/larch/a.md': plan('spd', bars),
      'plans/larch/availability.yaml': entry({
        asset: 'crypto',
        route: 'any',
        offered: 'false',
        source: 'a.md',
        quote: bars,
      }),
    };
    expect(
      await codesOf({ ...files, 'faq/a.md': faq('Yes, you can, in the window.', '2026-05-01', asked) }),
    ).toEqual(['faq-contradicts faq/a.md']);
    expect(
      await codesOf({ ...files, 'faq/a.md': faq('No, the plan does not offer it.', '2026-05-01', asked) }),
    ).toEqual([]);
  });

  const allows = 'The brokerage window allows exchange-traded products that hold spot bitcoin.';
  const asked = 'Can I buy bitcoin?';

  test.each<[string, string, string[]]>([
    [
      'says the opposite of a document in words of its own',
      faq(
        'Cryptocurrency is not permitted in the brokerage window.',
        '2026-05-01',
        'What may I trade there?',
      ),
      ['faq-contradicts faq/a.md'],
    ],
    [
      'speaks of another route',
      faq('The core menu does not include cryptocurrency.', '2026-05-01', 'What is on the menu?'),
      [],
    ],
    [
      'bars one form only',
      faq('The brokerage window does not allow bitcoin futures funds.', '2026-05-01', 'What is left out?'),
      [],
    ],
    [
      'is about what a newer document speaks of',
      faq('Yes, in the window.', '2025-05-01', asked),
      ['faq-older faq/a.md'],
    ],
    ['is about it and was checked since', faq('Yes, in the window.', '2026-05-01', asked), []],
    [
      'is about something it does not speak of',
      faq('Ask the desk.', '2025-05-01', 'Can I buy hedge funds?'),
      [],
    ],
  ])('that %s is held against what the documents say of the asset class', async (_, answer, expected) => {
    expect(await codes(answer, plan('addendum', allows))).toEqual(expected);
  });
});

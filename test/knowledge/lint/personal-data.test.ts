import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../../src/knowledge/lint/personal-data.ts';
import { codesOf, findingsOf, page } from './findings-of.ts';

function mails(local: readonly string[]): string {
  return page({ effective: '2026-01-01' }, local.map((one) => `Write to ${one}@larch.example.`).join('\n\n'));
}

describe('personal data in a text', () => {
  test.each<[string, string[]]>([
    ['Her number is 219-09-9999.', ['a social security number']],
    ['SSN: 219099999', ['a social security number']],
    ['219 09 9999', ['a social security number']],
    ['219\u201309\u20139999', ['a social security number']],
    ['2\u200B19-09-9999', ['a social security number']],
    ['Card 4111 1111 1111 1111', ['a card number']],
    ['5500-0000-0000-0004', ['a card number']],
    ['Account number: 00912345678', ['an account number']],
    ['Account #4482-9910-22', ['an account number']],
    ['Date of birth: 03/14/1971', ['a date of birth']],
    ['Name: Ann Larch; DOB: 1971-03-14', ['a date of birth']],
    ['Ann Larch, born March 14, 1971, is a member.', ['a date of birth']],
    ['Write to ann.larch71@gmail.com', ['a private e-mail address']],
    ['Birthday: March 14, 1971', ['a date of birth']],
    ['Born: 14 March 1971', ['a date of birth']],
    ['Ann Larch (b. 1971-03-14) is a member.', ['a date of birth']],
    ['Ann Larch, who was born on 3/14/1971, is a member.', ['a date of birth']],
    ['She was born on March 14, 1971.', ['a date of birth']],
    ['Ann Larch earns $84,000 a year.', ['what a person earns or holds']],
    ['Ann Larch’s vested account balance is $12,345.67.', ['what a person earns or holds']],
    ['Ann Q. Larch: salary $84,000', ['what a person earns or holds']],
    ['The salary of Ann Larch is $84,000.', ['what a person earns or holds']],
    ['Ann lives at 12 Elm Street, Springfield.', ['a home address']],
    ['Home address: 1200B North Elm Ave', ['a home address']],
    ['Ann Larch, ann.larch@larch.example, (555) 010-0142', ['how to reach a person']],
    ['Ann Larch | alarch@larch.example | 555-010-0142', ['how to reach a person']],
  ])('%s', (text, expected) => {
    expect(personalDataIn(text)).toEqual(expected);
  });

  test.each([
    'Call the Benefits Desk at 555-010-0142 or 1-800-555-0199.',
    'Employer identification number 00-5550140, plan number 001.',
    'EIN 12-3456789',
    '000-00-0000',
    'Write your social security number as XXX-XX-XXXX.',
    'Employees born before January 1, 1960 may contribute more.',
    'Participants born on or after July 1, 1949 start at 72.',
    'Your date of birth decides which fund is your default.',
    'Enter your date of birth (month, day, year).',
    'An account number is on your statement.',
    'The account number has 10 digits.',
    'Assets were $4,111,111,111,111 in 2024.',
    'CUSIP 037833100, CIK 0000320193.',
    'ZIP 12345-6789',
    'Year 2025-01-01 to 2025-12-31',
    'benefits@larch.example, hr.larch@gmail.com, 401kplan@yahoo.com',
    'Order 2025 0807 1433 0000 of the court', // no check digit
    'Docket 4111111111111112',
    'If you were born on January 1, 1960, you may contribute more.',
    'Required Minimum: born before January 1, 1951',
    'The Vested Account balance of $7,000 is paid out at once.',
    'A Small Balance: balance $1,000 or less',
    'The Larch Plan’s compensation is $360,000 at most.',
    'Maria earns $60,000 and defers 6%.',
    'The plan administrator is at 100 Main Street, Springfield.',
    'Contact Ann Larch at ann.larch@larch.example or 555-010-0142.',
    'Ann Larch, Benefits Manager, ann.larch@larch.example, 555-010-0142',
    'Alder Retirement, savings@alder.example, 555-010-0142',
  ])('is not seen in: %s', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});

function table(columns: string, ...rows: string[]): string {
  return page(
    { effective: '2026-01-01' },
    [columns, columns.replaceAll(/[^|]+/gu, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n'),
  );
}

describe('a file with personal data', () => {
  test('is reported with the place and without the data', async () => {
    const findings = await findingsOf({
      'plans/larch/list.md': page(
        { title: 'Loans', kind: 'notice', effective: '2026-01-01' },
        'Intro.\n\n## Example\n\nAnn has 219-09-9999.\n\n## Other\n\nBob has 219-09-9998.',
      ),
    });
    expect(findings).toMatchObject([{ code: 'personal-data', severity: 'warning' }]);
    expect(findings[0]?.message).toContain('a social security number ("Example" and 1 more places)');
    expect(findings[0]?.message).not.toContain('219');
  });

  test('is reported while it is a draft, too', async () => {
    const text = page({ draft: 'true' }, 'SSN 219-09-9999.');
    expect(await codesOf({ 'plans/larch/draft.md': text })).toEqual(['personal-data plans/larch/draft.md']);
  });

  test('is one that lists people by name with what is private', async () => {
    const codes = await codesOf({
      'plans/larch/people.md': table('Employee name | Salary', 'Ann Larch | $70,000', 'Bob Elm | $71,000'),
      'plans/larch/funds.md': table(
        'Name | Expense ratio',
        'Aspen Index Fund | 0.45%',
        'Birch Bond Fund | 0.2%',
      ),
      'plans/larch/desk.md': table('Name | Phone', 'Benefits Desk | 555-0100', 'Alder Retirement | 555-0142'),
    });
    expect(codes).toEqual(['personal-data plans/larch/people.md']);
  });

  test('is not one that gives the contact the plan itself gives', async () => {
    const plans = 'plans: [{id: larch, contact: "Ann, ann.larch@gmail.com", members: [{everyone: true}]}]';
    const notice = page({ effective: '2026-01-01' }, 'Write to ann.larch@gmail.com.');
    expect(await codesOf({ 'plans.yaml': plans, 'plans/larch/n.md': notice })).toEqual([]);
    expect(await codesOf({ 'plans/larch/n.md': notice })).toEqual(['personal-data plans/larch/n.md']);
  });

  test('is one that lists how to reach employees, not one that lists how to reach desks', async () => {
    const names = ['ann.larch', 'bob.elm', 'cy.oak', 'dee.fir', 'eve.ash'];
    const codes = await codesOf({
      'plans/larch/a.md': mails(names),
      'plans/larch/b.md': mails(names.slice(0, 2)),
      'plans/larch/c.md': mails(['benefits.desk', 'hr.team', 'plan.office', 'help.desk', 'payroll.office']),
      'plans/larch/d.md': table('Employee | Phone', 'Ann Larch | 555-0101', 'Bob Elm | 555-0102'),
    });
    expect(codes).toEqual(['personal-data plans/larch/a.md', 'personal-data plans/larch/d.md']);
  });
});

import { describe, expect, test } from 'vitest';
import { codesOf, findingsOf, page } from './findings-of.ts';

const notice = (settings: Record<string, string>): string =>
  page({ title: 'Fee disclosure notice', kind: 'notice', ...settings }, 'The fee is $50 a year.');

describe('a document that ends', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['long from now', { effective: '2026-01-01', until: '2027-12-31' }, []],
    ['in 61 days', { effective: '2026-01-01', until: '2027-01-21' }, []],
    ['in 60 days', { effective: '2026-01-01', until: '2027-01-20' }, ['expiring']],
    ['today', { effective: '2026-01-01', until: '2026-11-21' }, ['expiring']],
    ['yesterday', { effective: '2026-01-01', until: '2026-11-20' }, ['expired']],
    ['soon, as a draft', { effective: '2026-01-01', until: '2026-11-30', draft: 'true' }, []],
  ])('%s is reported when it is time', async (_, settings, expected) => {
    expect(await codesOf({ 'plans/larch/fees.md': notice(settings) })).toEqual(
      expected.map((code) => `${code} plans/larch/fees.md`),
    );
  });

  test.each<[string, string]>([
    [
      'its next edition',
      page(
        { title: '2027 Fee Disclosure Notice', kind: 'notice', effective: '2027-01-01' },
        'The fee is $60.',
      ),
    ],
    [
      'one that says it replaces it',
      page(
        { title: 'Charges', kind: 'spd', effective: '2027-01-01', supersedes: 'plans/larch/fees.md' },
        'The fee is $60.',
      ),
    ],
  ])('is not reported once there is %s', async (_, next) => {
    const files = {
      'plans/larch/fees.md': notice({ effective: '2026-01-01', until: '2026-12-31' }),
      'plans/larch/next.md': next,
    };
    expect(await codesOf(files)).toEqual([]);
    expect(await codesOf(files, '2027-06-01')).toEqual([]);
  });

  test('is not carried on by a document about something else', async () => {
    const codes = await codesOf({
      'plans/larch/fees.md': notice({ effective: '2026-01-01', until: '2026-12-31' }),
      'plans/larch/loans.md': page(
        { title: 'Loan policy notice', kind: 'notice', effective: '2027-01-01' },
        'Loans.',
      ),
    });
    expect(codes).toEqual(['expiring plans/larch/fees.md']);
  });
});

function item(published: string): string {
  return page({ status: 'final', publisher: 'X', published }, 'A rule.');
}

describe('a date', () => {
  test.each<[string, string, string[]]>([
    ['that can hardly be meant', notice({ effective: '0206-01-01' }), ['odd-date']],
    ['far ahead', notice({ effective: '2062-01-01' }), ['odd-date']],
    ['that is no day', notice({ effective: '2026-02-30' }), ['wrong-value']],
    ['that ends before it begins', notice({ effective: '2026-05-01', until: '2026-04-30' }), ['dates']],
    ['some years old', notice({ effective: '1998-01-01' }), []],
  ])('%s is told from a sound one', async (_, text, expected) => {
    const codes = await codesOf({ 'plans/larch/fees.md': text });
    expect(codes).toEqual(expected.map((code) => `${code} plans/larch/fees.md`));
  });

  test('of publication that is still to come is reported', async () => {
    expect(await codesOf({ 'policy/a.md': item('2026-12-01'), 'policy/b.md': item('2026-11-21') })).toEqual([
      'published-later policy/a.md',
    ]);
  });
});

function entry(route: string, dates: string): string {
  return `- asset: crypto\n  route: ${route}\n  offered: false\n${dates}  source: base.md\n  quote: The core menu holds no cryptocurrency fund.\n`;
}

describe('an entry', () => {
  const on = 'plans/larch/availability.yaml';

  test.each<[string, string, string[]]>([
    ['that ends soon', entry('core_menu', '  until: 2026-12-31\n'), ['expiring-entry']],
    [
      'that another follows',
      entry('core_menu', '  until: 2026-12-31\n') + entry('core_menu', '  effective: 2027-01-01\n'),
      [],
    ],
    [
      'that another follows after a gap',
      entry('core_menu', '  until: 2026-12-31\n') + entry('core_menu', '  effective: 2027-03-01\n'),
      ['expiring-entry'],
    ],
    ['that has ended', entry('core_menu', '  until: 2025-12-31\n'), ['expired-entry']],
    [
      'of last year beside one of today',
      entry('core_menu', '  until: 2025-12-31\n') + entry('core_menu', '  effective: 2026-01-01\n'),
      [],
    ],
    [
      'that ends before it begins',
      entry('core_menu', '  effective: 2026-05-01\n  until: 2026-04-30\n'),
      ['dates'],
    ],
  ])('%s is judged by its dates and those of its followers', async (_, text, expected) => {
    expect(await codesOf({ [on]: text })).toEqual(expected.map((code) => `${code} ${on}`));
  });

  test('whose quote is gone is told the nearest words there now', async () => {
    const [finding, ...more] = await findingsOf({
      'plans/larch/base.md': page(
        { kind: 'plan-document', effective: '2020-01-01' },
        '# Terms\n\n## Funds\n\nThe menu has ten funds. The core menu holds one cryptocurrency fund. Loans are allowed.',
      ),
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'quote-not-found', severity: 'error', line: 1 });
    expect(finding?.message).toContain('under "Funds", are "The core menu holds one cryptocurrency fund."');
  });

  test('whose quote is like nothing in its document is told so', async () => {
    const [finding] = await findingsOf({
      'plans/larch/base.md': page({ effective: '2020-01-01' }, 'Loans are repaid by payroll.'),
    });
    expect(finding?.message).toContain('Nothing there reads like it');
  });

  test('on a group is told of once, not for each of its members', async () => {
    const text = entry('core_menu', '').replace('crypto', 'private-markets').replace('holds no', 'holds two');
    expect(await codesOf({ [on]: text })).toEqual([`quote-not-found ${on}`]);
  });

  test.each<[string, string, string, string[]]>([
    ['few words of a sentence', 'core menu', 'The core menu holds crypto.', ['weak-quote']],
    ['a whole item of a list', 'Spot bitcoin products', '- Spot bitcoin products', []],
    [
      'words that deny',
      'Crypto funds are not allowed here.',
      'Crypto funds are not allowed here.',
      ['quote-says-otherwise'],
    ],
    ['a bound', 'Crypto may be no more than 5%.', 'Crypto may be no more than 5%.', []],
  ])('that offers on %s is judged by them', async (_, quote, text, expected) => {
    const codes = await codesOf({
      'plans/larch/base.md': page({ kind: 'plan-document', effective: '2020-01-01' }, text),
      [on]: `- asset: crypto\n  route: core_menu\n  offered: true\n  source: base.md\n  quote: ${quote}\n`,
    });
    expect(codes).toEqual(expected.map((code) => `${code} ${on}`));
  });

  test('closed to new money may say so', async () => {
    const quote = 'Crypto funds are not open to new money.';
    const codes = await codesOf({
      'plans/larch/base.md': page({ kind: 'plan-document', effective: '2020-01-01' }, quote),
      [on]: `- asset: crypto\n  route: core_menu\n  offered: true\n  new_money: false\n  source: base.md\n  quote: ${quote}\n`,
    });
    expect(codes).toEqual([]);
  });
});

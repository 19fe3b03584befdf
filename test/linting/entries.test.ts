import { describe, expect, test } from 'vitest';
import { codesOf, entry, findingsOf, plan } from './findings-of.ts';

const on = 'plans/larch/availability.yaml';
const allows = 'The brokerage window allows exchange-traded products that hold spot bitcoin.';
const bars = 'Cryptocurrency is not permitted in the brokerage window.';
const yes = entry({
  asset: 'crypto',
  route: 'brokerage_window',
  offered: 'true',
  source: 'a.md',
  quote: allows,
});
const no = entry({
  asset: 'crypto',
  route: 'brokerage_window',
  offered: 'false',
  source: 'b.md',
  quote: bars,
});

describe('an entry', () => {
  test('that a document of higher authority speaks against is reported with its words', async () => {
    const findings = await findingsOf({
      'plans/larch/a.md': plan('addendum', allows),
      'plans/larch/b.md': plan('plan-document', bars),
      [on]: yes,
    });
    expect(findings).toMatchObject([{ code: 'contradicted', path: on, line: 1, severity: 'warning' }]);
    expect(findings[0]?.message).toContain('plans/larch/b.md, which outranks it, says in "Investments"');
    expect(findings[0]?.message).toContain(bars);
  });

  test('that says no is held against one that offers', async () => {
    const files = {
      'plans/larch/a.md': plan('spd', allows),
      'plans/larch/b.md': plan('notice', bars),
      [on]: no,
    };
    expect(await codesOf(files)).toEqual([`contradicted ${on}`]);
  });

  test.each<[string, Record<string, string>]>([
    [
      'the other document is of lower authority',
      { 'plans/larch/a.md': plan('spd', allows), 'plans/larch/b.md': plan('notice', bars) },
    ],
    [
      'the other document is a draft',
      {
        'plans/larch/a.md': plan('addendum', allows),
        'plans/larch/b.md': plan('spd', bars, 'draft: true\n'),
      },
    ],
    [
      'the other document has ended',
      {
        'plans/larch/a.md': plan('addendum', allows),
        'plans/larch/b.md': plan('spd', bars, 'until: 2026-06-30\n'),
      },
    ],
    [
      'the other document was replaced',
      {
        'plans/larch/a.md': plan('smm', allows, 'supersedes: plans/larch/b.md\n'),
        'plans/larch/b.md': plan('plan-document', bars),
      },
    ],
    [
      'the other speaks of another route',
      {
        'plans/larch/a.md': plan('addendum', allows),
        'plans/larch/b.md': plan('spd', 'The core menu does not include cryptocurrency.'),
      },
    ],
    [
      'the other speaks of another asset class',
      {
        'plans/larch/a.md': plan('addendum', allows),
        'plans/larch/b.md': plan(
          'spd',
          'The brokerage window does not allow hedge funds.\n\nFees are listed elsewhere.',
        ),
      },
    ],
    [
      'the other bars one form only',
      {
        'plans/larch/a.md': plan('addendum', allows),
        'plans/larch/b.md': plan('spd', 'The brokerage window does not allow bitcoin futures funds.'),
      },
    ],
    [
      'the other says the same',
      { 'plans/larch/a.md': plan('addendum', allows), 'plans/larch/b.md': plan('spd', allows) },
    ],
  ])('is left alone when %s', async (_, files) => {
    const found = await codesOf({ ...files, [on]: yes });
    expect(found.filter((code) => !code.startsWith('not-covered'))).toEqual([]);
  });

  test('is left alone when HR entered what the higher document says', async () => {
    const files = {
      'plans/larch/a.md': plan('addendum', allows),
      'plans/larch/b.md': plan('plan-document', bars),
    };
    expect(await codesOf({ ...files, [on]: yes + no })).toEqual([]);
  });

  test('that disagrees with one of equal authority is reported with both places', async () => {
    const files = { 'plans/larch/a.md': plan('notice', allows), 'plans/larch/b.md': plan('notice', bars) };
    const findings = await findingsOf({ ...files, [on]: yes + no });
    expect(findings).toMatchObject([{ code: 'conflicting', path: on, line: 6 }]);
    expect(findings[0]?.message).toContain('plans/larch/a.md ("Investments") says it is offered');
    expect(findings[0]?.message).toContain('plans/larch/b.md ("Investments") that it is not');
  });

  test('whose limit its document does not state is reported', async () => {
    const limited = yes.replace('  source', '  limits: [At most 7% of your balance.]\n  source');
    const codes = await codesOf({ 'plans/larch/a.md': plan('addendum', allows), [on]: limited });
    expect(codes).toEqual([`not-in-source ${on}`]);
  });
});

describe('an asset class', () => {
  test('that the documents speak of and no entry covers is reported', async () => {
    const text = `${allows}\n\nThe plan does not offer hedge funds through any fund or account.`;
    const findings = await findingsOf({ 'plans/larch/a.md': plan('addendum', text), [on]: yes });
    expect(findings).toMatchObject([{ code: 'not-covered', path: on, line: null }]);
    expect(findings[0]?.message).toContain('The plan does not offer hedge funds');
  });

  test.each<[string, string]>([
    ['is not spoken of', allows],
    [
      'is only an expression',
      `${allows}\n\nThe website shows the p/e ratio of each fund and runs on new information infrastructure.`,
    ],
    ['is named in passing', `${allows}\n\nThe Committee read a report on hedge funds in May.`],
  ])('that %s is not', async (_, text) => {
    expect(await codesOf({ 'plans/larch/a.md': plan('addendum', text), [on]: yes })).toEqual([]);
  });
});

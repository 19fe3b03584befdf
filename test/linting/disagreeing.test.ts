import { describe, expect, test } from 'vitest';
import { codesOf, plan } from './findings-of.ts';

const fee = (amount: string): string => `The annual fee for the brokerage window is ${amount}.`;

const old = plan('spd', fee('$50')).replace('2026-01-01', '2020-01-01');

describe('two plan documents in force that give another figure for the same', () => {
  test.each([
    ['of one kind', plan('notice', fee('$50')), plan('notice', fee('$60')), true],
    ['of which the newer has less authority', old, plan('notice', fee('$60')), true],
    ['of which the newer has more authority', plan('notice', fee('$50')), plan('smm', fee('$60')), false],
    [
      'of which one is a draft',
      plan('notice', fee('$50')),
      plan('notice', fee('$60'), 'draft: true\n'),
      false,
    ],
    ['that say the same', plan('notice', fee('$50')), plan('addendum', fee('$50')), false],
    [
      'of which one has ended',
      plan('notice', fee('$50')),
      plan('notice', fee('$60'), 'until: 2026-02-01\n'),
      false,
    ],
  ])('%s', async (_, one, other, isTold) => {
    const files = { 'plans/larch/one.md': one, 'plans/larch/two.md': other };
    const codes = await codesOf(files);
    expect(codes.filter((code) => code.startsWith('disagreeing'))).toEqual(
      isTold ? ['disagreeing plans/larch/one.md'] : [],
    );
  });
});

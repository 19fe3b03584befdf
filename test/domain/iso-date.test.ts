import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { dayOf, inWords, isIsoDate, isWithin, laterOf } from '../../src/domain/iso-date.ts';

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an ISO date', () => {
  test.each(['2026-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '1999-11-30'])('%s is one', (day) => {
    expect(isIsoDate(day)).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2025-02-29',
    '1900-02-29',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    '20260101',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
  ])('%j is none', (day) => {
    expect(isIsoDate(day)).toBe(false);
  });

  test('is every day that a calendar has', () => {
    fc.assert(fc.property(someDay, (day) => isIsoDate(day)));
  });

  test('reads as words without moving to the day before or after', () => {
    expect(inWords('2026-01-01')).toBe('January 1, 2026');
    expect(inWords('2025-12-31')).toBe('December 31, 2025');
  });

  test('reads as the same words wherever the machine stands', async () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone);
      vi.resetModules();
      const fresh = await import('../../src/domain/iso-date.ts');
      expect(new Date('2026-01-01T12:00:00Z').getTimezoneOffset(), zone).not.toBe(0);
      expect(fresh.inWords('2026-01-01')).toBe('January 1, 2026');
      expect(fresh.isIsoDate('2026-01-01')).toBe(true);
    }
    vi.unstubAllEnvs();
  });

  test('of an instant depends on the time zone', () => {
    const instant = new Date('2026-01-01T03:00:00Z');
    expect(dayOf(instant, 'America/New_York')).toBe('2025-12-31');
    expect(dayOf(instant, 'UTC')).toBe('2026-01-01');
    expect(dayOf(new Date('2025-12-31T16:00:00Z'), 'Asia/Tokyo')).toBe('2026-01-01');
  });
});

describe('a day lies within', () => {
  test.each([
    ['2026-01-01', '2026-01-01', '2026-01-01', true],
    ['2026-01-01', null, null, true],
    ['2026-01-01', '2026-01-02', null, false],
    ['2026-01-02', '2026-01-01', '2026-01-02', true],
    ['2026-01-03', null, '2026-01-02', false],
    ['2026-01-02', '2026-01-03', '2026-01-01', false],
  ] as const)('%s in %s..%s: %s', (day, from, until, expected) => {
    expect(isWithin(day, from, until)).toBe(expected);
  });
});

describe('the later of two days', () => {
  test('is the other one where one is since ever', () => {
    expect(laterOf(null, '2026-01-01')).toBe('2026-01-01');
    expect(laterOf('2026-01-01', null)).toBe('2026-01-01');
    expect(laterOf(null, null)).toBeNull();
  });

  test('is the one that sorts last', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(laterOf(a, b)).toBe([a, b].sort()[1]);
      }),
    );
  });
});

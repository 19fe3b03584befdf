import { describe, expect, test } from 'vitest';
import { routeIds } from '../../src/domain/availability.ts';
import { policyStatuses } from '../../src/domain/document.ts';
import { capitalised, listed, routeName, statusName } from '../../src/domain/wording.ts';

describe('words for a reader', () => {
  test('a list reads as one says it', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  test('every route and every policy status has a name of its own, without the underscores of its id', () => {
    const names = [...routeIds.map(routeName), ...policyStatuses.map(statusName)];
    expect(names.filter((name) => name.includes('_'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what is proposed or pending is never called law', () => {
    expect(statusName('proposed')).toContain('not final');
    expect(statusName('pending_bill')).toContain('not law');
    expect(statusName('litigation')).toContain('undecided');
  });

  test('an unknown status is shown as it is, also when it is the name of something built in', () => {
    expect(statusName('guidance')).toBe('guidance');
    expect(statusName('constructor')).toBe('constructor');
    expect(statusName('__proto__')).toBe('__proto__');
  });

  test('the first letter is made large and the rest left alone', () => {
    expect([capitalised('private equity'), capitalised('IRA'), capitalised('')]).toEqual([
      'Private equity',
      'IRA',
      '',
    ]);
  });
});

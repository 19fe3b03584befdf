import { describe, expect, test } from 'vitest';
import type { Route, Verdict } from '../../src/domain/answer.ts';
import { routeIds } from '../../src/domain/availability.ts';
import { policyStatuses } from '../../src/domain/document.ts';
import { capitalised, listed, routeName, statusName, verdictLine } from '../../src/domain/wording.ts';

function route(different: Partial<Route>): Route {
  return {
    route: 'brokerage_window',
    offered: true,
    newMoney: true,
    what: '',
    covers: [],
    excludes: [],
    limits: [],
    effective: null,
    until: null,
    citations: [],
    ...different,
  };
}

function verdict(status: Verdict['status'], routes: Route[] = []): Verdict {
  return { asset: 'crypto', status, routes, upcoming: [], citations: [] };
}

describe('a verdict in one line', () => {
  test('names each open route once and no closed one', () => {
    const routes = [
      route({}),
      route({ what: 'another entry by the same route' }),
      route({ route: 'target_date_fund' }),
      route({ route: 'core_menu', offered: false }),
      route({ route: 'digital_asset_account', newMoney: false }),
    ];
    expect(verdictLine(verdict('available', routes), 'crypto')).toBe(
      'Crypto: available through the brokerage window and the target-date fund',
    );
  });

  test('says what is not available, disputed or not settled', () => {
    expect(verdictLine(verdict('not_available'), 'private equity')).toBe('Private equity: not available');
    expect(verdictLine(verdict('conflicting'), 'crypto')).toBe("Crypto: the plan's documents disagree");
    expect(verdictLine(verdict('not_stated'), 'crypto')).toBe(
      "Crypto: the plan's documents do not settle it",
    );
  });
});

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

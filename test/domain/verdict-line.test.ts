import { describe, expect, test } from 'vitest';
import type { Route, Verdict } from '../../src/domain/answer.ts';
import type { AskedOf } from '../../src/domain/asked-of.ts';
import { verdictLine } from '../../src/domain/verdict-line.ts';

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

  test('names no route that documents disagree on', () => {
    const routes = [route({}), route({ offered: false }), route({ route: 'target_date_fund' })];
    expect(verdictLine(verdict('available', routes), 'crypto')).toBe(
      'Crypto: available through the target-date fund',
    );
  });

  test('says what is not available, disputed or not settled', () => {
    expect(verdictLine(verdict('not_available'), 'private equity')).toBe('Private equity: not available');
    expect(verdictLine(verdict('conflicting'), 'crypto')).toBe("Crypto: the plan's documents disagree");
    expect(verdictLine(verdict('not_stated'), 'crypto')).toBe(
      "Crypto: the plan's documents do not settle it",
    );
  });

  const open = [route({}), route({ route: 'core_menu', offered: false })];

  test('puts a way that was asked about and is refused first', () => {
    const asked: AskedOf = { refused: ['core_menu'], isOfPart: false, form: null };
    expect(verdictLine(verdict('available', open), 'crypto', asked)).toBe(
      'Crypto: not available through the core menu; available through the brokerage window',
    );
    expect(verdictLine(verdict('not_stated'), 'crypto', asked)).toBe(
      "Crypto: not available through the core menu; the plan's documents do not settle it for other routes",
    );
  });

  test('denies a make that is left out, and does not deny one in doubt', () => {
    const leftOut: AskedOf = { refused: [], isOfPart: true, form: 'left_out' };
    expect(verdictLine(verdict('available', open), 'crypto', leftOut)).toBe(
      'Crypto: what you ask about is not available; otherwise available through the brokerage window',
    );
    expect(verdictLine(verdict('not_stated'), 'commodities', leftOut)).toBe(
      'Commodities: what you ask about is not available',
    );
    expect(
      verdictLine(verdict('not_stated'), 'commodities', { ...leftOut, refused: ['brokerage_window'] }),
    ).toBe('Commodities: what you ask about is not available through the brokerage window');
    expect(verdictLine(verdict('available', open), 'crypto', { ...leftOut, form: 'in_doubt' })).toBe(
      'Crypto: available through the brokerage window, but not all that you ask about',
    );
  });
});

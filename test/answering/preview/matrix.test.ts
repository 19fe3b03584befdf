import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../src/answering/preview/matrix.ts';
import { folderOf } from './folder-of.ts';

const day = '2026-11-21';

function crypto(...entries: Parameters<typeof folderOf>[0]) {
  const [cell] = matrixOf(folderOf(entries), 'larch', day);
  if (cell === undefined) throw new Error('No cell.');
  const routes = Object.fromEntries(cell.routes.map(({ route, state }) => [route, state]));
  return { status: cell.status, routes, cell };
}

describe('a cell of the matrix', () => {
  test('of an asset class nobody entered states nothing by any route', () => {
    const { status, routes } = crypto();
    expect(status).toBe('not_stated');
    expect(new Set(Object.values(routes))).toEqual(new Set(['not_stated']));
    expect(Object.keys(routes)).toHaveLength(6);
  });

  test('tells offered, closed and refused routes apart', () => {
    expect(
      crypto(
        { route: 'brokerage_window' },
        { route: 'target_date_fund', newMoney: false },
        { route: 'core_menu', offered: false },
      ),
    ).toMatchObject({
      status: 'available',
      routes: {
        brokerage_window: 'offered',
        target_date_fund: 'closed_to_new_money',
        core_menu: 'not_offered',
        managed_account: 'not_stated',
      },
    });
  });

  test('lets any speak for the routes without an entry of their own', () => {
    const { routes } = crypto({ route: 'any', offered: false }, { route: 'brokerage_window' });
    expect(routes).toMatchObject({
      brokerage_window: 'offered',
      core_menu: 'not_offered',
      any: 'not_offered',
    });
  });

  test('names a route on which documents disagree, and an any that does on every other', () => {
    expect(crypto({ route: 'core_menu' }, { route: 'core_menu', offered: false }).routes).toMatchObject({
      core_menu: 'conflicting',
      any: 'not_stated',
    });
    expect(crypto({ route: 'any' }, { route: 'any', offered: false }).routes).toMatchObject({
      core_menu: 'conflicting',
      any: 'conflicting',
    });
  });

  test('keeps what is to come apart, with its day', () => {
    const { cell, routes } = crypto({
      route: 'core_menu',
      effective: '2027-01-01',
      limits: ['At most 10%.'],
    });
    expect(routes['core_menu']).toBe('not_stated');
    expect(cell.routes.find(({ route }) => route === 'core_menu')?.upcoming).toMatchObject([
      { from: '2027-01-01', state: 'offered', limits: ['At most 10%.'] },
    ]);
  });

  test('says why an entry does not count', () => {
    expect(crypto({ quote: 'not in the document' }).cell.setAside).toMatchObject([
      { route: 'brokerage_window', reason: 'quote_not_found' },
    ]);
  });
});

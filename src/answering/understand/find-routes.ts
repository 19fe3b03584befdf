import type { RouteId } from '../../domain/availability.ts';
import { saysAny } from './phrases.ts';

const spoken: Record<Exclude<RouteId, 'any'>, readonly string[]> = {
  brokerage_window: [
    'brokerage window',
    'brokerage account',
    'brokerage option',
    'brokerage link',
    'brokeragelink',
    'self-directed brokerage',
    'self directed',
    'self-directed account',
    'sdba',
    'pcra',
    'the window',
    'trading window',
  ],
  core_menu: [
    'core menu',
    'core fund',
    'core funds',
    'core lineup',
    'fund menu',
    'fund lineup',
    'investment menu',
    'main menu',
    'regular menu',
    'standard menu',
    'fund list',
  ],
  target_date_fund: [
    'target-date',
    'target date',
    'tdf',
    'default fund',
    'default investment',
    'retirement path',
    'lifecycle fund',
    'qdia',
  ],
  managed_account: ['managed account', 'managed accounts', 'professional management'],
  digital_asset_account: ['digital asset account', 'digital assets account'],
};

/** The ways into a plan that a question names. */
export function findRoutes(words: readonly string[]): RouteId[] {
  const routes: RouteId[] = [
    'brokerage_window',
    'core_menu',
    'target_date_fund',
    'managed_account',
    'digital_asset_account',
  ];
  return routes.filter((route) => saysAny(words, phrasesOf(route)));
}

/** The ways to name a route. */
export function phrasesOf(route: RouteId): readonly string[] {
  return route === 'any' ? [] : spoken[route];
}

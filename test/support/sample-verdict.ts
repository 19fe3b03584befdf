import type { Route, Verdict } from '../../src/domain/answer.ts';

/** Crypto is available through the brokerage window, carried by citation 1. */
export function cryptoInWindow({ what, effective }: Pick<Route, 'what' | 'effective'>): Verdict {
  return {
    asset: 'crypto',
    status: 'available',
    routes: [
      {
        route: 'brokerage_window',
        offered: true,
        newMoney: true,
        what,
        covers: [],
        excludes: [],
        limits: [],
        effective,
        until: null,
        citations: [1],
      },
    ],
    upcoming: [],
    citations: [1],
  };
}

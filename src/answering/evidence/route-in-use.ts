import { routeName } from '../../domain/wording.ts';
import type { Judgement } from '../judge/judge.ts';

/** The name of the route by which an asset class is offered and which a participant has to open; null without one. */
export function routeInUse(judgements: readonly Judgement[]): string | null {
  // To a question for a whole group nobody needs the steps to one of its members.
  if (judgements.length > 2) return null;
  const open = judgements
    .flatMap(({ inForce }) => inForce)
    .find(({ entry }) => entry.offered && entry.newMoney && mustBeOpened.has(entry.route));
  return open ? routeName(open.entry.route) : null;
}

const mustBeOpened: ReadonlySet<string> = new Set(['brokerage_window', 'digital_asset_account']);

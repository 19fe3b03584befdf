import type { Route, Verdict } from './answer.ts';
import { type AskedOf, nothingMore } from './asked-of.ts';
import { capitalised, listed, routeName } from './wording.ts';

/**
 * One verdict as a short line: "Crypto: available through the brokerage window". A way or a make that
 * was asked about and is refused stands first: "Crypto: not available through the core menu; …".
 */
export function verdictLine(verdict: Verdict, assetName: string, asked: AskedOf = nothingMore): string {
  const name = capitalised(assetName);
  switch (verdict.status) {
    case 'available':
      return `${name}: ${available(verdict, asked)}`;
    case 'not_available':
      return `${name}: not available`;
    case 'conflicting':
      return `${name}: the plan's documents disagree`;
    case 'not_stated':
      return `${name}: ${notStated(asked)}`;
  }
}

function available({ routes }: Verdict, asked: AskedOf): string {
  // A way that documents disagree on stands among the routes with both sides.
  const isDisputed = ({ route }: Route): boolean =>
    routes.some((other) => other.route === route && !other.offered);
  const open = routes.filter((route) => route.offered && route.newMoney && !isDisputed(route));
  const through = `available through ${listed([...new Set(open.map(({ route }) => routeName(route)))])}`;
  if (asked.refused.length > 0) return `${refusal(asked)}; ${through}`;
  switch (asked.form) {
    case 'left_out':
      return `what you ask about is not available; otherwise ${through}`;
    case 'in_doubt':
      return `${through}, but not all that you ask about`;
    case null:
      return through;
  }
}

function notStated(asked: AskedOf): string {
  if (asked.refused.length > 0)
    return asked.isOfPart
      ? refusal(asked)
      : `${refusal(asked)}; the plan's documents do not settle it for other routes`;
  return asked.form === 'left_out'
    ? 'what you ask about is not available'
    : "the plan's documents do not settle it";
}

function refusal({ refused, isOfPart }: AskedOf): string {
  const thing = isOfPart ? 'what you ask about is ' : '';
  return `${thing}not available through ${listed(refused.map(routeName), 'or')}`;
}

import type { RouteId } from '../../domain/availability.ts';
import type { Evidence, Judgement } from './judge.ts';

/** The entries in force by what they say. */
export interface Sorted {
  /** Offered and open to new money: those on routes that were asked about come first. */
  open: Evidence[];
  /** Offered to those who already hold it. */
  closed: Evidence[];
  refused: Evidence[];
  /** Both sides of each route on which documents of equal authority disagree. */
  disputed: Evidence[];
}

export function sorted({ inForce, conflicts }: Judgement, routes: readonly RouteId[]): Sorted {
  const agreed = inForce.filter(({ entry }) => !conflicts.includes(entry.route));
  const open = agreed.filter(({ entry }) => entry.offered && entry.newMoney);
  const isAsked = ({ entry }: Evidence): boolean => routes.includes(entry.route);
  return {
    open: [...open.filter(isAsked), ...open.filter((evidence) => !isAsked(evidence))],
    closed: agreed.filter(({ entry }) => entry.offered && !entry.newMoney),
    refused: agreed.filter(({ entry }) => !entry.offered),
    disputed: inForce.filter(({ entry }) => conflicts.includes(entry.route)),
  };
}

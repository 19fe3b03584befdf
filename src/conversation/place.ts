import type { AskerPlan } from '../domain/asker.ts';
import type { Identity } from '../domain/identity.ts';
import { plansOf } from '../domain/membership.ts';
import type { Plan, PlanId } from '../domain/plan.ts';

/** For whom an answer is made: their only plan, the one of several they picked, or none known. */
export function placeAsker(identity: Identity, plans: readonly Plan[], picked: PlanId | null): AskerPlan {
  const theirs = plansOf(identity, plans).map(({ id }) => id);
  const [only] = theirs;
  if (only !== undefined && theirs.length === 1) return { kind: 'known', plan: only };
  if (picked !== null && theirs.includes(picked)) return { kind: 'known', plan: picked };
  return { kind: 'unknown', choices: theirs };
}

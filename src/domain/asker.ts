import type { PlanId } from './plan.ts';

/** For whom an answer is made: the plan that was found for them, never one they named. */
export type AskerPlan =
  | { kind: 'known'; plan: PlanId }
  /** In several, or in none: `choices` are those they are in. */
  | { kind: 'unknown'; choices: PlanId[] };

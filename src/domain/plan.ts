export type PlanId = string;

/** One line of a plan's `members`: any one that matches places a person in the plan. */
export type MemberRule =
  | { kind: 'everyone' }
  | { kind: 'email_domain'; domain: string }
  | { kind: 'slack_user_group'; id: string }
  | { kind: 'entra_group'; id: string }
  | { kind: 'emails'; emails: string[] };

/** A 401(k) plan of the employer, as `plans.yaml` names it. */
export interface Plan {
  id: PlanId;
  name: string;
  /** Whom a participant asks, in HR's words. */
  contact: string | null;
  /** Who keeps the accounts, and where one signs in. */
  recordkeeper: string | null;
  members: MemberRule[];
}

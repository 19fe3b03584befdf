import type { Identity } from './identity.ts';
import type { MemberRule, Plan } from './plan.ts';

/**
 * The plans a person is in. `everyone` places only people whom no other entry places,
 * and never an outsider.
 */
export function plansOf(identity: Identity, plans: readonly Plan[]): Plan[] {
  if (identity.isOutsider) return [];
  const placed = plans.filter((plan) => plan.members.some((rule) => matches(rule, identity)));
  if (placed.length > 0) return placed;
  return plans.filter((plan) => plan.members.some((rule) => rule.kind === 'everyone'));
}

function matches(rule: MemberRule, identity: Identity): boolean {
  switch (rule.kind) {
    case 'everyone':
      return false;
    case 'email_domain':
      return identity.email?.split('@').at(-1) === rule.domain.toLowerCase();
    case 'slack_user_group':
      return identity.slackUserGroups.includes(rule.id);
    case 'entra_group':
      return identity.entraGroups.some((group) => group.toLowerCase() === rule.id.toLowerCase());
    case 'emails':
      return identity.email !== null && rule.emails.some((email) => email.toLowerCase() === identity.email);
  }
}

import type { AvailabilityEntry } from '../domain/availability.ts';
import type { MemberRule, Plan } from '../domain/plan.ts';

/**
 * Plans of the version before, as far as the present text, which cannot be read, still names them: whoever was
 * taken out of it is in the plan no longer. `text` is null when the file could not be opened at all.
 */
export function plansStillNamed(before: Plan[], _now: Plan[], text: string | null): Plan[] {
  if (text === null) return before;
  const isNamed = (word: string): boolean => text.includes(word);
  // Nothing is left of it: an accident rather than a decision about one of them.
  if (!before.some(({ id }) => isNamed(id))) return before;
  return before
    .filter(({ id }) => isNamed(id))
    .map((plan) => ({ ...plan, members: plan.members.flatMap((rule) => stillNamed(rule, isNamed)) }));
}

function stillNamed(rule: MemberRule, isNamed: (word: string) => boolean): MemberRule[] {
  switch (rule.kind) {
    case 'everyone':
      return isNamed('everyone') ? [rule] : [];
    case 'email_domain':
      return isNamed(rule.domain) ? [rule] : [];
    case 'emails': {
      const emails = rule.emails.filter(isNamed);
      return emails.length > 0 ? [{ ...rule, emails }] : [];
    }
    case 'slack_user_group':
    case 'entra_group':
      return isNamed(rule.id) ? [rule] : [];
  }
}

/**
 * Entries while the present file has errors: what either version refuses is refused, and only what both offer is
 * offered, as the present one says it. A file of which nothing can be read leaves the version before.
 */
export function entriesStandingIn(
  before: AvailabilityEntry[],
  now: AvailabilityEntry[],
): AvailabilityEntry[] {
  if (now.length === 0) return before;
  const offersBoth = now.filter(
    (entry) => entry.offered && before.some((other) => isSameOffer(entry, other)),
  );
  const refusals = [...now, ...before].filter(({ offered }) => !offered);
  const texts = new Set<string>();
  return [...offersBoth, ...refusals].filter((entry) => {
    const text = JSON.stringify({ ...entry, line: 0 });
    return texts.has(text) ? false : texts.add(text);
  });
}

function isSameOffer(one: AvailabilityEntry, other: AvailabilityEntry): boolean {
  return one.asset === other.asset && one.route === other.route && other.offered;
}

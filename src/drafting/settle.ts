import type { Claim } from './claim.ts';
import type { Form } from './refused-form.ts';

/** A claim as found, with what decides between it and others of the same document. */
export interface FoundClaim extends Claim {
  /** Refuses a form of the thing only. */
  isPartial: boolean;
  /** What narrows it to that form. */
  form: Form;
  /** Read from a group word ("private-market sleeve"), not from the class's own. */
  isByGroup: boolean;
  doubt: number;
}

/** Settles the claims of one document among themselves: a refusal of a form bounds what is offered elsewhere. */
export function settle(all: readonly FoundClaim[]): FoundClaim[] {
  const found = all.filter((claim) => !isSpelledOut(claim, all));
  return found.flatMap((claim) => {
    const offers = found.filter((other) => other.offered && other.asset === claim.asset);
    if (claim.isPartial && offers.some((offer) => bounds(claim, offer))) return [];
    if (!claim.offered) return [claim];
    const refused = found.filter(
      (other) => other.isPartial && other.asset === claim.asset && bounds(other, claim),
    );
    return [{ ...claim, excludes: [...new Set(refused.map(({ what }) => what))].slice(0, most) }];
  });
}

const most = 8;

/** Of the same route, and not offered only after the refusal began. */
function bounds(refusal: FoundClaim, offer: FoundClaim): boolean {
  if ((offer.effective ?? '') > (refusal.effective ?? '')) return false;
  return refusal.route === offer.route || refusal.route === 'any';
}

/** A group word stands for the members that other sentences name for the same route, and for no others. */
export function isSpelledOut(claim: FoundClaim, others: readonly FoundClaim[]): boolean {
  if (!claim.isByGroup) return false;
  const members = new Set(
    others.filter(({ isByGroup, quote }) => isByGroup && quote === claim.quote).map(({ asset }) => asset),
  );
  return others.some(
    (other) =>
      !other.isByGroup &&
      other.route === claim.route &&
      (other.asset === claim.asset || (members.has(other.asset) && other.offered === claim.offered)),
  );
}

import type { Claim } from './claim.ts';

/** A claim as found, with what decides between it and others of the same document. */
export interface FoundClaim extends Claim {
  /** Refuses a form of the thing only. */
  isPartial: boolean;
  doubt: number;
}

/** Settles the claims of one document among themselves: a refusal of a form bounds what is offered elsewhere. */
export function settle(found: readonly FoundClaim[]): FoundClaim[] {
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

function bounds(refusal: FoundClaim, offer: FoundClaim): boolean {
  return refusal.route === offer.route || refusal.route === 'any';
}

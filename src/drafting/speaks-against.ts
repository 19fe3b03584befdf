import type { AssetCatalogue } from '../domain/asset-class.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { type Document, authorityOf } from '../domain/document.ts';
import { startOf } from '../domain/in-force.ts';
import { fundsIn } from './funds-in.ts';
import { isOffered, narrowingIn } from './refused-form.ts';
import type { FoundClaim } from './settle.ts';

/** True when what a claim says cannot hold together with an entry; which of the two documents weighs more is not asked. */
export function speaksAgainst(
  claim: FoundClaim,
  entry: AvailabilityEntry,
  catalogue: AssetCatalogue,
): boolean {
  if (claim.asset !== entry.asset || isOfAnotherFund(claim, entry)) return false;
  if (entry.offered) {
    const isSameRoute = claim.route === entry.route || (claim.route === 'any' && !claim.offered);
    return isSameRoute && takesAway(claim, entry) && isOffered(claim.form, entry, catalogue);
  }
  const isDenied = claim.route === entry.route || (entry.route === 'any' && isWhole(entry));
  return claim.offered && claim.newMoney && claim.sureness === 'sure' && isDenied;
}

function takesAway(claim: FoundClaim, entry: AvailabilityEntry): boolean {
  if (claim.offered) return !claim.newMoney && entry.newMoney && claim.sureness === 'sure';
  return claim.sureness !== 'unsure' && doubtOf(claim) <= mostDoubt;
}

const mostDoubt = 1;

/** Being refused in one form is a doubt of its own, and no doubt that the form is refused. */
function doubtOf({ doubt, isPartial }: FoundClaim): number {
  return doubt - Number(isPartial);
}

function isPlain(claim: FoundClaim): boolean {
  return doubtOf(claim) === 0;
}

/** It refuses the asset class, not only one form of it. */
function isWhole({ what, quote }: AvailabilityEntry): boolean {
  return narrowingIn(`${what}. ${quote}`).length === 0;
}

/** Each names a fund, and no fund is named by both: the Alder Gold Fund may go and the Birch Gold Fund stay. */
function isOfAnotherFund(claim: FoundClaim, { what, quote }: AvailabilityEntry): boolean {
  const [ours, theirs] = [claim.quote, `${what}. ${quote}`].map(fundsIn);
  if (!ours?.length || !theirs?.length) return false;
  return !ours.some((one) => theirs.includes(one));
}

/** How the document of a claim stands to the one an entry rests on; null: it weighs less. */
export type Weight = 'outranks it' | 'has the same authority' | 'is newer';

/** A refusal in a newer document is weighed whatever its rank: a wrong yes costs more than a second look. */
export function weightOf(claim: FoundClaim, document: Document, source: Document): Weight | null {
  if (document.path === source.path) return null;
  const [ours, theirs] = [authorityOf(document), authorityOf(source)];
  const isOlder = (startOf(document) ?? '') < (startOf(source) ?? '');
  if (ours < theirs) return 'outranks it';
  if (ours === theirs) return claim.isPartial && isOlder ? null : 'has the same authority';
  const takes = (!claim.offered || !claim.newMoney) && isPlain(claim);
  return takes && (startOf(document) ?? '') > (startOf(source) ?? '') ? 'is newer' : null;
}

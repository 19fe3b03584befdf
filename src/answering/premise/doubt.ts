import type { Found } from '../find/findings.ts';
import { datesOtherwise } from './event-dates.ts';
import type { LegalClaim } from './legal-claim.ts';
import type { Premise } from './premise-of.ts';

/** 1 for a sentence that denies the claim, more in a document whose status does too; 0 for any other. */
export type Denies = (sentence: string, hit: Found) => number;

/** A claim to be looked into. */
export interface Doubt {
  keywords: string;
  /** Whether the item itself still stands is claimed. */
  isOfStanding: boolean;
  denies: Denies;
}

/** What has to be looked up for a premise, the day first. */
export function doubtsOf({ claims, date }: Premise): Doubt[] {
  const ofClaims = claims.map((claim) => ({
    keywords: claim.keywords,
    isOfStanding: claim.id === 'standing',
    denies: (sentence: string, hit: Found) => denialOf(claim, sentence, hit),
  }));
  if (date === null) return ofClaims;
  return [
    {
      keywords: 'date closed signed published',
      isOfStanding: false,
      denies: (sentence) => (datesOtherwise(date, sentence) ? 1 : 0),
    },
    ...ofClaims,
  ];
}

const byStatusToo = 1.2;

function denialOf({ denied, against }: LegalClaim, sentence: string, { document }: Found): number {
  const isAgainst = against.some((status) => status === document.status);
  if (!denied.test(sentence.toLowerCase())) return 0;
  return isAgainst ? byStatusToo : 1;
}

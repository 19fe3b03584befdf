import { spokenWords } from '../understand/phrases.ts';
import type { Understanding } from '../understand/understanding.ts';
import { vagueLaw } from '../policy-queries.ts';
import { type ClaimedDate, claimedDate } from './event-dates.ts';
import { type LegalClaim, insurers, legalClaims } from './legal-claim.ts';

/** What a question takes for granted of law and news, and what it speaks of. */
export interface Premise {
  claims: LegalClaim[];
  date: ClaimedDate | null;
  /** The law, office or insurer it names, in its own words; the asset class where it names none. */
  subject: string;
  /** The asset class named beside it, or "". */
  beside: string;
}

/** An open question takes nothing for granted but what follows "since" or "because". */
const open = /^(?:and |so |but |ok )*(?:what|which|who|whose|when|where|how)\b/u;
const granted = /\b(?:since|because|now that|given|thanks to|after|if|as)\b/u;
const yearNamed = /\b20\d{2}\b/gu;

/** The premise of a question about law and news; null when it has none. */
export function premiseOf({ question, policyWords, assetWords, voices }: Understanding): Premise | null {
  const text = spokenWords(question).join(' ');
  if (!voices.policy || policyWords.length === 0 || (open.test(text) && !granted.test(text))) return null;
  const claims = legalClaims.filter(
    ({ id, claimed }) => claimed.test(text) && (id !== 'insured' || insurers.test(text)),
  );
  const date = claimedDate(text);
  if (claims.length === 0 && date === null) return null;
  const named = policyWords.filter((word) => !vagueLaw.test(word) && !isClaim(word));
  const years = claims.some(({ id }) => id === 'standing') ? (text.match(yearNamed) ?? []) : [];
  const law = [...new Set([...named, ...years])].join(' ');
  const assets = assetWords.join(' ');
  if (law === '') return assets === '' ? null : { claims, date, subject: assets, beside: '' };
  return { claims, date, subject: law, beside: assets };
}

function isClaim(word: string): boolean {
  return legalClaims.some(({ claimed }) => claimed.test(word));
}

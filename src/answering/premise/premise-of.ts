import { spokenWords } from '../understand/phrases.ts';
import type { Understanding } from '../understand/understanding.ts';
import { vagueLaw } from '../policy-queries.ts';
import { type ClaimedDate, claimedDate } from './event-dates.ts';
import { type LegalClaim, insurers, legalClaims } from './legal-claim.ts';

/** What a question takes for granted of law and news, and what it speaks of. */
export interface Premise {
  claims: LegalClaim[];
  date: ClaimedDate | null;
  /** The law or rule it names, in its own words; where it names none the office or insurer, else the asset class. */
  subject: string;
  /** What it names beside that, or "". */
  beside: string;
}

/** An open question takes nothing for granted but what follows "since" or "because". */
const open = /^(?:and |so |but |ok )*(?:what|which|who|whose|when|where|how)\b/u;
const granted = /\b(?:since|because|now that|given|thanks to|after|if|as)\b/u;
/** Who acts, not what was done. */
const office =
  /^(?:dol|labor department|department of labor|labor secretary|sec|treasury|gao|ebsa|omb|oira|congress|senate|senators?|house of representatives|lawmakers?|courts?|a court|the courts|white house|administration|regulators?|desai|biden|trump's?)$/u;
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
  const laws = [...named.filter((word) => !office.test(word)), ...years];
  const offices = named.filter((word) => office.test(word));
  const [subject = [], ...beside] = [laws, offices, assetWords].filter((words) => words.length > 0);
  if (subject.length === 0) return null;
  return { claims, date, subject: together(subject), beside: together(beside.flat()) };
}

function together(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}

function isClaim(word: string): boolean {
  return legalClaims.some(({ claimed }) => claimed.test(word));
}

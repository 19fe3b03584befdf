import type { RouteId } from '../../domain/availability.ts';
import { lawAndNews } from './signals/law-and-news.ts';
import { allOf, isAny } from './signals/matching.ts';
import { ownPlan, planThings } from './signals/own-plan.ts';
import { reasons } from './signals/reasons.ts';
import type { Security } from './security-asked.ts';
import type { Voices } from './understanding.ts';

export interface NamedThings {
  isAssetNamed: boolean;
  isOwnTermNamed: boolean;
  routes: readonly RouteId[];
  security: Security | null;
}

/** What the words of a question say of plan and law. */
export interface VoicesAsked {
  voices: Voices;
  /** The words that name a law, order or report. */
  policyWords: string[];
  /** A law, order or report is taken as a reason why the plan offers something. */
  takesPolicyAsReason: boolean;
  /** The words that take it so, with those that name it; empty where none is. */
  reasonWords: string[];
}

/** Reads whose word a question asks for, and whether it takes a law for a reason. */
export function voicesAsked(
  plain: string,
  { isAssetNamed, isOwnTermNamed, routes, security }: NamedThings,
): VoicesAsked {
  const policyWords = policyWordsIn(plain, security);
  const isPut = isAny(ownPlan, plain);
  const isPlanThing = isAny(planThings, plain);
  const policy = policyWords.some((word) => !mayBeOurs(word, { isAssetNamed, isPut: isPut || isPlanThing }));
  const plan =
    isPut || security !== null || isOwnTermNamed || (!policy && (routes.length > 0 || isPlanThing));
  const takesPolicyAsReason = plan && policy && (isAssetNamed || isAny(reasons, plain));
  const reasonWords = takesPolicyAsReason ? [...policyWords, ...allOf(reasons, plain)] : [];
  return { voices: { plan, policy }, policyWords, takesPolicyAsReason, reasonWords };
}

/** A company whose shares are asked for is not in the news. */
function policyWordsIn(plain: string, security: Security | null): string[] {
  const names = new Set(security?.names.join(' ').split(' '));
  return allOf(lawAndNews, plain).filter((word) => !names.has(word));
}

/** A ban on an asset class, and what is proposed or announced of a thing every plan has, may be the plan's own. */
function mayBeOurs(
  word: string,
  { isAssetNamed, isPut }: { isAssetNamed: boolean; isPut: boolean },
): boolean {
  return isAssetNamed
    ? /^bans?$/u.test(word)
    : isPut && /^(?:proposal|proposed|announced|announcement)$/u.test(word);
}

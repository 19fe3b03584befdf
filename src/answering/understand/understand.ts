import type { AssetCatalogue } from '../../domain/asset-class.ts';
import { isGreeting } from '../../domain/polite.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { askingPart } from './asking-part.ts';
import { clean } from './clean.ts';
import { dayAsked } from './day-asked.ts';
import { detailOf } from './detail.ts';
import { findAssets } from './find-assets.ts';
import { findRoutes, phrasesOf } from './find-routes.ts';
import { formsAsked } from './forms-asked.ts';
import { resolveFollowUp } from './follow-up.ts';
import type { OwnTerm } from './own-terms.ts';
import { saysAny, spokenWords } from './phrases.ts';
import { securityAsked } from './security-asked.ts';
import * as signals from './signals.ts';
import type { Refusal, Understanding } from './understanding.ts';

export interface UnderstandOptions {
  assets: AssetCatalogue;
  today: IsoDate;
  /** Earlier questions of the same person in the same conversation, oldest first. */
  thread: readonly string[];
  /** Names the asker's plan defines. */
  ownTerms: readonly OwnTerm[];
}

/** Reads a question in the light of the ones before it. */
export function understand(
  question: string,
  { assets, today, thread, ownTerms }: UnderstandOptions,
): Understanding {
  let earlier: Understanding | null = null;
  for (const past of thread) earlier = resolveFollowUp(readAlone(past, { assets, today, ownTerms }), earlier);
  return resolveFollowUp(readAlone(question, { assets, today, ownTerms }), earlier);
}

function readAlone(
  question: string,
  { assets, today, ownTerms }: Omit<UnderstandOptions, 'thread'>,
): Understanding {
  const text = clean(question);
  const asking = askingPart(text);
  const words = spokenWords(text);
  const plain = words.join(' ');
  const { security: read, rest } = securityAsked(words, text, assets);
  const found = findAssets(rest, assets);
  const security = found.assets.length === 0 || read?.kind === 'company_shares' ? read : null;
  const named = ownTerms.filter(({ short, long }) => saysAny(words, [short, long]));
  const routes = [...new Set([...findRoutes(words), ...named.flatMap(({ route }) => route ?? [])])];
  // A company whose shares are asked for is not in the news.
  const policyWords = signals
    .allOf(signals.asksAboutPolicy, plain)
    .filter((word) => !(security?.names.join(' ').split(' ').includes(word) ?? false));
  const policy = policyWords.length > 0;
  const plan =
    signals.isAny(signals.asksAboutOwnPlan, plain) ||
    security !== null ||
    named.length > 0 ||
    (routes.length > 0 && !policy);
  const takesPolicyAsReason =
    plan && policy && (found.assets.length > 0 || signals.isAny(signals.reasons, plain));
  const spokenOf = [...found.words, ...(takesPolicyAsReason ? policyWords : [])];
  // Beside an asset class, a route is a place and a bare number the asker's own figure: neither is what is asked.
  const places = found.assets.length > 0 ? routes.flatMap(phrasesOf) : [];
  const forms = formsAsked(words, found.words);
  const detail = detailOf(spokenWords(asking), [...spokenOf, ...places])
    .split(' ')
    .filter((word) => word !== '' && !(found.assets.length > 0 && /^\d{1,3}$/u.test(word)));
  const asksForAdvice = signals.isAny(signals.asksForAdvice, plain);
  return {
    question: text,
    query: security === null ? asking : `${asking} ${rulesOnSecurities}`,
    assets: found.assets,
    assetWords: found.words,
    forms,
    security,
    routes,
    ownTerms: named,
    detail: detail.join(' '),
    voices: { plan: plan || (asksForAdvice && found.assets.length > 0), policy },
    asksForAdvice,
    asksUpcoming: signals.isAny(signals.asksUpcoming, plain),
    asksHow: signals.isAny(signals.asksHow, plain),
    asksConcept: !plan && !policy && signals.isAny(signals.asksConcept, plain),
    takesPolicyAsReason,
    policyWords,
    refusal: refusalOf(text.toLowerCase().replace(/[’‘]/gu, "'"), plain),
    isFollowUp: false,
    day: dayAsked(plain, today),
    isOnSubject:
      found.assets.length > 0 ||
      security !== null ||
      named.length > 0 ||
      plan ||
      policy ||
      signals.onSubject.test(plain),
  };
}

/** Words a plan uses for what it says of stocks: no document need name the company. */
const rulesOnSecurities = 'stocks shares of companies and exchange-traded funds that may be bought';

function refusalOf(spelt: string, plain: string): Refusal | null {
  if (isGreeting(spelt)) return 'other_subject';
  if (signals.isAny(signals.asksForAccountData, plain) || signals.isAny(signals.asksForAccountData, spelt))
    return 'account_data';
  return signals.isAny(signals.asksOtherSubject, plain) ? 'other_subject' : null;
}

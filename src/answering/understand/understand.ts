import type { AssetCatalogue } from '../../domain/asset-class.ts';
import { isGreeting } from '../../domain/polite.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { askingPart } from './asking-part.ts';
import { openingOf } from './change-of-subject.ts';
import { writtenOut } from './chat-words.ts';
import { clean } from './clean.ts';
import { asCorrected } from './correction.ts';
import { dayAsked } from './day-asked.ts';
import { dateWord } from './day/date-words.ts';
import { detailOf } from './detail.ts';
import { findAssets } from './find-assets.ts';
import { findRoutes, phrasesOf } from './find-routes.ts';
import { formsAsked } from './forms-asked.ts';
import { inEnglish } from './language/in-english.ts';
import { languageOf } from './language/language-of.ts';
import { plainSpeechIn } from './plain-speech.ts';
import { partsOf } from './parts.ts';
import { resolveFollowUp, topicOf } from './follow-up.ts';
import type { OwnTerm } from './own-terms.ts';
import { saysAny, spokenWords } from './phrases.ts';
import { inPlainTurns } from './plain-turns.ts';
import { securityAsked } from './security-asked.ts';
import { accountData } from './signals/account-data.ts';
import { advice } from './signals/advice.ts';
import { concept } from './signals/concept.ts';
import { howTo } from './signals/how-to.ts';
import { isAny } from './signals/matching.ts';
import { onSubject } from './signals/on-subject.ts';
import { otherSubject } from './signals/other-subject.ts';
import { saidBefore } from './signals/said-before.ts';
import { source } from './signals/source.ts';
import { upcoming } from './signals/upcoming.ts';
import type { Refusal, Understanding } from './understanding.ts';
import { voicesAsked } from './voices-asked.ts';
import { withoutAdvice } from './without-advice.ts';
import { withoutWhatWasSaid } from './what-was-said.ts';

export interface UnderstandOptions {
  assets: AssetCatalogue;
  today: IsoDate;
  /** Earlier questions of the same person in the same conversation, oldest first. */
  thread: readonly string[];
  /** Names the asker's plan defines. */
  ownTerms: readonly OwnTerm[];
  /** Days on which documents or entries of the asker's plan begin to count. */
  daysOfChange: readonly IsoDate[];
}

type Reading = Omit<UnderstandOptions, 'thread'>;

/** Reads the questions of a message in the light of the ones before them: one reading each, at least one. */
export function understand(
  message: string,
  { thread, ...options }: UnderstandOptions,
): [Understanding, ...Understanding[]] {
  let earlier: Understanding | null = null;
  const inTurn = (part: Part): Understanding => {
    const reading = resolveFollowUp(readAlone(part, options), earlier);
    earlier = reading;
    return reading;
  };
  for (const past of thread) partsIn(past).forEach(inTurn);
  const [first, ...others] = partsIn(message);
  return [inTurn(first), ...others.map(inTurn)];
}

/** One question of a message, in plain English, with the language it was asked in. */
interface Part extends Pick<Understanding, 'asked' | 'language' | 'isNewSubject'> {
  text: string;
}

function partsIn(message: string): [Part, ...Part[]] {
  const asked = clean(message);
  const { text, isNewSubject } = openingOf(asked);
  const language = languageOf(text);
  const isGlossed = language !== 'en' && language !== 'other';
  const [first = '', ...others] = partsOf(isGlossed ? inEnglish(text, language) : writtenOut(text));
  const partOf = (said: string, at: number): Part => ({
    asked: isGlossed ? asked : said,
    language,
    // The questions of one message belong together.
    isNewSubject: isNewSubject && at === 0,
    text: language === 'en' ? plainEnglish(said) : said,
  });
  return [partOf(first, 0), ...others.map((other, at) => partOf(other, at + 1))];
}

function readAlone(
  { asked, language, isNewSubject, text }: Part,
  { assets, today, ownTerms, daysOfChange }: Reading,
): Understanding {
  const saysOtherwise = isAny(saidBefore, spokenWords(text).join(' '));
  const left = saysOtherwise ? withoutWhatWasSaid(text) : text;
  const speech = plainSpeechIn(spokenWords(left).join(' '));
  const asking = [askingPart(left), ...speech.added].join(' ');
  const words = spokenWords([left, ...speech.added].join(' '));
  const plain = words.join(' ');
  const { security: read, rest } = securityAsked(words, text, assets);
  const found = findAssets(rest, assets);
  const security = found.assets.length === 0 || (read !== null && read.kind !== 'ticker') ? read : null;
  const named = ownTerms.filter(({ short, long }) => saysAny(words, [short, long]));
  const routes = [...new Set([...findRoutes(words), ...named.flatMap(({ route }) => route ?? [])])];
  const { voices, policyWords, takesPolicyAsReason, reasonWords } = voicesAsked(plain, {
    isAssetNamed: found.assets.length > 0,
    isOwnTermNamed: named.length > 0,
    routes,
    security,
  });
  const { plan, policy } = voices;
  const day = dayAsked(plain, { today, daysOfChange });
  // Beside an asset class, a route is a place, not what is asked.
  const places = found.assets.length > 0 ? routes.flatMap(phrasesOf) : [];
  const forms = formsAsked(words, found.words);
  const isDayNamed = day !== null;
  const about = detailOf(spokenWords(asking), [...found.words, ...reasonWords, ...places]);
  const detail = wordsOfDetail(about, { isBesideAsset: found.assets.length > 0, isDayNamed });
  const wants = wantsIn(plain);
  const isNamed = [found.assets, speech.related, named].some((some) => some.length > 0);
  return {
    asked,
    language,
    isNewSubject,
    saysOtherwise,
    question: text,
    query: queryOf(asking, { isAdvice: wants.asksForAdvice && found.assets.length === 0, security }),
    assets: found.assets,
    assetWords: found.words,
    forms,
    security,
    routes,
    ownTerms: named,
    related: speech.related,
    detail: detail.join(' '),
    topic: topicOf(detail),
    voices: { plan: plan || (wants.asksForAdvice && found.assets.length > 0), policy },
    ...wants,
    asksConcept: !plan && !policy && isAny(concept, plain),
    takesPolicyAsReason,
    policyWords,
    refusal: refusalOf(text.toLowerCase().replace(/[’‘]/gu, "'"), plain),
    isFollowUp: false,
    day: day ?? today,
    isDayNamed,
    isOnSubject: isNamed || security !== null || plan || policy || onSubject.test(plain),
  };
}

/** Words a plan uses for what it says of stocks: no document need name the company. */
const rulesOnSecurities = 'stocks shares of companies and exchange-traded funds that may be bought';

/** What is searched for: the rules on securities too, where one is asked for; without the seeking of advice. */
function queryOf(
  asking: string,
  { isAdvice, security }: { isAdvice: boolean; security: Understanding['security'] },
): string {
  if (security !== null) return `${asking} ${rulesOnSecurities}`;
  return isAdvice ? withoutAdvice(asking) : asking;
}

/** In the turns of documents, and without what a correction takes back. */
function plainEnglish(text: string): string {
  return asCorrected(inPlainTurns(text));
}

/** What kind of answer is asked for. */
function wantsIn(
  plain: string,
): Pick<Understanding, 'asksForAdvice' | 'asksUpcoming' | 'asksHow' | 'asksSource'> {
  return {
    asksForAdvice: isAny(advice, plain),
    asksUpcoming: isAny(upcoming, plain),
    asksHow: isAny(howTo, plain),
    asksSource: isAny(source, plain),
  };
}

/** Beside an asset class a bare number is the asker's own figure, and a word that says when is not what is asked. */
function wordsOfDetail(
  detail: string,
  { isBesideAsset, isDayNamed }: { isBesideAsset: boolean; isDayNamed: boolean },
): string[] {
  const words = detail.split(' ').filter((word) => word !== '');
  if (!isBesideAsset) return words;
  return words.filter((word) => !/^\d{1,3}$/u.test(word) && !(isDayNamed && dateWord.test(word)));
}

function refusalOf(spelt: string, plain: string): Refusal | null {
  if (isGreeting(spelt)) return 'other_subject';
  if (isAny(accountData, plain) || isAny(accountData, spelt)) return 'account_data';
  return isAny(otherSubject, plain) ? 'other_subject' : null;
}

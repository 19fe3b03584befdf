import { routeName } from '../../domain/wording.ts';
import { dateWord } from './day/date-words.ts';
import { spokenWords } from './phrases.ts';
import type { Understanding } from './understanding.ts';

const opensElliptically =
  /^(?:and|but|or|so|no|nope|wait|actually|since|ok|okay|also|then|what about|how about|what if|same for|i meant|i mean|no i mean|sorry|which|for|through|via|with|in the|is that|is it|are they|does that|does it|do they|can i do|why|when|where|how|how much|how long|who|what the|what is the|what are the|any|only|even|really)\b/u;
/** It sets the question before right: "no, the hourly fee". */
const setsRight = /^(?:no|nope|nah|sorry|actually|wait)[,.!:;]/iu;
const pointsBack = /\b(?:it|that|this|they|them|those|these|one|ones|there|same|such|instead|too|either)\b/u;
const longestEllipsis = 9;
/** A question word with something to ask it of. */
const asksInFull = /^(?:who|what|which|when|where|how|can|may|does|do|is|are|has|did)\b(?: \w+){3}/u;
/** Beside an asset class it makes a whole question. */
const namesItsVerb = /\b(?:buy|get|have|hold|own|invest|available|allowed|offer|offered)\b/u;

/** Makes a question stand alone: what it leaves out is taken from the one before it. */
export function resolveFollowUp(current: Understanding, earlier: Understanding | null): Understanding {
  if (earlier === null || current.refusal !== null || current.security !== null || current.isNewSubject)
    return current;
  if (namesNothing(current)) return restated(current, earlier);
  if (!leansBack(current)) return current;
  const ownSubject = current.assets.length > 0;
  const assets = ownSubject ? current.assets : earlier.assets;
  const assetWords = ownSubject ? current.assetWords : earlier.assetWords;
  const isSameSubject =
    !ownSubject || (current.detail === '' && assets.every((asset) => earlier.assets.includes(asset)));
  const routes = current.routes.length > 0 ? current.routes : earlier.routes;
  const ownVoice = current.voices.plan || current.voices.policy;
  const detail = current.detail === '' && ownSubject ? earlier.detail : ownDetail(current, assets);
  return {
    ...current,
    assets,
    assetWords,
    forms: current.forms.length > 0 || !isSameSubject ? current.forms : earlier.forms,
    security: ownSubject ? null : earlier.security,
    routes,
    ownTerms: current.ownTerms.length > 0 ? current.ownTerms : earlier.ownTerms,
    detail,
    topic: current.topic === '' ? earlier.topic : current.topic,
    query: standalone(current, earlier, { ownSubject, routes }),
    voices: ownVoice ? current.voices : earlier.voices,
    policyWords: ownVoice ? current.policyWords : earlier.policyWords,
    asksForAdvice: current.asksForAdvice || (ownSubject && current.detail === '' && earlier.asksForAdvice),
    asksHow: current.asksHow || (ownSubject && current.detail === '' && earlier.asksHow),
    asksConcept: ownVoice ? current.asksConcept : earlier.asksConcept,
    ...(current.isDayNamed ? {} : { day: earlier.day, isDayNamed: earlier.isDayNamed }),
    isFollowUp: true,
    isOnSubject: true,
  };
}

/** A word that says when is no detail of a question about an asset class: "and after new year?". */
function ownDetail({ detail, isDayNamed }: Understanding, assets: Understanding['assets']): string {
  if (!isDayNamed || assets.length === 0) return detail;
  return detail
    .split(' ')
    .filter((word) => !dateWord.test(word))
    .join(' ');
}

/** What a thing has and is not by itself: a question for one of these is about what was spoken of before. */
const attributes = new Set(
  `fee fees cost costs charge charges cap caps limit limits minimum maximum min max page pages document documents source deadline
  tax taxes taxed steps step open apply start transfer first window brokerage menu core roth pretax pre-tax percent percentage rate risk
  risks balance quote where section date dates effective approval approved long soon kind kinds type types other others more exact
  exactly form forms phone number contact call ask sell closed change changes leave quit retire die`.split(
    /\s+/u,
  ),
);

/** What a detail is about, without the attributes asked for. */
export function topicOf(detail: readonly string[]): string {
  return detail.filter((word) => !attributes.has(word)).join(' ');
}

/** It asks where the answer before stands, or disputes it, and names nothing of its own. */
function namesNothing({ asksSource, saysOtherwise, assets, detail }: Understanding): boolean {
  return asksSource || (saysOtherwise && assets.length === 0 && detail === '');
}

/** The question before once more: what the documents say does not change because somebody doubts it. */
function restated(
  { asked, language, asksSource, saysOtherwise }: Understanding,
  earlier: Understanding,
): Understanding {
  return { ...earlier, asked, language, asksSource, saysOtherwise, isFollowUp: true };
}

/** It leaves its subject out: short and open-ended, or pointing at something said before. */
function leansBack({
  question,
  assets,
  assetWords,
  detail,
  routes,
  voices,
  isOnSubject,
}: Understanding): boolean {
  const words = spokenWords(question);
  const plain = words.join(' ');
  if (words.length === 0) return false;
  if (
    (setsRight.test(question) ||
      /^(?:and|what about|how about|same for|(?:no )?(?:i meant|i mean)|or|but|also)\b/u.test(plain)) &&
    words.length <= longestEllipsis + 3
  )
    return true;
  if (assets.length > 0) return words.length <= assetWords.length + 2 && !namesItsVerb.test(plain);
  if (detail === '' && words.length <= longestEllipsis) return true;
  // A law, or a way into the plan and what is asked of it: nothing is left out.
  const names = voices.policy || (routes.length > 0 && voices.plan);
  if (names && asksInFull.test(plain) && !pointsBack.test(plain)) return false;
  const asksAttribute = detail.split(' ').every((word) => attributes.has(word));
  if (words.length <= longestEllipsis && opensElliptically.test(plain) && (asksAttribute || !isOnSubject))
    return true;
  if (pointsBack.test(plain) && words.length <= 2 * longestEllipsis) return true;
  return words.length <= 3 || (!isOnSubject && words.length <= longestEllipsis);
}

function standalone(
  current: Understanding,
  earlier: Understanding,
  { ownSubject, routes }: { ownSubject: boolean; routes: Understanding['routes'] },
): string {
  const subject = ownSubject ? [] : earlier.assetWords.slice(0, 2);
  const where = current.routes.length > 0 ? [] : routes.map(routeName);
  const asked = ownSubject && current.detail === '' ? [earlier.detail] : [];
  const lacksSubject = !ownSubject && earlier.assets.length === 0 && routes.length === 0;
  const topic = earlier.topic === '' ? earlier.detail : earlier.topic;
  return [current.query, ...asked, ...subject, ...where, ...(lacksSubject ? [topic] : [])]
    .filter((part) => part !== '')
    .join(' ');
}

import { assetName } from '../domain/asset-class.ts';
import { authorityOf } from '../domain/document.ts';
import { replacementOf } from '../domain/in-force.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { bodyOf, evidenceOf } from '../domain/passage.ts';
import { routeName } from '../domain/wording.ts';
import { stemsOf } from '../retrieval/words.ts';
import { cutOff } from './cut-off.ts';
import type { Findings, Found } from './find/find.ts';
import type { Judgement } from './judge/judge.ts';
import { select } from './select.ts';
import { phrasesOf } from './understand/find-routes.ts';
import { stepsIn } from './steps.ts';
import { indexOfPhrase, spokenWords } from './understand/phrases.ts';
import type { Understanding } from './understand/understanding.ts';

/** Passages of the asker's plan worth telling beside the verdict, or on their own when no asset class is asked about. */
export function planEvidence(
  found: Findings,
  understanding: Understanding,
  judgements: readonly Judgement[],
  knowledge: KnowledgeBase,
): Found[] {
  const { assets, detail } = understanding;
  if (judgements.length === 0) return onPlan(found.plan, understanding);
  const named = judgements.flatMap((judgement) =>
    onNamedMember(found.plan, understanding, judgement, knowledge),
  );
  const unsettled = judgements.filter(({ inForce }) => inForce.length === 0).map(({ asset }) => asset);
  const mentioned = unsettled.flatMap((asset) =>
    select(
      found.plan.filter((hit) => mentions(hit, termsOf(asset, knowledge))),
      { most: assets.length > 1 ? 1 : 2, least: cutOff.onAsset, fromOne: 1 },
    ),
  );
  if (detail === '' || unsettled.length === assets.length) return [...named, ...mentioned];
  return [
    ...named,
    ...byAuthority(select(sourcesFirst(found.plan, judgements), { most: 3, least: cutOff.plan, fromOne: 3 })),
    ...mentioned,
  ];
}

/** Where a route is named, passages that name it: the rest speaks of something else. */
function onPlan(hits: readonly Found[], { routes, ownTerms, asksHow }: Understanding): Found[] {
  const phrases = [
    ...routes.flatMap(phrasesOf),
    ...ownTerms.flatMap(({ short, long, route }) => (route === null ? [] : [short, long])),
  ];
  const eligible = routes.length > 0 ? hits.filter((hit) => mentions(hit, phrases)) : hits;
  const least = routes.length > 0 ? cutOff.onRoute : cutOff.plan;
  const chosen = byAuthority(
    select(asksHow ? stepsFirst(eligible) : eligible, { most: 3, least, fromOne: 2 }),
  );
  return chosen.length === 1 ? [...chosen, ...restOfSection(chosen, eligible)] : chosen;
}

/** The next best passage of the section that answers: what a section says is often parted over two. */
function restOfSection(chosen: readonly Found[], hits: readonly Found[]): Found[] {
  const [only] = chosen;
  const sibling = hits.find(
    (hit) =>
      only &&
      hit.passage.id !== only.passage.id &&
      hit.passage.path === only.passage.path &&
      hit.passage.locator === only.passage.locator,
  );
  return sibling && sibling.coverage >= cutOff.plan ? [sibling] : [];
}

const nearEqual = 0.88;

/** Among near equals the document of higher authority speaks first, then the later one. */
function byAuthority(hits: readonly Found[]): Found[] {
  const best = Math.max(...hits.map(({ score }) => score), 0);
  const isNear = ({ score }: Found): boolean => score >= best * nearEqual;
  const near = hits
    .filter(isNear)
    .toSorted(
      (a, b) =>
        authorityOf(a.document) - authorityOf(b.document) ||
        (b.document.effective ?? '').localeCompare(a.document.effective ?? ''),
    );
  return [...near, ...hits.filter((hit) => !isNear(hit))];
}

const sourceBonus = 0.25;

/** The documents that the verdict rests on know most of what goes with it. */
function sourcesFirst(hits: readonly Found[], judgements: readonly Judgement[]): Found[] {
  const sources = new Set(
    judgements.flatMap(({ inForce }) =>
      inForce.filter(({ entry }) => entry.offered).map(({ document }) => document.path),
    ),
  );
  return hits
    .map((hit) => (sources.has(hit.document.path) ? { ...hit, score: hit.score + sourceBonus } : hit))
    .toSorted((a, b) => b.score - a.score);
}

/** What the plan says of the very coin or metal asked about, when HR's entries leave it open. */
function onNamedMember(
  hits: readonly Found[],
  { assetWords }: Understanding,
  { asset, inForce, status }: Judgement,
  knowledge: KnowledgeBase,
): Found[] {
  const members = knowledge.assets.classes.find(({ id }) => id === asset)?.members ?? [];
  const asked = members.filter((member) => member.some((term) => assetWords.includes(term))).flat();
  const entries = inForce
    .filter(({ entry }) => entry.offered)
    .map(({ entry }) => [entry.what, ...entry.covers, ...entry.excludes].join(' '));
  const isSettled =
    status !== 'not_stated' &&
    entries.some((text) => asked.some((term) => indexOfPhrase(spokenWords(text), term) >= 0));
  if (asked.length === 0 || isSettled || inForce.length === 0) return [];
  return hits.filter((hit) => mentions(hit, asked)).slice(0, 1);
}

const stepsBonus = 0.3;

/** Where steps are asked for, a list of them comes before a passage that only speaks of the thing. */
export function stepsFirst(hits: readonly Found[]): Found[] {
  return hits
    .map((hit) => (stepsIn(hit.passage) !== null ? { ...hit, score: hit.score + stepsBonus } : hit))
    .sort((one, other) => other.score - one.score);
}

/** A verified answer, when its question really is the one asked and it does not speak against the verdict. */
export function faqEvidence(
  found: Findings,
  { query }: Understanding,
  judgements: readonly Judgement[],
): Found[] {
  return found.faq
    .filter(
      (hit) =>
        hit.coverage >= cutOff.faq &&
        isSameQuestion(hit.document.question ?? hit.document.title, query, found),
    )
    .filter((hit) => judgements.every((judgement) => !speaksAgainst(bodyOf(hit.passage), judgement)))
    .slice(0, 1);
}

/** Law and news worth telling; what was replaced is followed by what replaced it. */
export function policyEvidence(
  found: Findings,
  {
    knowledge,
    today,
    most,
    least = cutOff.policy,
  }: { knowledge: KnowledgeBase; today: string; most: number; least?: number },
): Found[] {
  const chosen = select(found.policy, { most, least, fromOne: 2 });
  const successors = chosen.flatMap((hit) => {
    const replacement = hit.isReplaced
      ? replacementOf(hit.document, knowledge.documents.values(), today)
      : null;
    if (!replacement || chosen.some(({ document }) => document === replacement)) return [];
    const best = found.policy.find(({ document }) => document === replacement);
    return best ? [best] : firstPassage(replacement.path, hit, knowledge);
  });
  return [...new Map([...chosen, ...successors].map((hit) => [hit.passage.id, hit])).values()];
}

function firstPassage(path: string, like: Found, knowledge: KnowledgeBase): Found[] {
  const document = knowledge.documents.get(path);
  const passage = knowledge.passages.get(path)?.[0];
  return document && passage ? [{ ...like, document, passage, isReplaced: false }] : [];
}

/** The name of the route by which an asset class is offered and which a participant has to open; null without one. */
export function routeInUse(judgements: readonly Judgement[]): string | null {
  const open = judgements
    .flatMap(({ inForce }) => inForce)
    .find(({ entry }) => entry.offered && entry.newMoney && mustBeOpened.has(entry.route));
  return open ? routeName(open.entry.route) : null;
}

const mustBeOpened: ReadonlySet<string> = new Set(['brokerage_window', 'digital_asset_account']);

function termsOf(asset: string, knowledge: KnowledgeBase): string[] {
  const known = knowledge.assets.classes.find(({ id }) => id === asset);
  return [assetName(knowledge.assets, asset), ...(known?.terms ?? [])];
}

function mentions({ passage }: Found, terms: readonly string[]): boolean {
  const words = spokenWords(evidenceOf(passage));
  return terms.some((term) => indexOfPhrase(words, term) >= 0);
}

const sameQuestion = { ofTheirs: 0.5, ofOurs: 0.7 };

/** The verified question, word for word but for the little ones. */
export function isThatQuestion({ document }: Found, asked: string): boolean {
  const theirs = new Set(stemsOf(document.question ?? document.title));
  const ours = new Set(stemsOf(asked));
  return theirs.size > 0 && theirs.size === ours.size && [...theirs].every((stem) => ours.has(stem));
}

/** Each question holds most of the other: one that merely touches the same subject is another question. */
function isSameQuestion(verified: string, asked: string, { relevanceTo }: Findings): boolean {
  const stems = new Set(stemsOf(asked));
  const theirs = [...new Set(stemsOf(verified))];
  const shared = theirs.filter((stem) => stems.has(stem)).length / Math.max(theirs.length, 1);
  return shared >= sameQuestion.ofTheirs && relevanceTo(asked)(verified) >= sameQuestion.ofOurs;
}

function speaksAgainst(text: string, { status }: Judgement): boolean {
  const denies =
    /^no\b|\b(?:does not offer|not available|not offered|cannot buy|no crypto|not allowed|not permitted)\b/iu.test(
      text,
    );
  const affirms = /^yes\b/iu.test(text);
  return (status === 'available' && denies) || (status === 'not_available' && affirms);
}

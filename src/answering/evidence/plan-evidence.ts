import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { cutOff } from '../cut-off.ts';
import type { Findings, Found } from '../find/findings.ts';
import type { Judgement } from '../judge/judge.ts';
import { select } from '../select.ts';
import { phrasesOf } from '../understand/find-routes.ts';
import { spokenWords } from '../understand/phrases.ts';
import type { Understanding } from '../understand/understanding.ts';
import { byAuthority, sourcesFirst, stepsFirst } from './reorder.ts';
import { mentions, termsOf } from './mentions.ts';

/** Passages of the asker's plan worth telling beside the verdict, or on their own when no asset class is asked about. */
export function planEvidence(
  found: Findings,
  understanding: Understanding,
  judgements: readonly Judgement[],
  knowledge: KnowledgeBase,
): Found[] {
  const { assets } = understanding;
  const detail = withoutPlanNames(understanding.detail, knowledge);
  if (judgements.length === 0) return onPlan(found.plan, understanding);
  const unsettled = judgements.filter(({ inForce }) => inForce.length === 0).map(({ asset }) => asset);
  const mentioned = unsettled.flatMap((asset) =>
    select(
      found.plan.filter((hit) => mentions(hit, termsOf(asset, knowledge))),
      { most: assets.length > 1 ? 1 : 2, least: cutOff.onAsset, fromOne: 1 },
    ),
  );
  if (detail === '' || unsettled.length === assets.length) return mentioned;
  return [
    ...byAuthority(select(sourcesFirst(found.plan, judgements), { most: 3, least: cutOff.plan, fromOne: 3 })),
    ...mentioned,
  ];
}

/** The plan's own name is no detail of a question. */
function withoutPlanNames(detail: string, { plans }: KnowledgeBase): string {
  const names = new Set(plans.flatMap(({ name }) => spokenWords(name)));
  return detail
    .split(' ')
    .filter((word) => !names.has(word))
    .join(' ');
}

/** Routes that every plan has, under whatever name its documents give them. */
const everyPlanHas: ReadonlySet<string> = new Set(['core_menu', 'target_date_fund']);

/** Where a route is named, passages that name it: the rest speaks of something else. */
function onPlan(hits: readonly Found[], { routes, ownTerms, asksHow, security }: Understanding): Found[] {
  // The rules for stocks are told already; what is left to tell names the company or the ticker.
  if (security !== null) return hits.filter((hit) => mentions(hit, security.names)).slice(0, 1);
  const phrases = [
    ...routes.flatMap(phrasesOf),
    ...ownTerms.flatMap(({ short, long, route }) => (route === null ? [] : [short, long])),
  ];
  const named = routes.length > 0 ? hits.filter((hit) => mentions(hit, phrases)) : [];
  const eligible = named.length > 0 || !routes.every((route) => everyPlanHas.has(route)) ? named : hits;
  const least = named.length > 0 ? cutOff.onRoute : cutOff.plan;
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

import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { type Aim, createAim } from '../aim.ts';
import { type Standing, standingHits } from '../authority/standing-hits.ts';
import { routeInUse } from '../evidence/route-in-use.ts';
import type { Judgement } from '../judge/judge.ts';
import type { AnswerRequest } from '../request.ts';
import { weighedStep } from '../trace/weighed-step.ts';
import type { Understanding } from '../understand/understanding.ts';
import { closely } from './closely.ts';
import { find } from './find.ts';
import type { FindOptions, Findings } from './findings.ts';
import { queryOnRoute, withRouteFindings } from './on-route.ts';
import { onTopic } from './on-topic.ts';

export interface LookUpOptions extends Pick<FindOptions, 'strictness' | 'onTrace'> {
  request: AnswerRequest;
  understanding: Understanding;
  plan: PlanId | null;
  judged: readonly Judgement[];
}

export interface LookedUp {
  /** As it was searched for. */
  search: FindOptions;
  /** Best first, without what was overruled and what speaks of another subject. */
  found: Findings;
  /** How well a text answers. */
  aim: Aim;
  standing: Standing;
}

/** What the asker's scopes hold of a question: found, held against each other, ranked by the sentence that answers. */
export async function lookUp(
  { request, understanding, plan, judged, strictness, onTrace }: LookUpOptions,
  { knowledge, retriever }: { knowledge: KnowledgeBase; retriever: Retriever },
): Promise<LookedUp> {
  const search = { ...searchFor(request, understanding, plan, judged), strictness, onTrace };
  const onRoute = queryOnRoute(understanding, judged);
  const asked = await find(knowledge, retriever, search);
  const all =
    onRoute === null ? asked : await withRouteFindings(asked, onRoute, { knowledge, retriever, search });
  const standing = standingHits(all.plan, understanding.day);
  const aim = aimOf(understanding, [search.query, ...(onRoute === null ? [] : [onRoute])], all);
  const found = onTopic({ ...all, plan: closely(standing.hits, aim) }, understanding);
  onTrace?.(weighedStep(all, standing.hits, found));
  return { search, found, aim, standing };
}

function searchFor(
  { today, signal }: AnswerRequest,
  {
    query,
    assets,
    assetWords,
    ownTerms,
    related,
    day,
    detail,
    routes,
    isFollowUp,
    asksUpcoming,
  }: Understanding,
  plan: PlanId | null,
  judged: readonly Judgement[],
): FindOptions {
  const route =
    isFollowUp && detail !== '' && routes.length === 0 && judged.length === 1 ? routeInUse(judged) : null;
  return {
    query: route === null ? query : `${query} ${route}`,
    assets,
    assetWords,
    ownTerms,
    related,
    plan,
    withUpcoming: asksUpcoming,
    day,
    today,
    signal,
  };
}

/** Of several queries, a text answers the one it answers best. What a text came to is kept: it is ranked, chosen and arranged by that. */
function aimOf(
  { question, detail }: Understanding,
  queries: readonly string[],
  { relevanceTo }: Findings,
): Aim {
  const wholes = queries.map(relevanceTo);
  const aim = createAim({
    question,
    whole: (text) => Math.max(...wholes.map((whole) => whole(text))),
    detail: detail === '' ? null : relevanceTo(detail),
  });
  const known = new Map<string, number>();
  return (text) => {
    const rating = known.get(text) ?? aim(text);
    known.set(text, rating);
    return rating;
  };
}

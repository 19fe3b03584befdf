import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, bodyOf } from '../domain/passage.ts';
import type { Retriever } from '../domain/ports/retriever.ts';
import type { PlacedSaying } from './authority/overruled.ts';
import { cutOff } from './cut-off.ts';
import { faqEvidence } from './evidence/faq-evidence.ts';
import { planEvidence } from './evidence/plan-evidence.ts';
import { policyEvidence } from './evidence/policy-evidence.ts';
import { stepsFirst } from './evidence/reorder.ts';
import { routeInUse } from './evidence/route-in-use.ts';
import { type FindOptions, type Findings, type Found, find } from './find/find.ts';
import type { Judgement } from './judge/judge.ts';
import { newsQuery, premiseQueries } from './policy-queries.ts';
import { select } from './select.ts';
import type { Understanding, Voices } from './understand/understanding.ts';

export interface Gathering {
  understanding: Understanding;
  /** Empty when the plan is not asked about an asset class. */
  judgements: readonly Judgement[];
  /** What is asked about is not quite what is offered: nobody needs the steps to it. */
  isFormInDoubt: boolean;
  voices: Voices;
  /** What the question itself found, without what was overruled. */
  found: Findings;
  /** What the plan's documents say there, sentence by sentence. */
  planSays: readonly PlacedSaying[];
  search: FindOptions;
  knowledge: KnowledgeBase;
  retriever: Retriever;
}

/** The passages to write from: verified answers, the plan, how an offered route is used, law and news. */
export async function gather(gathering: Gathering): Promise<Found[]> {
  const { understanding, judgements, voices, found, planSays, search, knowledge } = gathering;
  const verified =
    voices.plan || understanding.voices.plan
      ? faqEvidence(found, understanding, judgements, { planSays, knowledge, today: search.today })
      : [];
  const plan =
    voices.plan && search.plan !== null ? planEvidence(found, understanding, judgements, knowledge) : [];
  const isAnsweredByHr = verified.length > 0 && judgements.length === 0;
  const chosen = [
    ...verified,
    ...(isAnsweredByHr
      ? plan.filter(({ coverage }) => understanding.detail !== '' && coverage >= cutOff.besideVerified)
      : plan),
    ...(voices.plan && search.plan !== null ? await stepsForRoute(gathering) : []),
    ...(await lawAndNews(gathering)),
  ];
  // Whatever led to a passage: one of another plan is never written from.
  const theirs = chosen.filter(
    ({ document: { plans } }) => plans === null || (search.plan !== null && plans.includes(search.plan)),
  );
  return [...new Map(theirs.map((hit) => [hit.passage.id, hit])).values()];
}

/** How the route is used by which an asset class is offered, unless something else is asked. */
async function stepsForRoute({
  understanding,
  judgements,
  isFormInDoubt,
  search,
  knowledge,
  retriever,
}: Gathering): Promise<Found[]> {
  const route = routeInUse(judgements);
  const isWanted = (understanding.detail === '' || understanding.asksHow) && !understanding.asksForAdvice;
  if (route === null || !isWanted || isFormInDoubt) return [];
  const steps = await find(knowledge, retriever, {
    ...search,
    query: `how to open ${route}`,
    assets: [],
    assetWords: [],
    byWordsAlone: true,
  });
  return select(stepsFirst(steps.plan), { most: 1, least: cutOff.steps, fromOne: 1 }).map(asAside);
}

/** What law and news have to say: to a question about them, to a premise that rests on them, or beside a plan's verdict. */
async function lawAndNews({
  understanding,
  judgements,
  voices,
  found,
  search,
  knowledge,
  retriever,
}: Gathering): Promise<Found[]> {
  const { today } = search;
  const lookUp = (query: string): Promise<Findings> =>
    find(knowledge, retriever, { ...search, query, assets: [], assetWords: [], byWordsAlone: true });
  if (understanding.takesPolicyAsReason) {
    const premises = await Promise.all(premiseQueries(understanding).map(lookUp));
    return premises.flatMap((premise) => {
      const standing = premise.policy.filter(
        ({ isReplaced, document }) => !isReplaced && document.status !== 'reported',
      );
      const policy = standing.length > 0 ? standing : premise.policy;
      return policyEvidence({ ...premise, policy }, { knowledge, today, most: 1, least: 0 });
    });
  }
  if (voices.policy)
    return policyEvidence(found, { knowledge, today, most: understanding.voices.plan ? 2 : 3 });
  const isSaid = judgements.some(({ inForce, upcoming }) => inForce.length + upcoming.length > 0);
  if (!isSaid || understanding.detail !== '') return [];
  const news = await lookUp(newsQuery(understanding));
  const classes = knowledge.assets.classes.filter(({ id }) => understanding.assets.includes(id));
  const about = new Set(classes.flatMap(({ id, groups }) => [id, ...groups]));
  const standing = news.policy.filter(
    ({ document, passage, isReplaced }) =>
      !isReplaced &&
      isStandingLaw(document.status) &&
      speaksOfItself(passage, document.status) &&
      document.assets.some((asset) => about.has(asset)),
  );
  return select(standing, { most: 2, least: cutOff.news, fromOne: 1 }).map(asAside);
}

/** A passage about what is only proposed would be shown under the status of the law it stands with. */
function speaksOfItself(passage: Passage, status: string | null): boolean {
  return status === 'proposed' || !/\bpropos/iu.test(bodyOf(passage));
}

function asAside(hit: Found): Found {
  return { ...hit, isAside: true };
}

function isStandingLaw(status: string | null): boolean {
  return status === 'in_force' || status === 'final' || status === 'proposed';
}

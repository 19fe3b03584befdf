import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Retriever } from '../domain/ports/retriever.ts';
import type { PlacedSaying } from './authority/overruled.ts';
import { cutOff } from './cut-off.ts';
import { faqEvidence } from './evidence/faq-evidence.ts';
import { planEvidence } from './evidence/plan-evidence.ts';
import { asAside } from './evidence/as-aside.ts';
import { lawAndNews } from './evidence/law-and-news.ts';
import { stepsFirst } from './evidence/reorder.ts';
import { routeInUse } from './evidence/route-in-use.ts';
import { find } from './find/find.ts';
import type { FindOptions, Findings, Found } from './find/findings.ts';
import type { Judgement } from './judge/judge.ts';
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

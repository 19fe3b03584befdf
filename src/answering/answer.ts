import type { Answer, Outcome, Statement } from '../domain/answer.ts';
import type { AskerPlan } from '../domain/asker.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import type { Retriever } from '../domain/ports/retriever.ts';
import type { Writer } from '../domain/ports/writer.ts';
import { createCitationList } from './citations.ts';
import { cutOff } from './cut-off.ts';
import { faqEvidence, howToQuery, planEvidence, policyEvidence, stepsFirst } from './evidence.ts';
import { newsQuery, premiseQuery } from './policy-queries.ts';
import { type FindOptions, type Findings, type Found, find } from './find/find.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { settle } from './judge/settled.ts';
import { noticesFor } from './notices.ts';
import { select } from './select.ts';
import { type Ready, arrange } from './statements.ts';
import { understand } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
import { routeVerdicts } from './verdicts.ts';
import { decideVoices } from './voices.ts';
import { writeVerified } from './write/write-verified.ts';

export interface AnswerRequest {
  id: string | null;
  question: string;
  /** Earlier questions of this person in this conversation, oldest first. */
  thread: readonly string[];
  asker: AskerPlan;
  /** The day it is asked, unless the question names another. */
  today: IsoDate;
  signal?: AbortSignal;
  /** Told of each real step, in words a person can read. */
  onProgress?: (step: string) => void;
}

export interface AnswererOptions {
  knowledge: KnowledgeBase;
  retriever: Retriever;
  /** Null: composed from the documents alone. */
  model: Writer | null;
  /** Milliseconds that only go up. */
  elapsed: () => number;
}

export interface Answered {
  answer: Answer;
  understanding: Understanding;
}

/** Question to answer: understand, judge, find, write, verify. */
export type Answerer = (request: AnswerRequest) => Promise<Answered>;

export function createAnswerer(options: AnswererOptions): Answerer {
  return async (request) => {
    const began = options.elapsed();
    const understanding = understand(request.question, {
      assets: options.knowledge.assets,
      today: request.today,
      thread: request.thread,
    });
    const answer = await compose(request, understanding, options);
    return {
      answer: { ...answer, elapsedMs: Math.round((options.elapsed() - began) * 10) / 10 },
      understanding,
    };
  };
}

async function compose(
  request: AnswerRequest,
  understanding: Understanding,
  options: AnswererOptions,
): Promise<Answer> {
  const { knowledge, retriever } = options;
  if (understanding.refusal !== null || understanding.question === '')
    return declined(request, understanding);
  const plan = request.asker.kind === 'known' ? request.asker.plan : null;
  request.onProgress?.(
    plan === null ? 'Searching the policy library' : "Searching your plan's documents and the policy library",
  );
  const search = { ...searchOf(understanding, plan, request), query: understanding.query };
  const firstLook = plan === null ? [] : judgeAll(understanding, plan, options);
  const found = await find(knowledge, retriever, widened(search, understanding, firstLook));
  const voices = decideVoices(understanding, found);
  if (plan === null && voices.plan && understanding.voices.plan && !understanding.voices.policy)
    return needsPlan(request);
  if (!understanding.isOnSubject && !isAnswerable(found)) return declined(request, understanding);

  const judgements = voices.plan ? firstLook : [];
  const evidence = await gather({ found, voices, understanding, judgements, search, request, options });
  const settled = judgements.flatMap((judgement) =>
    settle(judgement, {
      knowledge,
      askedWords: [...understanding.assetWords, ...understanding.detail.split(' ')],
      relevance: found.relevance,
      mostLimits: judgements.length > 1 ? 0 : 2,
    }),
  );
  const written = await writeVerified({ request, understanding, evidence, settled, found, options, plan });
  const ready: Ready = { settled, written: written.statements, understanding };
  return assemble({
    request,
    understanding,
    judgements,
    ready,
    plan,
    options,
    modelFailed: written.modelFailed,
    needsPlan: plan === null && understanding.voices.plan,
  });
}

function searchOf(
  { assets, assetWords, day }: Understanding,
  plan: PlanId | null,
  { today, signal }: AnswerRequest,
): Omit<FindOptions, 'query'> {
  return { assets, assetWords, plan, day, today, signal };
}

/** A follow-up such as "and the fee?" is about the route its asset is offered by. */
function widened(
  search: FindOptions,
  { isFollowUp, detail, routes }: Understanding,
  judgements: readonly Judgement[],
): FindOptions {
  if (detail === '' || routes.length > 0 || judgements.length !== 1) return search;
  const route = howToQuery(judgements)?.replace('how to open ', '');
  return route !== undefined && isFollowUp ? { ...search, query: `${search.query} ${route}` } : search;
}

function judgeAll({ assets, day }: Understanding, plan: PlanId, { knowledge }: AnswererOptions): Judgement[] {
  return assets.map((asset) => judge(knowledge, plan, asset, day));
}

function isAnswerable(found: Findings): boolean {
  return [found.plan, found.faq, found.policy].some(
    (hits) => select(hits, { most: 1, least: 0.75, fromOne: 1 }).length > 0,
  );
}

interface Gathering {
  found: Findings;
  voices: { plan: boolean; policy: boolean };
  understanding: Understanding;
  judgements: readonly Judgement[];
  search: FindOptions;
  request: AnswerRequest;
  options: AnswererOptions;
}

/** The passages to write from: plan, verified answers, then law and news. */
async function gather({
  found,
  voices,
  understanding,
  judgements,
  search,
  request,
  options,
}: Gathering): Promise<Found[]> {
  const { knowledge, retriever } = options;
  const verified =
    voices.plan || understanding.voices.plan ? faqEvidence(found, understanding, judgements) : [];
  const chosen: Found[] = [...verified];
  if (voices.plan && search.plan !== null) {
    const isVerified = verified.length > 0 && judgements.length === 0;
    const said = planEvidence(found, understanding, judgements, knowledge);
    const isEnough = ({ coverage }: Found): boolean =>
      understanding.detail !== '' && coverage >= cutOff.besideVerified;
    chosen.push(...(isVerified ? said.filter(isEnough) : said));
    const howTo = understanding.detail === '' || understanding.asksHow ? howToQuery(judgements) : null;
    if (howTo !== null && !understanding.asksForAdvice) {
      const steps = await find(knowledge, retriever, { ...search, query: howTo, assets: [], assetWords: [] });
      chosen.push(...select(stepsFirst(steps.plan), { most: 1, least: 0.8, fromOne: 1 }));
    }
  }
  chosen.push(...(await lawAndNews({ found, voices, understanding, judgements, search, request, options })));
  return [...new Map(chosen.map((hit) => [hit.passage.id, hit])).values()];
}

/** What law and news have to say: to a question about them, to a premise that rests on them, or beside a plan's verdict. */
async function lawAndNews({
  found,
  voices,
  understanding,
  judgements,
  search,
  request,
  options,
}: Gathering): Promise<Found[]> {
  const { knowledge, retriever } = options;
  const lookUp = (query: string): Promise<Findings> =>
    find(knowledge, retriever, { ...search, query, assets: [], assetWords: [] });
  if (understanding.takesPolicyAsReason) {
    const premise = await lookUp(premiseQuery(understanding));
    return policyEvidence(premise, { knowledge, today: request.today, most: 2, least: 0 });
  }
  if (voices.policy) {
    const most = understanding.voices.plan ? 2 : 3;
    return policyEvidence(found, { knowledge, today: request.today, most });
  }
  if (judgements.length === 0 || understanding.detail !== '') return [];
  const news = await lookUp(newsQuery(understanding));
  const standing = news.policy.filter(
    ({ document, isReplaced }) => !isReplaced && isSettledLaw(document.status),
  );
  return select(standing, { most: 2, least: 0, fromOne: 1 });
}

function isSettledLaw(status: string | null): boolean {
  return status === 'in_force' || status === 'final' || status === 'proposed';
}

interface Assembly {
  request: AnswerRequest;
  understanding: Understanding;
  judgements: readonly Judgement[];
  ready: Ready;
  plan: PlanId | null;
  options: AnswererOptions;
  modelFailed: boolean;
  needsPlan: boolean;
}

function assemble({
  request,
  understanding,
  judgements,
  ready,
  plan,
  options,
  modelFailed,
  needsPlan: isPlanMissing,
}: Assembly): Answer {
  const list = createCitationList();
  const statements: Statement[] = arrange(ready).map(({ text, source, evidence }) => ({
    text,
    source,
    citations: [
      ...new Set(evidence.map(({ document, passage, words }) => list.cite(document, passage, words))),
    ],
  }));
  const verdicts = routeVerdicts(judgements, list);
  const citations = list.all();
  const outcome: Outcome = isPlanMissing ? 'needs_plan' : citations.length > 0 ? 'answered' : 'not_found';
  const notices = noticesFor({
    understanding,
    judgements,
    citations,
    knowledge: options.knowledge,
    today: request.today,
    modelFailed,
  });
  const speaksOfPlan =
    verdicts.length > 0 || statements.some(({ source }) => source === 'plan') || understanding.voices.plan;
  return {
    id: request.id,
    question: request.question,
    outcome,
    plan: speaksOfPlan ? plan : null,
    verdicts,
    statements,
    citations,
    notices,
    elapsedMs: 0,
  };
}

function declined(request: AnswerRequest, { refusal }: Understanding): Answer {
  const notices: Answer['notices'] =
    refusal === 'account_data'
      ? [
          {
            code: 'personal_data',
            text: 'I do not look into anybody’s account. Your recordkeeper can tell you about yours.',
          },
        ]
      : [];
  return empty(request, 'declined', notices);
}

function needsPlan(request: AnswerRequest): Answer {
  return empty(request, 'needs_plan', []);
}

function empty(request: AnswerRequest, outcome: Outcome, notices: Answer['notices']): Answer {
  return {
    id: request.id,
    question: request.question,
    outcome,
    plan: null,
    verdicts: [],
    statements: [],
    citations: [],
    notices,
    elapsedMs: 0,
  };
}

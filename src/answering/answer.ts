import type { Document } from '../domain/document.ts';
import type { Answer } from '../domain/answer.ts';
import type { AskerPlan } from '../domain/asker.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import type { Retriever } from '../domain/ports/retriever.ts';
import type { Writer } from '../domain/ports/writer.ts';
import { type Aim, createAim } from './aim.ts';
import { assemble, withoutAnswer } from './assemble.ts';
import { otherSidesOf } from './authority/other-sides.ts';
import { sayingsIn } from './authority/overruled.ts';
import { type Standing, standingHits } from './authority/standing-hits.ts';
import { cutOff } from './cut-off.ts';
import { routeInUse } from './evidence/route-in-use.ts';
import { type FindOptions, type Findings, find } from './find/find.ts';
import { gather } from './gather.ts';
import { instrumentsAsked } from './instruments/instrument.ts';
import { aboutSecurity } from './judge/about-security.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { settleGroup } from './judge/settle-group.ts';
import { settle } from './judge/settled.ts';
import type { SettleOptions, SettledStatement } from './judge/settled-statement.ts';
import { refuse } from './refuse.ts';
import { ownTermsOf } from './understand/own-terms.ts';
import { understand } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
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
  /** The form asked about is left out or not named by what the plan offers. */
  isFormInDoubt?: boolean;
}

/** Question to answer: understand, judge, find, write, verify. */
export type Answerer = (request: AnswerRequest) => Promise<Answered>;

export function createAnswerer(options: AnswererOptions): Answerer {
  const ownTerms = ownTermsOf(options.knowledge);
  return async (request) => {
    const began = options.elapsed();
    const { assets } = options.knowledge;
    const { asker } = request;
    const understanding = understand(request.question, {
      assets,
      today: request.today,
      thread: request.thread,
      ownTerms: asker.kind === 'known' ? (ownTerms.get(asker.plan) ?? []) : [],
    });
    const { answer, isFormInDoubt = false } = await compose(request, understanding, options);
    const elapsedMs = Math.round((options.elapsed() - began) * 10) / 10;
    return { answer: { ...answer, elapsedMs }, understanding, isFormInDoubt };
  };
}

async function compose(
  request: AnswerRequest,
  understanding: Understanding,
  options: AnswererOptions,
): Promise<Omit<Answered, 'understanding'>> {
  const { knowledge, retriever } = options;
  const plan = request.asker.kind === 'known' ? request.asker.plan : null;
  request.onProgress?.(
    plan === null ? 'Searching the policy library' : "Searching your plan's documents and the policy library",
  );
  // Judged before anything is searched: the routes an asset class is offered by tell what a follow-up is about.
  const judged =
    plan === null
      ? []
      : understanding.assets.map((asset) => judge(knowledge, plan, asset, understanding.day));
  const search = searchFor(request, understanding, plan, judged);
  const all = await find(knowledge, retriever, search);
  const standing = standingHits(all.plan, understanding.day);
  const found = { ...all, plan: standing.hits };
  const refusal = refuse(understanding, plan, found);
  if (refusal !== null) return { answer: withoutAnswer(request, refusal, understanding) };
  return tell({ request, understanding, plan, judged, search, found, standing }, options);
}

/** All that is known when something is to be told. */
interface Known {
  request: AnswerRequest;
  understanding: Understanding;
  plan: PlanId | null;
  judged: readonly Judgement[];
  search: FindOptions;
  found: Findings;
  /** What the plan's documents say near the question, without what was overruled. */
  standing: Pick<Standing, 'now' | 'later'>;
}

async function tell(
  { request, understanding, plan, judged, search, found, standing }: Known,
  { knowledge, retriever, model }: AnswererOptions,
): Promise<Omit<Answered, 'understanding'>> {
  const decided = understanding.security === null ? decideVoices(understanding, found) : understanding.voices;
  const aim = aimOf(understanding, search, found);
  const isAboutPlan = understanding.voices.plan || !understanding.voices.policy;
  const judgements = decided.plan && isAboutPlan && !understanding.asksConcept ? judged : [];
  const settled = settleAll(judgements, {
    understanding,
    aim,
    knowledge,
    today: request.today,
    planSays: standing.now,
  });
  const isFormInDoubt = settled.some(({ isAboutForm }) => isAboutForm === true);
  const evidence = await gather({
    understanding,
    judgements,
    isFormInDoubt,
    voices: decided,
    found,
    planSays: standing.now,
    search,
    knowledge,
    retriever,
  });
  const written = await writeVerified({
    request,
    understanding,
    evidence,
    settled,
    aim,
    knowledge,
    model,
    plan,
  });
  // Somebody who asks about the past is not told what has changed since, nor one who hears of it in the verdict.
  const isChangeNews = judgements.length === 0 && understanding.day >= request.today;
  const sides = otherSidesOf(written.statements, {
    now: standing.now,
    later: isChangeNews ? [...standing.later, ...sayingsIn(found.upcoming)] : [],
    day: understanding.day,
  });
  const askedAbout = decided.policy ? replacedAndAskedAbout(found) : [];
  const answer = assemble({
    request,
    understanding,
    judgements,
    settled,
    written,
    sides,
    plan,
    knowledge,
    aim,
    askedAbout,
  });
  return { answer, isFormInDoubt };
}

function settleAll(
  judgements: readonly Judgement[],
  {
    understanding,
    aim,
    knowledge,
    today,
    planSays,
  }: Pick<SettleOptions, 'aim' | 'knowledge' | 'today' | 'planSays'> & { understanding: Understanding },
): SettledStatement[] {
  const { assetWords, forms, detail, routes } = understanding;
  if (judgements.length > 2) return settleGroup(judgements, { knowledge, routes, today, planSays });
  const isOne = judgements.length === 1;
  // Beside a second asset class, nobody can tell which of them a form or a detail belongs to.
  const askedWords = isOne ? [...assetWords, ...detail.split(' ')] : [];
  const settled = judgements.flatMap((judgement) =>
    settle(judgement, {
      knowledge,
      instruments: instrumentsAsked(
        judgement.asset,
        { assetWords, forms: isOne ? forms : [] },
        knowledge.assets,
      ),
      askedWords,
      aim,
      mostLimits: isOne ? 2 : 0,
      routes,
      today,
      planSays,
    }),
  );
  const { security } = understanding;
  if (security !== null) settled.push(...aboutSecurity(security, { planSays, knowledge, aim }));
  return settled.filter(({ text }, at) => settled.findIndex((other) => other.text === text) === at);
}

function searchFor(
  { today, signal }: AnswerRequest,
  { query, assets, assetWords, ownTerms, day, detail, routes, isFollowUp, asksUpcoming }: Understanding,
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
    plan,
    withUpcoming: asksUpcoming,
    day,
    today,
    signal,
  };
}

function aimOf({ question, detail }: Understanding, { query }: FindOptions, { relevanceTo }: Findings): Aim {
  return createAim({
    question,
    whole: relevanceTo(query),
    detail: detail === '' ? null : relevanceTo(detail),
  });
}

/** A replaced item that holds nearly all of the question is what was asked about. */
function replacedAndAskedAbout({ policy }: Findings): Document[] {
  return policy
    .slice(0, 3)
    .filter(({ isReplaced, coverage }) => isReplaced && coverage >= cutOff.askedAbout)
    .map(({ document }) => document);
}

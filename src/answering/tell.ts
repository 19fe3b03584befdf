import type { Document } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import type { Retriever } from '../domain/ports/retriever.ts';
import type { Writer } from '../domain/ports/writer.ts';
import type { Aim } from './aim.ts';
import { type OtherSides, otherSidesOf } from './authority/other-sides.ts';
import { sayingsIn } from './authority/overruled.ts';
import type { Standing } from './authority/standing-hits.ts';
import { wordsOfEntry } from './authority/words-of-entry.ts';
import { cutOff } from './cut-off.ts';
import type { FindOptions, Findings } from './find/findings.ts';
import { lookUp } from './find/look-up.ts';
import { gather } from './gather.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { heldBefore } from './judge/held-before.ts';
import { withRealChanges } from './judge/real-changes.ts';
import { settleAll } from './judge/settle-all.ts';
import type { SettledStatement } from './judge/settled-statement.ts';
import { correctPremise } from './premise/correct-premise.ts';
import { refuse } from './refuse.ts';
import type { AnswerRequest } from './request.ts';
import { judgedStep } from './trace/judged-step.ts';
import type { Understanding } from './understand/understanding.ts';
import { decideVoices } from './voices.ts';
import { type Written, writeVerified } from './write/write-verified.ts';

export interface TellOptions {
  knowledge: KnowledgeBase;
  retriever: Retriever;
  /** Null: composed from the documents alone. */
  model: Writer | null;
  /** All cut-offs times this: above 1, more goes unanswered rather than wrong. Default 1. */
  strictness?: number;
}

/** What one question of a message comes to. */
export type Telling =
  | { kind: 'refused'; understanding: Understanding; outcome: 'declined' | 'needs_plan' }
  | ({ kind: 'told' } & Told);

/** All that is to be said to one question. */
export interface Told {
  understanding: Understanding;
  judgements: readonly Judgement[];
  settled: readonly SettledStatement[];
  written: Written;
  sides: OtherSides;
  aim: Aim;
  /** Replaced law or news that the question itself is about. */
  askedAbout: readonly Document[];
  /** The form asked about is left out or not named by what the plan offers. */
  isFormInDoubt: boolean;
}

/** One question, understood, to what is said to it: judge, find, write, verify. */
export async function tell(
  request: AnswerRequest,
  understanding: Understanding,
  options: TellOptions,
): Promise<Telling> {
  const { knowledge, retriever } = options;
  const plan = request.asker.kind === 'known' ? request.asker.plan : null;
  // Judged before anything is searched: the routes an asset class is offered by tell what a follow-up is about.
  const judged =
    plan === null
      ? []
      : understanding.assets.map((asset) =>
          withRealChanges(judge(knowledge, plan, asset, understanding.day), {
            day: understanding.day,
            today: request.today,
          }),
        );
  const onTrace = request.onTrace?.(understanding);
  for (const judgement of judged) onTrace?.(judgedStep(judgement));
  const { strictness } = options;
  const { search, found, aim, standing } = await lookUp(
    { request, understanding, plan, judged, strictness, onTrace },
    { knowledge, retriever },
  );
  const outcome = refuse(understanding, plan, found);
  if (outcome !== null) {
    onTrace?.({ kind: 'refused', outcome });
    return { kind: 'refused', understanding, outcome };
  }
  return {
    kind: 'told',
    ...(await toldFrom({ request, understanding, plan, judged, search, found, aim, standing }, options)),
  };
}

/** All that is known when something is to be told. */
interface Known {
  request: AnswerRequest;
  understanding: Understanding;
  plan: PlanId | null;
  judged: readonly Judgement[];
  search: FindOptions;
  found: Findings;
  aim: Aim;
  /** What the plan's documents say near the question, without what was overruled. */
  standing: Pick<Standing, 'now' | 'later'>;
}

async function toldFrom(
  { request, understanding, plan, judged, search, found, aim, standing }: Known,
  { knowledge, retriever, model }: TellOptions,
): Promise<Told> {
  const decided = understanding.security === null ? decideVoices(understanding, found) : understanding.voices;
  const isAboutPlan = understanding.voices.plan || !understanding.voices.policy;
  const judgements = decided.plan && isAboutPlan && !understanding.asksConcept ? judged : [];
  const { today } = request;
  const { day } = understanding;
  const settled = [
    ...heldBefore(judgements, { knowledge, plan, day, today }),
    ...settleAll(judgements, { understanding, aim, knowledge, today, planSays: standing.now }),
  ];
  search.onTrace?.({ kind: 'settled', statements: settled.map(({ text }) => text) });
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
  const correction = await correctPremise({ understanding, search, knowledge, retriever });
  if (correction.statements.length > 0)
    search.onTrace?.({ kind: 'corrected', statements: correction.statements.map(({ text }) => text) });
  const written = await writeVerified({
    request,
    understanding,
    evidence,
    settled,
    aim,
    knowledge,
    model,
    plan,
    onTrace: search.onTrace,
  });
  // Somebody who asks about the past is not told what has changed since, nor one who hears of it in the verdict.
  const isChangeNews = judgements.length === 0 && understanding.day >= request.today;
  // What an entry rests on is a plan's word like any other: another document may say otherwise by now.
  const sides = otherSidesOf(written.statements, {
    entries: judgements.flatMap(({ inForce }) => inForce.map(wordsOfEntry)),
    now: standing.now,
    later: isChangeNews ? [...standing.later, ...sayingsIn(found.upcoming)] : [],
    day: understanding.day,
  });
  const askedAbout = decided.policy ? replacedAndAskedAbout(found) : [];
  return {
    understanding,
    judgements,
    settled,
    written: { ...written, statements: [...correction.statements, ...written.statements] },
    sides,
    aim,
    askedAbout: [...askedAbout, ...correction.askedAbout],
    isFormInDoubt,
  };
}

/** A replaced item that holds nearly all of the question is what was asked about. */
function replacedAndAskedAbout({ policy }: Findings): Document[] {
  return policy
    .slice(0, 3)
    .filter(({ isReplaced, coverage }) => isReplaced && coverage >= cutOff.askedAbout)
    .map(({ document }) => document);
}

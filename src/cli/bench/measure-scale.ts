import { performance } from 'node:perf_hooks';
import { type Answerer, createAnswerer } from '../../answering/answer.ts';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { type ScopeId, planScope, sharedScope } from '../../domain/passage.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { createRetriever } from '../../retrieval/retriever.ts';
import { type ScopeIndex, createScopeIndex } from '../../retrieval/scope-index.ts';
import { grownPlan, passagesIn } from './grown-plan.ts';
import { type Measured, measuredOf, quantile } from './quantiles.ts';

export interface ScaleOptions {
  knowledge: KnowledgeBase;
  plan: PlanId;
  questions: readonly GoldenQuestion[];
  today: IsoDate;
  rounds: number;
}

/** Times in milliseconds; the middle round and the spread over rounds. */
export interface Scale {
  /** Passages in the plan's scope. */
  passages: number;
  /** Indexing the plan's scope and the shared one. */
  indexMs: number;
  /** Memory of the postings. */
  bytesPerPassage: number;
  /** One lexical search for the question, best ten, without anything else. */
  searchP50Ms: Measured;
  searchP99Ms: Measured;
  /** From the question to the verified answer, without a model. */
  answerP50Ms: Measured;
  answerP99Ms: Measured;
  /** Answer to search, of the same round. */
  ratioP50: Measured;
  ratioP99: Measured;
}

/** Grows a plan to that many passages in memory, and asks its questions: each by a bare search, then for an answer. */
export async function measureScale(options: ScaleOptions, passages: number): Promise<Scale> {
  const { plan, questions, today, rounds } = options;
  const knowledge = grownPlan(options.knowledge, plan, passages);
  const began = performance.now();
  const scopes = indexesOf(knowledge, plan);
  const indexMs = Math.round(performance.now() - began);
  const retriever = createRetriever({ scopes, embedder: null });
  const answer = createAnswerer({ knowledge, retriever, model: null, elapsed: () => performance.now() });
  const asking = { retriever, answer, plan, today };
  await round(asking, questions);
  const times: Round[] = [];
  for (let at = 0; at < rounds; at++) times.push(await round(asking, questions));
  const of = (measure: (one: Round) => number): Measured => measuredOf(times.map(measure));
  return {
    passages: passagesIn(knowledge, planScope(plan)).length,
    indexMs,
    bytesPerPassage: bytesPerPassage(scopes),
    searchP50Ms: of(({ search }) => quantile(search, 0.5)),
    searchP99Ms: of(({ search }) => quantile(search, 0.99)),
    answerP50Ms: of(({ answers }) => quantile(answers, 0.5)),
    answerP99Ms: of(({ answers }) => quantile(answers, 0.99)),
    ratioP50: of(({ search, answers }) => quantile(answers, 0.5) / quantile(search, 0.5)),
    ratioP99: of(({ search, answers }) => quantile(answers, 0.99) / quantile(search, 0.99)),
  };
}

interface Round {
  search: number[];
  answers: number[];
}

interface Asking {
  retriever: Retriever;
  answer: Answerer;
  plan: PlanId;
  today: IsoDate;
}

/** Both of a question one after the other: what else the machine does falls on both alike. */
async function round(
  { retriever, answer, plan, today }: Asking,
  questions: readonly GoldenQuestion[],
): Promise<Round> {
  const times: Round = { search: [], answers: [] };
  const scopes: ScopeId[] = [planScope(plan), sharedScope];
  for (const { question, thread, asOf } of questions) {
    times.search.push(
      await timed(() => retriever.search({ scopes, query: question, limit: 10, accepts: () => true })),
    );
    const request = { id: null, question, thread, today: asOf ?? today };
    times.answers.push(await timed(() => answer({ ...request, asker: { kind: 'known', plan } })));
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function indexesOf(knowledge: KnowledgeBase, plan: PlanId): Map<ScopeId, ScopeIndex> {
  const scopes = [planScope(plan), sharedScope];
  return new Map(scopes.map((scope) => [scope, createScopeIndex(passagesIn(knowledge, scope), null)]));
}

function bytesPerPassage(scopes: ReadonlyMap<ScopeId, ScopeIndex>): number {
  const indexes = [...scopes.values()];
  const bytes = indexes.reduce((sum, { lexical }) => sum + lexical.words.bytes + lexical.grams.bytes, 0);
  return Math.round(bytes / indexes.reduce((sum, { passages }) => sum + passages.length, 0));
}

import type { Answer, Notice, Outcome } from '../domain/answer.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import { type CitationList, createCitationList } from './citations.ts';
import type { Judgement } from './judge/judge.ts';
import { noticesFor } from './notices.ts';
import type { ReadyStatement } from './ready-statement.ts';
import { arrange } from './statements.ts';
import type { Told, Telling } from './tell.ts';
import { together } from './together.ts';
import type { Understanding } from './understand/understanding.ts';
import { routeVerdicts } from './verdicts.ts';

interface Asked {
  id: string | null;
  question: string;
  today: IsoDate;
}

export interface Parts {
  request: Asked;
  /** One for each question of the message. */
  tellings: readonly Telling[];
  plan: PlanId | null;
  knowledge: KnowledgeBase;
}

export interface Assembled {
  answer: Answer;
  /** The questions nothing was found for, when others were answered. */
  leftOpen: string[];
}

/** Puts what was told into the contract's shape, citations numbered as they are first used. */
export function assemble({ request, tellings, plan, knowledge }: Parts): Assembled {
  const told = tellings.flatMap((telling) => (telling.kind === 'told' ? [telling] : []));
  if (told.length === 0) return { answer: withoutAnswer(request, tellings), leftOpen: [] };
  const list = createCitationList();
  const arranged = told.map((part) => arrange({ ...part, written: part.written.statements }));
  const statements = together(arranged).map((statement) => cited(statement, list));
  const verdicts = routeVerdicts(judgementsOf(told), list);
  const citations = list.all();
  const speaksOfPlan =
    told.some(({ understanding: { voices } }) => voices.plan || !voices.policy) ||
    verdicts.length > 0 ||
    statements.some(({ source }) => source === 'plan');
  const lacksPlan =
    plan === null &&
    tellings.some((telling) =>
      telling.kind === 'refused' ? telling.outcome === 'needs_plan' : telling.understanding.voices.plan,
    );
  const outcome = lacksPlan ? 'needs_plan' : citations.length > 0 ? 'answered' : 'not_found';
  const isSilent = (telling: Telling): boolean =>
    telling.kind === 'told'
      ? (arranged[told.indexOf(telling)] ?? []).length === 0
      : telling.outcome !== 'needs_plan' && telling.understanding.refusal !== 'account_data';
  const open = tellings.filter(isSilent).map(({ understanding }) => understanding.question);
  return {
    answer: {
      ...blank(request),
      outcome,
      plan: speaksOfPlan ? plan : null,
      verdicts,
      statements,
      citations,
      notices: unique([
        ...personalData(tellings),
        ...told.flatMap((part) =>
          noticesFor({
            ...part,
            citations,
            knowledge,
            today: request.today,
            modelFailed: part.written.modelFailed,
            disagreeing: part.sides.disagreeing,
          }),
        ),
      ]),
    },
    leftOpen: outcome === 'answered' ? open : [],
  };
}

function cited({ text, source, evidence }: ReadyStatement, list: CitationList): Answer['statements'][number] {
  const citations = evidence.map(({ document, passage, words }) => list.cite(document, passage, words));
  return { text, source, citations: [...new Set(citations)] };
}

/** One verdict for each asset class, as of the day it is first asked about. */
function judgementsOf(told: readonly Told[]): Judgement[] {
  const all = told.flatMap(({ judgements }) => judgements);
  return all.filter(({ asset }, at) => all.findIndex((other) => other.asset === asset) === at);
}

/** An answer that only says why there is none. */
function withoutAnswer(request: Asked, tellings: readonly Telling[]): Answer {
  const isPlanMissing = tellings.some(
    (telling) => telling.kind === 'refused' && telling.outcome === 'needs_plan',
  );
  const outcome: Outcome = isPlanMissing ? 'needs_plan' : 'declined';
  return { ...blank(request), outcome, notices: personalData(tellings) };
}

function personalData(
  tellings: readonly { kind: Telling['kind']; understanding: Understanding }[],
): Notice[] {
  const isAsked = tellings.some(
    ({ kind, understanding }) => kind === 'refused' && understanding.refusal === 'account_data',
  );
  const text = 'I do not look into anybody’s account. Your recordkeeper can tell you about yours.';
  return isAsked ? [{ code: 'personal_data', text }] : [];
}

function unique(notices: readonly Notice[]): Notice[] {
  return notices.filter(
    ({ code, text }, at) => notices.findIndex((other) => other.code === code && other.text === text) === at,
  );
}

function blank({ id, question }: Asked): Omit<Answer, 'outcome'> {
  return { id, question, plan: null, verdicts: [], statements: [], citations: [], notices: [], elapsedMs: 0 };
}

import type { Answer, Outcome } from '../domain/answer.ts';
import type { Document } from '../domain/document.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';
import type { OtherSides } from './authority/other-sides.ts';
import type { Aim } from './aim.ts';
import { createCitationList } from './citations.ts';
import type { Judgement } from './judge/judge.ts';
import type { SettledStatement } from './judge/settled-statement.ts';
import { noticesFor } from './notices.ts';
import { arrange } from './statements.ts';
import type { Understanding } from './understand/understanding.ts';
import { routeVerdicts } from './verdicts.ts';
import type { Written } from './write/write-verified.ts';

interface Asked {
  id: string | null;
  question: string;
  today: IsoDate;
}

export interface Parts {
  request: Asked;
  understanding: Understanding;
  judgements: readonly Judgement[];
  settled: readonly SettledStatement[];
  written: Written;
  sides: OtherSides;
  plan: PlanId | null;
  knowledge: KnowledgeBase;
  aim: Aim;
  /** Replaced law or news that the question itself is about. */
  askedAbout: readonly Document[];
}

/** Puts the parts into the contract's shape, citations numbered as they are first used. */
export function assemble({
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
}: Parts): Answer {
  const list = createCitationList();
  const statements = arrange({
    settled,
    written: written.statements,
    sides,
    understanding,
    aim,
  }).map(({ text, source, evidence }) => ({
    text,
    source,
    citations: [
      ...new Set(evidence.map(({ document, passage, words }) => list.cite(document, passage, words))),
    ],
  }));
  const verdicts = routeVerdicts(judgements, list);
  const citations = list.all();
  const { modelFailed } = written;
  const speaksOfPlan =
    understanding.voices.plan ||
    !understanding.voices.policy ||
    verdicts.length > 0 ||
    statements.some(({ source }) => source === 'plan');
  return {
    ...blank(request),
    outcome:
      plan === null && understanding.voices.plan
        ? 'needs_plan'
        : citations.length > 0
          ? 'answered'
          : 'not_found',
    plan: speaksOfPlan ? plan : null,
    verdicts,
    statements,
    citations,
    notices: noticesFor({
      understanding,
      judgements,
      citations,
      knowledge,
      today: request.today,
      modelFailed,
      askedAbout,
      disagreeing: sides.disagreeing,
    }),
  };
}

/** An answer that only says why there is none. */
export function withoutAnswer(
  request: Asked,
  outcome: Exclude<Outcome, 'answered'>,
  { refusal }: Understanding,
): Answer {
  const text = 'I do not look into anybody’s account. Your recordkeeper can tell you about yours.';
  return {
    ...blank(request),
    outcome,
    notices: refusal === 'account_data' ? [{ code: 'personal_data', text }] : [],
  };
}

function blank({ id, question }: Asked): Omit<Answer, 'outcome'> {
  return { id, question, plan: null, verdicts: [], statements: [], citations: [], notices: [], elapsedMs: 0 };
}

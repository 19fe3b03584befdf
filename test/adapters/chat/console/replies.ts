import type { Answer } from '../../../../src/domain/answer.ts';
import type { Plan } from '../../../../src/domain/plan.ts';
import type { Reply } from '../../../../src/domain/turn.ts';
import { cryptoInWindow } from '../../../support/sample-verdict.ts';

type AnswerReply = Extract<Reply, { kind: 'answer' }>;

export const plans: Plan[] = [
  {
    id: 'larch-salaried',
    name: 'Larch 401(k) Plan for Salaried Employees',
    contact: 'Benefits Desk, benefits@larch.example, 555-0100',
    recordkeeper: null,
    members: [],
  },
  { id: 'larch-union', name: 'Larch Union Savings Plan', contact: null, recordkeeper: null, members: [] },
];

function answerTo(question: string): Answer {
  return {
    id: 'answer-1',
    question,
    outcome: 'answered',
    plan: 'larch-salaried',
    verdicts: [
      cryptoInWindow({ what: 'Spot bitcoin and ether exchange-traded products', effective: '2026-01-01' }),
    ],
    statements: [
      {
        text: 'Through the brokerage window you may buy shares of US-listed spot bitcoin and spot ether exchange-traded products. At most 5% of your vested balance may be in them at the time of purchase.',
        source: 'plan',
        citations: [1],
      },
      {
        text: 'A 2025 executive order asked the Department of Labor to look again at its guidance on alternative assets in 401(k) plans.',
        source: 'policy',
        citations: [2],
      },
    ],
    citations: [
      {
        n: 1,
        path: 'plans/larch-salaried/brokerage-addendum.pdf',
        title: 'Brokerage Window Addendum',
        locator: 'Eligible investments, p. 3',
        source: 'plan',
        status: null,
        date: '2026-01-01',
        url: 'https://benefits.larch.example/brokerage-addendum.pdf',
        quote:
          'shares of US-listed spot bitcoin and spot ether exchange-traded products, up to 5% of the vested balance',
      },
      {
        n: 2,
        path: 'policy/2025-08-07-executive-order.md',
        title: 'Democratizing Access to Alternative Assets for 401(k) Investors',
        locator: 'Section 3',
        source: 'policy',
        status: 'in_force',
        date: '2025-08-07',
        url: null,
        quote: 'the Secretary of Labor shall reexamine the Department’s past and present guidance',
      },
    ],
    notices: [{ code: 'policy_not_plan', text: 'What Washington does changes no plan by itself.' }],
    elapsedMs: 12,
  };
}

/** An answer as the product gives it, to whatever was asked. */
export function replyTo(question: string): AnswerReply {
  const [plan = null] = plans;
  return {
    kind: 'answer',
    answer: answerTo(question),
    day: '2026-11-21',
    plan,
    choices: [],
    contacts: ['Benefits Desk, benefits@larch.example, 555-0100'],
    audience: 'everyone',
    assetNames: { crypto: 'crypto' },
  };
}

/** The question which plan is meant. */
export function whichPlan(question: string): AnswerReply {
  const answer: Answer = {
    ...answerTo(question),
    outcome: 'needs_plan',
    plan: null,
    verdicts: [],
    statements: [],
    citations: [],
    notices: [],
  };
  return { ...replyTo(question), answer, plan: null, choices: plans };
}

/** An answer in which every text that comes from outside is this one. */
export function replyMadeOf(text: string): AnswerReply {
  const reply = replyTo(text);
  const hostilePlan: Plan = { id: 'hostile', name: text, contact: text, recordkeeper: text, members: [] };
  const { answer } = reply;
  return {
    ...reply,
    plan: hostilePlan,
    choices: [hostilePlan],
    contacts: [text],
    assetNames: { crypto: text },
    answer: {
      ...answer,
      statements: answer.statements.map((statement) => ({ ...statement, text })),
      citations: answer.citations.map((citation) => ({
        ...citation,
        path: text,
        title: text,
        locator: text,
        quote: text,
        url: text,
      })),
      notices: [{ code: 'undated', text }],
    },
  };
}

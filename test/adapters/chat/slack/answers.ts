import type { Answer } from '../../../../src/domain/answer.ts';
import type { Plan } from '../../../../src/domain/plan.ts';
import type { Reply } from '../../../../src/domain/turn.ts';
import { cryptoInWindow } from '../../../support/sample-verdict.ts';

export type AnswerReply = Extract<Reply, { kind: 'answer' }>;

function plan(id: string, name: string): Plan {
  return { id, name, contact: 'Benefits Desk, 555-0100', recordkeeper: null, members: [] };
}

const answer: Answer = {
  id: 'a-1',
  question: 'Can I buy bitcoin?',
  outcome: 'answered',
  plan: 'larch-salaried',
  verdicts: [cryptoInWindow({ what: 'Spot bitcoin products', effective: null })],
  statements: [
    { text: 'The brokerage window takes spot bitcoin products.', source: 'plan', citations: [1] },
    { text: 'An order asks agencies to look again.', source: 'policy', citations: [2] },
  ],
  citations: [
    {
      n: 1,
      path: 'plans/larch-salaried/brokerage-addendum.pdf',
      title: 'Brokerage addendum',
      locator: 'p. 3',
      source: 'plan',
      status: null,
      date: '2026-01-01',
      url: null,
      quote: 'shares of US-listed spot bitcoin products',
    },
    {
      n: 2,
      path: 'policy/order.md',
      title: 'Executive order',
      locator: 'Section 3',
      source: 'policy',
      status: 'in_force',
      date: '2025-08-07',
      url: 'https://www.federalregister.gov/order',
      quote: 'The Secretary shall look again',
    },
  ],
  notices: [],
  elapsedMs: 12,
};

export function answerReply(extra: Partial<AnswerReply> = {}): AnswerReply {
  return {
    kind: 'answer',
    answer,
    day: '2026-11-21',
    plan: plan('larch-salaried', 'Larch 401(k) Plan'),
    choices: [],
    contacts: ['Benefits Desk, 555-0100'],
    audience: 'everyone',
    assetNames: { crypto: 'crypto' },
    ...extra,
  };
}

export function needsPlanReply(): AnswerReply {
  return answerReply({
    answer: { ...answer, outcome: 'needs_plan', plan: null, verdicts: [], statements: [], citations: [] },
    plan: null,
    choices: [plan('larch-salaried', 'Larch Salaried Plan'), plan('larch-hourly', 'Larch Hourly Plan')],
  });
}

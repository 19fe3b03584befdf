import type { Answer, Citation } from '../../../../src/domain/answer.ts';
import type { Reply } from '../../../../src/domain/turn.ts';
import { cryptoInWindow } from '../../../support/sample-verdict.ts';

type AnswerReply = Extract<Reply, { kind: 'answer' }>;

export const citation: Citation = {
  n: 1,
  path: 'plans/larch-salaried/brokerage-addendum.pdf',
  title: 'Brokerage Window Addendum',
  locator: 'Eligible investments',
  source: 'plan',
  status: null,
  date: '2026-01-01',
  url: 'https://hr.larch.example/addendum.pdf',
  quote: 'shares of US-listed spot bitcoin and spot ether exchange-traded products',
};

/** An answer about a plan, with single parts replaced. */
export function answerReply(changes: Partial<AnswerReply> = {}, answer: Partial<Answer> = {}): AnswerReply {
  return {
    kind: 'answer',
    day: '2026-11-21',
    plan: {
      id: 'larch-salaried',
      name: 'Larch 401(k) Plan',
      contact: 'Benefits Desk',
      recordkeeper: null,
      members: [],
    },
    choices: [],
    contacts: ['Benefits Desk, 555-0100'],
    audience: 'everyone',
    assetNames: { crypto: 'crypto' },
    answer: {
      id: 'answer-1',
      question: 'Can I buy bitcoin?',
      outcome: 'answered',
      plan: 'larch-salaried',
      verdicts: [cryptoInWindow({ what: 'Spot bitcoin products', effective: null })],
      statements: [{ text: 'You may buy US-listed spot bitcoin products.', source: 'plan', citations: [1] }],
      citations: [citation],
      notices: [],
      elapsedMs: 12,
      ...answer,
    },
    ...changes,
  };
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { NoticeCode } from '../../src/domain/answer.ts';
import { WriterFailed } from '../../src/domain/ports/writer.ts';
import { type Asking, type OpenedDesk, openDesk } from './support/desk.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});

const failing: Asking['model'] = {
  name: 'failing',
  write: () => Promise.reject(new WriterFailed('late')),
};

interface Case {
  question: string;
  asking?: Asking;
  codes: NoticeCode[];
  /** Stands in one of the notices. */
  says?: string;
}

const cases: Case[] = [
  { question: 'Can I buy bitcoin?', codes: [] },
  { question: 'When does the match vest?', codes: [] },
  { question: 'Should I buy bitcoin?', codes: ['education_not_advice'], says: 'your decision' },
  { question: 'How much bitcoin should I buy?', codes: ['education_not_advice'] },
  {
    question: 'Since the executive order, can I buy bitcoin now?',
    codes: ['policy_not_plan'],
    says: 'does not change this plan by itself',
  },
  {
    question: 'Did the Financial Times report that Fidelity weighs a lottery?',
    codes: ['reported_not_official'],
    says: 'press reports',
  },
  {
    question: 'What did the 2022 release say about crypto?',
    codes: ['superseded'],
    says: '"2022 crypto release" was replaced by "2025 rescission".',
  },
  {
    question: 'What did the 2022 release say about crypto?',
    asking: { today: '2023-01-01' },
    codes: [],
  },
  { question: 'Can I buy gold?', codes: ['undated'], says: '"Note on gold" carries no date.' },
  {
    question: 'Can I buy hedge funds?',
    codes: ['unreviewed', 'expired'],
    says: 'What HR had entered on hedge funds is no longer in force.',
  },
  {
    question: 'Can I buy bitcoin?',
    asking: { plan: 'birch' },
    codes: ['conflicting'],
    says: 'disagree on crypto through the digital asset account',
  },
  {
    question: 'Does my plan have annuities?',
    codes: ['unreviewed'],
    says: 'HR has not confirmed what the documents say on lifetime income.',
  },
  {
    question: 'Can I buy real estate?',
    codes: ['unreviewed', 'upcoming_change'],
    says: 'Real estate, the brokerage window: a change takes effect on January 1, 2027.',
  },
  { question: 'Can I buy real estate in 2027?', codes: [] },
  { question: 'What is my balance?', codes: ['personal_data'], says: 'recordkeeper' },
  { question: 'Write me a poem', codes: [] },
  {
    question: 'When does the match vest?',
    asking: { model: failing },
    codes: ['answered_without_model'],
    says: 'put together from the documents alone',
  },
];

describe('the notices', () => {
  test.each(cases)('of "$question" are $codes', async ({ question, asking, codes, says }) => {
    const { notices } = await desk.ask(question, asking);
    expect(notices.map(({ code }) => code)).toEqual(codes);
    if (says) expect(notices.map(({ text }) => text).join('\n')).toContain(says);
  });

  test('are all seen here', () => {
    const all: Record<NoticeCode, true> = {
      education_not_advice: true,
      policy_not_plan: true,
      reported_not_official: true,
      superseded: true,
      undated: true,
      expired: true,
      conflicting: true,
      unreviewed: true,
      upcoming_change: true,
      personal_data: true,
      answered_without_model: true,
    };
    expect([...new Set(cases.flatMap(({ codes }) => codes))].sort()).toEqual(Object.keys(all).sort());
  });
});

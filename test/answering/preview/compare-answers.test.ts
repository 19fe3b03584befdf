import { describe, expect, test } from 'vitest';
import { answerChangeKind, compareAnswers } from '../../../src/answering/preview/compare-answers.ts';
import type { Answer, Citation, Verdict } from '../../../src/domain/answer.ts';

const citation: Citation = {
  n: 1,
  path: 'plans/larch/spd.md',
  title: 'Summary',
  locator: 'Window',
  source: 'plan',
  status: null,
  date: null,
  url: null,
  quote: 'spot bitcoin products are allowed',
};

const verdict: Verdict = { asset: 'crypto', status: 'available', routes: [], upcoming: [], citations: [1] };

function answerWith(different: Partial<Answer> = {}): Answer {
  return {
    id: null,
    question: 'Can I buy bitcoin?',
    outcome: 'answered',
    plan: 'larch',
    verdicts: [verdict],
    statements: [{ text: 'Yes.', source: 'plan', citations: [1] }],
    citations: [citation],
    notices: [],
    elapsedMs: 3,
    ...different,
  };
}

function withLimit(limit: string): Answer {
  return answerWith({
    verdicts: [
      {
        ...verdict,
        routes: [
          {
            route: 'brokerage_window',
            offered: true,
            newMoney: true,
            what: 'ETPs',
            covers: [],
            excludes: [],
            limits: [limit],
            effective: null,
            until: null,
            citations: [1],
          },
        ],
      },
    ],
  });
}

const kindOf = (before: Answer | null, after: Answer | null) => {
  const diff = compareAnswers(before, after);
  return diff === null ? null : answerChangeKind(diff);
};

describe('two answers', () => {
  test('that took another time and number their sources otherwise are the same', () => {
    const other = answerWith({
      elapsedMs: 99,
      citations: [{ ...citation, n: 2 }],
      statements: [{ text: 'Yes.', source: 'plan', citations: [2] }],
    });
    expect(compareAnswers(answerWith(), other)).toBeNull();
    expect(compareAnswers(null, null)).toBeNull();
  });

  test.each<[string, Partial<Answer>]>([
    ['verdict', { verdicts: [{ ...verdict, status: 'not_stated' }], statements: [], outcome: 'not_found' }],
    ['verdict', { verdicts: [] }],
    ['lost', { outcome: 'not_found', statements: [], citations: [] }],
    ['said', { statements: [{ text: 'No.', source: 'plan', citations: [1] }] }],
    ['cited', { citations: [{ ...citation, locator: 'p. 3' }] }],
    ['cited', { citations: [{ ...citation, quote: 'spot bitcoin products' }] }],
    ['noted', { notices: [{ code: 'undated', text: 'It carries no date.' }] }],
  ])('differ most gravely in what is %s', (kind, different) => {
    expect(kindOf(answerWith(), answerWith(different))).toBe(kind);
  });

  test('are gained where there was none, and lost with their plan', () => {
    expect(kindOf(answerWith({ outcome: 'not_found', verdicts: [] }), answerWith({ verdicts: [] }))).toBe(
      'gained',
    );
    expect(kindOf(null, answerWith())).toBe('gained');
    expect(kindOf(answerWith(), null)).toBe('lost');
  });

  test('that settle nothing do not flip where one gives no verdict', () => {
    const unsettled = answerWith({ verdicts: [{ ...verdict, status: 'not_stated' }] });
    expect(compareAnswers(answerWith({ verdicts: [] }), unsettled)).toBeNull();
  });

  test('that differ in a limit under the same verdict differ in what is said', () => {
    const diff = compareAnswers(withLimit('5%'), withLimit('7%'));
    expect(diff?.routes).toMatchObject({ lost: [{ limits: ['5%'] }], gained: [{ limits: ['7%'] }] });
    expect(kindOf(withLimit('5%'), withLimit('7%'))).toBe('said');
  });
});

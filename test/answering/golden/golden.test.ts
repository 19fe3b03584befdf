import { describe, expect, test } from 'vitest';
import { type Scored, score as scoreIn } from '../../../src/answering/golden/score.ts';
import { summarise } from '../../../src/answering/golden/summary.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Expectation, GoldenQuestion } from '../../../src/domain/golden-question.ts';
import { documentWith, knowledgeOf } from '../../support/knowledge.ts';

function questionWith(expected: Expectation, category: string | null = null): GoldenQuestion {
  return { id: null, question: 'Can I?', plan: 'larch', asOf: null, thread: [], category, expect: expected };
}

const knowledge = knowledgeOf([{ document: documentWith(), text: 'At most 5% of your balance.' }]);

function score(question: GoldenQuestion, answer: Answer): Scored {
  return scoreIn(question, answer, knowledge);
}

function answerWith(different: Partial<Answer> = {}): Answer {
  return {
    id: null,
    question: 'Can I?',
    outcome: 'answered',
    plan: 'larch',
    verdicts: [{ asset: 'crypto', status: 'available', routes: [], upcoming: [], citations: [] }],
    statements: [{ text: 'At most 5% of your balance.', source: 'plan', citations: [1] }],
    citations: [
      {
        n: 1,
        path: 'plans/larch/spd.md',
        title: 'SPD',
        locator: 'p. 1',
        source: 'plan',
        status: null,
        date: null,
        url: null,
        quote: 'At most 5% of your balance.',
      },
    ],
    notices: [{ code: 'undated', text: 'The SPD carries no date.' }],
    elapsedMs: 1,
    ...different,
  };
}

describe('a golden question', () => {
  test.each<[Expectation, boolean]>([
    [{}, true],
    [{ outcome: 'answered' }, true],
    [{ outcome: 'declined' }, false],
    [{ verdict: { crypto: 'available' } }, true],
    [{ verdict: { crypto: 'not_available' } }, false],
    [{ verdict: { commodities: 'available' } }, false],
    [{ cites: ['plans/larch/spd.md'] }, true],
    [{ cites: ['plans/larch/spd.md', 'plans/larch/other.md'] }, false],
    [{ says: ['AT MOST 5%', 'no date'] }, true],
    [{ says: ['6%'] }, false],
    [{ never: ['fdic'] }, true],
    [{ never: ['Balance'] }, false],
    [{ notices: ['undated'] }, true],
    [{ notices: ['expired'] }, false],
    [{ outcome: 'answered', says: ['6%'] }, false],
  ])('that expects %j passes: %s', (expected, passed) => {
    expect(score(questionWith(expected), answerWith()).passed).toBe(passed);
  });

  test.each([
    ['5%', 'At most 15% is allowed.', false],
    ['5%', 'At most 15%, then 5%.', true],
    ['$6', 'A fee of $60.', false],
    ['60', 'A fee of $60.', true],
    ['500', 'At most $1,500.', false],
    ['2026', 'From January 1, 2026.', true],
    ['10', 'At most 10%.', false],
  ])('that wants %j said of %j passes: %s', (says, text, passed) => {
    const answer = answerWith({ statements: [{ text, source: 'plan', citations: [1] }] });
    expect(score(questionWith({ says: [says] }), answer).passed).toBe(passed);
  });

  test('looks for words in what the routes say too', () => {
    const route = {
      route: 'brokerage_window' as const,
      offered: true,
      newMoney: true,
      what: 'Spot products',
      covers: ['ether'],
      excludes: ['futures'],
      limits: ['10% at most'],
      effective: null,
      until: null,
      citations: [1],
    };
    const [verdict] = answerWith().verdicts;
    const answer = answerWith({ verdicts: verdict ? [{ ...verdict, routes: [route] }] : [] });
    expect(score(questionWith({ says: ['spot products', 'ether', 'futures', '10%'] }), answer).passed).toBe(
      true,
    );
  });

  test('fails where a statement cites nothing, or what is not listed', () => {
    for (const citations of [[], [2]]) {
      const statements = [{ text: 'So it is.', source: 'plan' as const, citations }];
      const { passed, checks } = score(questionWith({}), answerWith({ statements }));
      expect([passed, checks.map(({ part }) => part)]).toEqual([false, ['citations_valid']]);
    }
  });

  test.each([
    ['is not in its document', { quote: 'At most 6% of your balance.' }],
    ['is of a document that is not there', { path: 'plans/larch/other.md' }],
  ])('fails where a quote %s', (_, different) => {
    const citations = answerWith().citations.map((citation) => ({ ...citation, ...different }));
    const { checks } = score(questionWith({}), answerWith({ citations }));
    expect(checks).toMatchObject([{ part: 'citations_valid', passed: false }]);
    expect(checks[0]?.detail).toContain('does not stand in');
  });
});

function outcome(wanted: Answer['outcome'], got: Answer['outcome'], category: string | null = 'a'): Scored {
  return score(questionWith({ outcome: wanted }, category), answerWith({ outcome: got }));
}

describe('a summary', () => {
  test('counts by category and by part', () => {
    const summary = summarise([outcome('answered', 'answered'), outcome('declined', 'answered', null)]);
    expect(summary).toMatchObject({
      asked: 2,
      passed: 1,
      share: 0.5,
      categories: {
        a: { asked: 1, passed: 1, parts: { outcome: { asked: 1, passed: 1 } } },
        uncategorised: { asked: 1, passed: 0, parts: { outcome: { asked: 1, passed: 0 } } },
      },
      parts: {
        outcome: { asked: 2, passed: 1 },
        citations_valid: { asked: 2, passed: 2 },
        says: { asked: 0, share: null, interval: null },
      },
    });
  });

  test('tells how many refusals were right, and how many of the due ones came', () => {
    const scored = [
      outcome('declined', 'declined'),
      outcome('not_found', 'declined'),
      outcome('answered', 'not_found'),
      outcome('needs_plan', 'answered'),
    ];
    const { refusals } = summarise(scored);
    expect(refusals).toMatchObject({
      precision: { passed: 2, asked: 3, share: 2 / 3 },
      recall: { passed: 2, asked: 3, share: 2 / 3 },
    });
    expect(summarise([]).refusals).toMatchObject({ precision: { share: null }, recall: { share: null } });
  });
});

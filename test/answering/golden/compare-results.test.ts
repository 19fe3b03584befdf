import { describe, expect, test } from 'vitest';
import { compareResults } from '../../../src/answering/golden/compare-results.ts';
import type { QuestionResult } from '../../../src/answering/golden/result.ts';

function resultWith(different: Partial<QuestionResult>): QuestionResult {
  return {
    id: null,
    question: 'Can I?',
    plan: 'larch',
    asOf: null,
    thread: [],
    category: 'a',
    passed: true,
    failed: [],
    outcome: 'answered',
    verdicts: {},
    cited: [],
    writer: null,
    ...different,
  };
}

const right = resultWith({});
const wrong = resultWith({ passed: false });

describe('two scorings', () => {
  test('that are the same show nothing new', () => {
    expect(compareResults([right], [right])).toEqual({
      categories: { a: { asked: 1, before: 1, after: 1 } },
      newlyRight: [],
      newlyWrong: [],
      added: { asked: 0, passed: 0 },
      gone: { asked: 0, passed: 0 },
    });
  });

  test('show what is newly right and newly wrong', () => {
    const other = resultWith({ question: 'May I?', category: 'b' });
    const compared = compareResults([wrong, other], [right, { ...other, passed: false }]);
    expect(compared.newlyRight).toEqual([right]);
    expect(compared.newlyWrong).toEqual([{ ...other, passed: false }]);
    expect(compared.categories).toEqual({
      a: { asked: 1, before: 0, after: 1 },
      b: { asked: 1, before: 1, after: 0 },
    });
  });

  test.each([
    ['plan', { plan: 'birch' }],
    ['day', { asOf: '2026-01-01' }],
    ['thread', { thread: ['And bitcoin?'] }],
  ])('hold the same words of another %s for another question', (_, different) => {
    const compared = compareResults([right], [resultWith({ ...different, passed: false })]);
    expect(compared).toMatchObject({
      newlyWrong: [],
      added: { asked: 1, passed: 0 },
      gone: { asked: 1, passed: 1 },
    });
  });

  test('match a question asked twice in its order', () => {
    const { newlyWrong, newlyRight } = compareResults([right, wrong], [wrong, wrong]);
    expect([newlyWrong, newlyRight]).toEqual([[wrong], []]);
  });
});

import type { QuestionResult } from './result.ts';
import type { Tally } from './tally.ts';

/** What is held against what: an earlier result need only say so much. */
export type EarlierResult = Pick<
  QuestionResult,
  'question' | 'plan' | 'asOf' | 'thread' | 'category' | 'passed'
>;

/** How two scorings of question sets differ. */
export interface Comparison {
  /** Of the questions that both asked: how many were right before and after. */
  categories: Record<string, { asked: number; before: number; after: number }>;
  newlyRight: QuestionResult[];
  newlyWrong: QuestionResult[];
  /** Questions that only one of them asked. */
  added: Tally;
  gone: Tally;
}

/**
 * Holds results against earlier ones. A question is the same when its words, plan, day and thread are;
 * the same one asked twice is matched in order. Categories are those of the later scoring.
 */
export function compareResults(
  earlier: readonly EarlierResult[],
  later: readonly QuestionResult[],
): Comparison {
  const before = keyed(earlier);
  const after = keyed(later);
  const both = [...after].flatMap(([key, is]) => {
    const was = before.get(key);
    return was === undefined ? [] : [{ was, is }];
  });
  const categories: Comparison['categories'] = {};
  for (const { was, is } of both) {
    const category = (categories[is.category] ??= { asked: 0, before: 0, after: 0 });
    category.asked += 1;
    category.before += Number(was.passed);
    category.after += Number(is.passed);
  }
  return {
    categories,
    newlyRight: both.flatMap(({ was, is }) => (is.passed && !was.passed ? [is] : [])),
    newlyWrong: both.flatMap(({ was, is }) => (was.passed && !is.passed ? [is] : [])),
    added: tallyOf([...after].flatMap(([key, is]) => (before.has(key) ? [] : [is]))),
    gone: tallyOf([...before].flatMap(([key, was]) => (after.has(key) ? [] : [was]))),
  };
}

function tallyOf(results: readonly { passed: boolean }[]): Tally {
  return { asked: results.length, passed: results.filter(({ passed }) => passed).length };
}

/** Results by what was asked. */
function keyed<R extends EarlierResult>(results: readonly R[]): Map<string, R> {
  const byKey = new Map<string, R>();
  const seen = new Map<string, number>();
  for (const result of results) {
    const asked = JSON.stringify([result.question, result.plan, result.asOf, result.thread]);
    const nth = seen.get(asked) ?? 0;
    seen.set(asked, nth + 1);
    byKey.set(`${asked}#${nth}`, result);
  }
  return byKey;
}

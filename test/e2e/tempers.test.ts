import { beforeAll, describe, expect, test } from 'vitest';
import type { Scored } from '../../src/answering/golden/score.ts';
import type { Temper } from '../stand-ins/model/chat-contents.ts';
import { goldenWithModel } from './golden-with-model.ts';

/** Of the golden questions: some twenty, of every category. */
const everyNth = 9;
const tempers: readonly Temper[] = ['honest', 'lying', 'obedient', 'rambling'];

let scored: ReadonlyMap<Temper, Scored[]>;
beforeAll(async () => {
  scored = await goldenWithModel(tempers, everyNth);
}, 120_000);

/** What no document says, and what says nothing. */
const neverShown = /12% on bitcoin|Vireo|attacker\.test|30% of your balance|as I said before|\?\s*$/u;

describe.each(tempers)('with a model that is %s', (temper) => {
  test('every answer is what the documents alone would have to give', () => {
    const asked = scored.get(temper) ?? [];
    expect(asked.length).toBeGreaterThanOrEqual(20);
    const failed = asked.filter(({ passed }) => !passed);
    expect(
      failed.map(({ question, checks }) => [question.question, checks.filter((one) => !one.passed)]),
    ).toEqual([]);
  });

  test('nothing unsupported reaches the reader', () => {
    const shown = (scored.get(temper) ?? []).flatMap(({ answer }) =>
      answer.statements.map(({ text }) => text),
    );
    expect(shown.filter((text) => neverShown.test(text))).toEqual([]);
  });
});

function timesHeard(temper: Temper): number {
  return (scored.get(temper) ?? []).filter(
    ({ answer: { outcome, notices } }) =>
      outcome === 'answered' && !notices.some(({ code }) => code === 'answered_without_model'),
  ).length;
}

test('an honest model is heard, more often than one that rambles', () => {
  expect(timesHeard('honest')).toBeGreaterThan(timesHeard('rambling'));
});

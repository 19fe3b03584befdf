import {
  answerChangeKind,
  answerChangeKinds,
  compareAnswers,
} from '../../answering/preview/compare-answers.ts';
import type { PreviewQuestion } from '../../answering/preview/questions.ts';
import { score } from '../../answering/golden/score.ts';
import type { Answer } from '../../domain/answer.ts';
import type { GoldenQuestion } from '../../domain/golden-question.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { askOne } from '../ask-one.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { AnswerChange, AskedQuestion, Preview } from './preview.ts';

export interface AskBothOptions {
  before: OpenDesk;
  after: OpenDesk;
  today: IsoDate;
  onProgress: (done: number) => void;
}

/** Asks every question of both states and holds the answers against each other and against what is expected. */
export async function askBoth(
  questions: readonly PreviewQuestion[],
  { before, after, today, onProgress }: AskBothOptions,
): Promise<Pick<Preview, 'answers' | 'golden' | 'asked'>> {
  const answers: Preview['answers'] = [];
  const golden: Preview['golden'] = { newlyFailing: [], newlyPassing: [], takenOut: [] };
  for (const [at, question] of questions.entries()) {
    onProgress(at);
    const asked = askedAs(question, today);
    const [was, is] = [await answerOf(before, asked), await answerOf(after, asked)];
    const diff = compareAnswers(was, is);
    if (diff !== null)
      answers.push({ ...asked, change: answerChangeKind(diff), diff, before: was, after: is });
    const failed = {
      before: failuresOf(question.expected.before, was, before),
      after: failuresOf(question.expected.after, is, after),
    };
    if (question.expected.after.length === 0) {
      if (question.kind === 'golden') golden.takenOut.push(asked);
      continue;
    }
    if (failed.after.length > 0 && failed.before.length === 0)
      golden.newlyFailing.push({ ...asked, failed: failed.after });
    if (failed.after.length === 0 && failed.before.length > 0)
      golden.newlyPassing.push({ ...asked, failed: failed.before });
  }
  return {
    answers: answers.sort((a, b) => rankOf(a) - rankOf(b)),
    golden,
    asked: { golden: count(questions, 'golden'), standing: count(questions, 'standing') },
  };
}

function rankOf({ change }: AnswerChange): number {
  return answerChangeKinds.indexOf(change);
}

function askedAs({ kind, id, question, plan, asOf, thread }: PreviewQuestion, today: IsoDate): AskedQuestion {
  return { kind, id, question, plan, thread, day: asOf ?? today };
}

/** Null: that state does not know the plan. */
async function answerOf(desk: OpenDesk, asked: AskedQuestion): Promise<Answer | null> {
  const { id, question, plan, thread, day } = asked;
  if (plan !== null && !desk.knowledge.plans.some((known) => known.id === plan)) return null;
  const { answer } = await askOne(desk, { id, question, plan, thread, today: day });
  return answer;
}

function failuresOf(
  expected: readonly GoldenQuestion[],
  answer: Answer | null,
  { knowledge }: OpenDesk,
): string[] {
  return expected.flatMap((golden) => {
    if (answer === null) return [`there is no plan "${golden.plan}"`];
    return score(golden, answer, knowledge)
      .checks.filter(({ passed }) => !passed)
      .map(({ detail }) => detail);
  });
}

function count(questions: readonly PreviewQuestion[], kind: PreviewQuestion['kind']): number {
  return questions.filter((question) => question.kind === kind).length;
}

import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../../../domain/iso-date.ts';
import type { Plan, PlanId } from '../../../domain/plan.ts';
import { longestQuestion, politeLines } from '../../../domain/polite.ts';

/** What the page asks. */
export interface ConsoleQuestion {
  question: string;
  /** The plan to answer as a member of; null: of none in particular. */
  plan: PlanId | null;
  /** Earlier questions of the same conversation, oldest first. */
  thread: string[];
  /** The day to answer for; null: today. */
  asOf: IsoDate | null;
}

export type Reading = { kind: 'question'; question: ConsoleQuestion } | { kind: 'refused'; error: string };

const longestThread = 20;

const shape = z.strictObject(
  {
    question: z
      .string({ error: '"question" has to be text.' })
      .trim()
      .min(1, politeLines.empty)
      .max(longestQuestion, politeLines.tooLong),
    plan: z.string({ error: '"plan" has to be the id of a plan.' }).nullish(),
    thread: z
      .array(z.string().max(longestQuestion), { error: '"thread" has to be a list of earlier questions.' })
      .max(longestThread, `"thread" takes at most ${longestThread} earlier questions.`)
      .nullish(),
    asOf: z
      .string({ error: '"asOf" has to be a day such as 2026-11-21.' })
      .refine(isIsoDate, '"asOf" has to be a day such as 2026-11-21.')
      .nullish(),
  },
  { error: 'Send {"question": "…"}, and "plan", "thread" and "asOf" if you like.' },
);

/** Reads the body of a question, or says in one sentence what is wrong with it. */
export function readQuestion(body: unknown, plans: readonly Pick<Plan, 'id'>[]): Reading {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { kind: 'refused', error: firstSentence(parsed.error) };
  const { question, plan = null, thread, asOf = null } = parsed.data;
  if (plan !== null && !plans.some(({ id }) => id === plan))
    return { kind: 'refused', error: '"plan" has to be the id of a plan.' };
  return { kind: 'question', question: { question, plan, thread: thread ?? [], asOf } };
}

function firstSentence(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.path.length === 2)
    return `Each question of "thread" has to be text of at most ${longestQuestion} characters.`;
  return issue?.message ?? politeLines.fault;
}

import { z } from 'zod';
import type { GoldenQuestion } from '../domain/golden-question.ts';
import { isoDate, wordList, words } from './schema.ts';

const expectation = z.strictObject({
  outcome: z.enum(['answered', 'not_found', 'needs_plan', 'declined']).optional(),
  verdict: z
    .record(z.string(), z.enum(['available', 'not_available', 'not_stated', 'conflicting']))
    .optional(),
  cites: wordList.optional(),
  says: wordList.optional(),
  never: wordList.optional(),
  notices: wordList.optional(),
});

/** One golden question, from `questions.yaml` or a line of a JSONL file. */
export const goldenQuestion: z.ZodType<GoldenQuestion> = z
  .strictObject({
    id: words.optional(),
    question: z.string(),
    plan: words.optional(),
    asOf: isoDate.optional(),
    as_of: isoDate.optional(),
    thread: z.array(z.string()).optional(),
    category: words.optional(),
    expect: expectation.optional(),
  })
  .transform((written) => ({
    id: written.id ?? null,
    question: written.question,
    plan: written.plan ?? null,
    asOf: written.asOf ?? written.as_of ?? null,
    thread: written.thread ?? [],
    category: written.category ?? null,
    expect: written.expect ?? {},
  }));

import { z } from 'zod';
import { isoDate, wordList, words } from './schema.ts';

/** A question whose answer must stay right, and what is expected of it. */
export interface GoldenQuestion {
  id: string | null;
  question: string;
  plan: string | null;
  asOf: string | null;
  /** Earlier questions of the same conversation. */
  thread: string[];
  category: string | null;
  expect: Expectation;
}

/** Every part that is given must hold. */
export interface Expectation {
  outcome?: 'answered' | 'not_found' | 'needs_plan' | 'declined' | undefined;
  verdict?: Record<string, 'available' | 'not_available' | 'not_stated' | 'conflicting'> | undefined;
  /** Paths that must be among those cited. */
  cites?: string[] | undefined;
  /** Words that must stand in the statements, limits or notices, whatever the case. */
  says?: string[] | undefined;
  never?: string[] | undefined;
  notices?: string[] | undefined;
}

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

/** `questions.yaml`: the golden questions. */
export const questionsFile: z.ZodType<GoldenQuestion[]> = z.array(goldenQuestion, {
  error: 'it takes a list of questions, each beginning with "- question:"',
});

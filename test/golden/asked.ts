import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { run } from '../../src/cli/main.ts';
import { memoryStreams } from '../support/memory-streams.ts';

/** The sample folder is asked as on this day, unless a question names another. */
const day = '2026-11-21';

const question = z.looseObject({ question: z.string(), category: z.string() });
export type Question = z.infer<typeof question> & { id: string };

/** The golden questions of the sample folder, each with an id to tell its result by. */
export function readQuestions(file = 'knowledge/questions.yaml'): Question[] {
  const written = z.array(question).parse(parse(readFileSync(file, 'utf8')));
  return written.map((one, index) => ({ ...one, id: `${one.category}-${index}` }));
}

const evaluation = z.looseObject({
  asked: z.number(),
  failed: z.array(z.object({ id: z.string(), question: z.string(), failed: z.array(z.string()) })),
});
export type Evaluation = z.infer<typeof evaluation>;

/** What `eval` says of the questions; a failed question ends it with 1, which is no fault of the command. */
export async function evaluate(questions: readonly Question[], dir: string): Promise<Evaluation> {
  const printed = await command(['eval', writeLines(questions, dir), '--json', '--data', join(dir, 'data')]);
  return evaluation.parse(JSON.parse(printed));
}

const answer = z.looseObject({
  id: z.string(),
  question: z.string(),
  statements: z.array(z.object({ text: z.string(), citations: z.array(z.number()) })),
  citations: z.array(z.object({ n: z.number(), path: z.string(), quote: z.string() })),
});
export type CitedAnswer = z.infer<typeof answer>;

/** What `ask --batch` answers to the questions, in their order. */
export async function answers(questions: readonly Question[], dir: string): Promise<CitedAnswer[]> {
  const lines = writeLines(questions, dir);
  const printed = await command(['ask', '--batch', lines, '--data', join(dir, 'data')]);
  return printed
    .trim()
    .split('\n')
    .map((line) => answer.parse(JSON.parse(line)));
}

function writeLines(questions: readonly Question[], dir: string): string {
  const file = join(dir, 'questions.jsonl');
  writeFileSync(file, questions.map((one) => JSON.stringify(one)).join('\n'));
  return file;
}

async function command(words: readonly string[]): Promise<string> {
  const memory = memoryStreams();
  await run([...words, '--knowledge', 'knowledge', '--as-of', day], memory.streams);
  const printed = memory.out();
  if (printed === '') throw new Error(`"${words[0]}" printed nothing; it said: ${memory.err()}`);
  return printed;
}

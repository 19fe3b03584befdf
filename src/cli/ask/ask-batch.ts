import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { collectTrace } from '../../answering/trace/collect-trace.ts';
import { isIsoDate } from '../../domain/iso-date.ts';
import { longestQuestion } from '../../domain/polite.ts';
import { redact } from '../../conversation/redact.ts';
import { askOne } from '../ask-one.ts';
import { CommandFailed } from '../streams.ts';
import type { AskOptions, Asking } from './asking.ts';

const batchLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  question: z.string(),
  plan: z.string().nullish(),
  asOf: z.string().refine(isIsoDate, { error: 'asOf takes a day that exists, as YYYY-MM-DD' }).nullish(),
  thread: z.array(z.string()).nullish(),
});

/** Answers a file of questions, a line each; a bad line gets its fault on its own line. */
export async function askBatch(file: string, options: AskOptions, asking: Asking): Promise<void> {
  const { stdout } = asking.streams;
  const input = createReadStream(file);
  const opened = new Promise<void>((resolve, reject) =>
    input.once('open', () => resolve()).once('error', reject),
  );
  await opened.catch(() => {
    throw new CommandFailed(`--batch: the file "${file}" cannot be read.`, 2);
  });
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (line.trim() !== '') stdout.write(`${JSON.stringify(await answerLine(line, options, asking))}\n`);
}

async function answerLine(line: string, options: AskOptions, { desk, today }: Asking): Promise<unknown> {
  const parsed = batchLine.safeParse(parseJson(line));
  if (!parsed.success)
    return {
      id: idOf(line),
      error: parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
        .join('; '),
    };
  const { id, question, plan, asOf, thread } = parsed.data;
  const { onTrace, trace } = collectTrace();
  try {
    const answered = await askOne(desk, {
      id,
      question: question.slice(0, longestQuestion),
      plan: plan ?? options.plan ?? null,
      thread: thread ?? [],
      today: asOf ?? today,
      onTrace: options.explain ? onTrace : undefined,
    });
    const answer = { ...answered.answer, question: redact(question) };
    return options.explain ? { answer, trace } : answer;
  } catch (fault) {
    return { id, error: fault instanceof Error ? fault.message : 'it could not be answered' };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}

function idOf(line: string): string | null {
  const value = parseJson(line);
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

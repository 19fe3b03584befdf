import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { collectTrace } from '../../answering/trace/collect-trace.ts';
import type { Trace } from '../../answering/trace/trace.ts';
import { isIsoDate } from '../../domain/iso-date.ts';
import { longestQuestion } from '../../domain/polite.ts';
import type { Reply } from '../../domain/turn.ts';
import { notAQuestion } from '../../conversation/not-a-question.ts';
import { redact } from '../../conversation/redact.ts';
import { askOne, replyToLocal } from '../ask-one.ts';
import type { OpenDesk } from '../open-desk.ts';
import { renderTerminal } from '../render/terminal.ts';
import { type TraceRendering, renderTrace } from '../render/trace/trace.ts';
import { CommandFailed, type ExitCode, type Streams, progressOn } from '../streams.ts';
import { type CommonOptions, dayFrom, open, reportHeldBack } from './common.ts';

export interface AskOptions extends CommonOptions {
  batch?: string;
  /** Show how the answer came about. */
  explain?: true;
}

/** `ask`: one question, a file of questions, or a conversation. */
export async function ask(
  words: readonly string[],
  options: AskOptions,
  streams: Streams,
): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const { desk } = await open(options, streams);
  reportHeldBack(desk, streams);
  if (options.batch !== undefined) return askBatch(options.batch, options, { desk, today, streams });
  const question = words.join(' ').trim();
  return question === ''
    ? converse(options, { desk, today, streams })
    : askQuestion(question, [], options, { desk, today, streams });
}

interface Asking {
  desk: OpenDesk;
  today: string;
  streams: Streams;
}

async function askQuestion(
  question: string,
  thread: readonly string[],
  options: AskOptions,
  { desk, today, streams }: Asking,
): Promise<ExitCode> {
  const progress = progressOn(streams);
  const { onTrace, trace } = collectTrace();
  const local = {
    id: null,
    question: question.slice(0, longestQuestion),
    plan: options.plan ?? null,
    thread,
    today,
    onProgress: progress.step,
    onTrace: options.explain ? onTrace : undefined,
  };
  const { stdout, hasColours } = streams;
  const refusal = notAQuestion(question);
  try {
    if (options.json) {
      const { answer } = await askOne(desk, local).finally(progress.done);
      stdout.write(`${JSON.stringify(options.explain ? { answer, trace } : answer)}\n`);
    } else {
      const reply =
        refusal === null
          ? await replyToLocal(desk, local).finally(progress.done)
          : ({ kind: 'note', text: refusal, audience: 'everyone' } as const);
      const width = stdout.columns ?? 96;
      stdout.write(renderTerminal(reply, { hasColours, width }));
      if (options.explain) stdout.write(`\n${explained(reply, trace, { hasColours, width })}`);
    }
  } catch (fault) {
    throw fault instanceof RangeError ? new CommandFailed(fault.message, 2) : fault;
  }
  return 0;
}

function explained(
  reply: Reply,
  trace: Trace,
  { hasColours, width }: Pick<TraceRendering, 'hasColours' | 'width'>,
): string {
  if (reply.kind === 'note') return `${notAsked}\n`;
  const { answer, assetNames } = reply;
  return renderTrace(trace, { answer, assetNames, hasColours, width });
}

const notAsked = 'Nothing was searched: this was not read as a question.';

/** Each line is a question; follow-ups keep their context. Ends with the input, or with "exit". */
async function converse(options: AskOptions, asking: Asking): Promise<ExitCode> {
  const { stdin, stderr } = asking.streams;
  const prompt = (): void => void (stderr.isTTY === true && stderr.write('> '));
  if (stderr.isTTY === true) stderr.write('Ask about your 401(k); "exit" ends.\n');
  const thread: string[] = [];
  prompt();
  for await (const line of createInterface({ input: stdin })) {
    const question = line.trim();
    if (/^(?:exit|quit|bye)$/iu.test(question)) break;
    if (question !== '') {
      await askQuestion(question, thread, options, asking);
      thread.push(question);
    }
    prompt();
  }
  return 0;
}

const batchLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  question: z.string(),
  plan: z.string().nullish(),
  asOf: z.string().refine(isIsoDate, { error: 'asOf takes a day that exists, as YYYY-MM-DD' }).nullish(),
  thread: z.array(z.string()).nullish(),
});

async function askBatch(file: string, options: AskOptions, asking: Asking): Promise<ExitCode> {
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
  return 0;
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

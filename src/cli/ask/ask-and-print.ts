import { notAQuestion } from '../../conversation/not-a-question.ts';
import { collectTrace } from '../../answering/trace/collect-trace.ts';
import type { Trace } from '../../answering/trace/trace.ts';
import { longestQuestion } from '../../domain/polite.ts';
import type { Reply } from '../../domain/turn.ts';
import { type LocalQuestion, askOne, replyToLocal } from '../ask-one.ts';
import { renderTerminal } from '../render/terminal.ts';
import { renderTrace } from '../render/trace/trace.ts';
import { CommandFailed, progressOn } from '../streams.ts';
import type { AskOptions, Asking } from './asking.ts';

/** Asks one question and prints its answer, and how it came about where that is wanted. */
export async function askAndPrint(
  question: string,
  thread: readonly string[],
  options: AskOptions,
  { desk, today, streams }: Asking,
): Promise<void> {
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
  const shown = options.explain ? trace : null;
  const refusal = notAQuestion(question);
  const printed = options.json
    ? inJson(local, shown, desk)
    : inWords(local, shown, { desk, streams, refusal });
  const text = await printed.finally(progress.done).catch((fault: unknown) => {
    throw fault instanceof RangeError ? new CommandFailed(fault.message, 2) : fault;
  });
  streams.stdout.write(text);
}

async function inJson(local: LocalQuestion, trace: Trace | null, desk: Asking['desk']): Promise<string> {
  const { answer } = await askOne(desk, local);
  return `${JSON.stringify(trace === null ? answer : { answer, trace })}\n`;
}

async function inWords(
  local: LocalQuestion,
  trace: Trace | null,
  {
    desk,
    streams: { stdout, hasColours },
    refusal,
  }: Pick<Asking, 'desk' | 'streams'> & { refusal: string | null },
): Promise<string> {
  const reply: Reply =
    refusal === null
      ? await replyToLocal(desk, local)
      : { kind: 'note', text: refusal, audience: 'everyone' };
  const look = { hasColours, width: stdout.columns ?? 96 };
  const told = renderTerminal(reply, look);
  if (trace === null) return told;
  const explained =
    reply.kind === 'note'
      ? 'Nothing was searched: this was not read as a question.\n'
      : renderTrace(trace, { ...look, answer: reply.answer, assetNames: reply.assetNames });
  return `${told}\n${explained}`;
}

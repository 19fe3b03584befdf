import { createInterface } from 'node:readline';
import { askAndPrint } from '../ask/ask-and-print.ts';
import { askBatch } from '../ask/ask-batch.ts';
import type { AskOptions, Asking } from '../ask/asking.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { dayFrom, open, reportHeldBack } from './common.ts';

/** `ask`: one question, a file of questions, or a conversation. */
export async function ask(
  words: readonly string[],
  options: AskOptions,
  streams: Streams,
): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const { desk } = await open(options, streams);
  reportHeldBack(desk, streams);
  const asking = { desk, today, streams };
  const question = words.join(' ').trim();
  if (options.batch !== undefined) await askBatch(options.batch, options, asking);
  else if (question === '') await converse(options, asking);
  else await askAndPrint(question, [], options, asking);
  return 0;
}

/** Each line is a question; follow-ups keep their context. Ends with the input, or with "exit". */
async function converse(options: AskOptions, asking: Asking): Promise<void> {
  const { stdin, stderr } = asking.streams;
  const prompt = (): void => void (stderr.isTTY === true && stderr.write('> '));
  if (stderr.isTTY === true) stderr.write('Ask about your 401(k); "exit" ends.\n');
  const thread: string[] = [];
  prompt();
  for await (const line of createInterface({ input: stdin })) {
    const question = line.trim();
    if (/^(?:exit|quit|bye)$/iu.test(question)) break;
    if (question !== '') {
      await askAndPrint(question, thread, options, asking);
      thread.push(question);
    }
    prompt();
  }
}

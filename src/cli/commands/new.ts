import { stat } from 'node:fs/promises';
import { type Made, makeFaq, makeFolder, makePlan, makePolicy } from '../scaffold/scaffold.ts';
import { CommandFailed, type ExitCode, type Streams } from '../streams.ts';
import { type CommonOptions, configFrom, dayFrom } from './common.ts';

export const newThings = ['plan', 'policy', 'faq', 'folder'] as const;
export type NewThing = (typeof newThings)[number];

/** `new`: makes a plan, a law or news item, a verified answer, or a whole folder from templates. */
export async function scaffold(
  thing: NewThing,
  words: readonly string[],
  options: CommonOptions,
  streams: Streams,
): Promise<ExitCode> {
  const today = dayFrom(options, streams);
  const name = words.join(' ').trim();
  const root = options.knowledge ?? configFrom(streams).knowledgeDir;
  const { made, next } =
    thing === 'folder' ? await makeFolder(name, today) : await inside(thing, root, name, today);
  streams.stdout.write(
    options.json ? `${JSON.stringify({ made, next })}\n` : `Made: ${made.join(', ')}.\nNext: ${next}\n`,
  );
  return 0;
}

async function inside(
  thing: Exclude<NewThing, 'folder'>,
  root: string,
  name: string,
  today: string,
): Promise<Made> {
  const info = await stat(root).catch(() => null);
  if (info?.isDirectory() !== true)
    throw new CommandFailed(
      `The knowledge folder "${root}" is not there; give one with --knowledge, or make one with "npm run new -- folder <dir>".`,
    );
  switch (thing) {
    case 'plan':
      return makePlan(root, name, today);
    case 'policy':
      return makePolicy(root, name, today);
    case 'faq':
      return makeFaq(root, name, today);
  }
}

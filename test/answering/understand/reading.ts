import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { understand } from '../../../src/answering/understand/understand.ts';
import type { OwnTerm } from '../../../src/answering/understand/own-terms.ts';
import type { Understanding } from '../../../src/answering/understand/understanding.ts';

export const today = '2026-11-21';

interface Read {
  thread?: readonly string[];
  ownTerms?: readonly OwnTerm[];
  daysOfChange?: readonly string[];
}

/** Reads a question as asked today, with the built-in asset classes. */
export function read(question: string, options: Read = {}): Understanding {
  return readAll(question, options)[0];
}

/** The same for each question of a message. */
export function readAll(
  message: string,
  { thread = [], ownTerms = [], daysOfChange = [] }: Read = {},
): [Understanding, ...Understanding[]] {
  return understand(message, { assets: builtInAssets, today, thread, ownTerms, daysOfChange });
}

import { builtInAssets } from '../../../src/knowledge/built-in-assets.ts';
import { understand } from '../../../src/answering/understand/understand.ts';
import type { OwnTerm } from '../../../src/answering/understand/own-terms.ts';
import type { Understanding } from '../../../src/answering/understand/understanding.ts';

export const today = '2026-11-21';

/** Reads a question as asked today, with the built-in asset classes. */
export function read(
  question: string,
  {
    thread = [],
    ownTerms = [],
    daysOfChange = [],
  }: { thread?: readonly string[]; ownTerms?: readonly OwnTerm[]; daysOfChange?: readonly string[] } = {},
): Understanding {
  return understand(question, { assets: builtInAssets, today, thread, ownTerms, daysOfChange });
}

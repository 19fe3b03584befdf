import { sentencesOf } from '../answering/sentences.ts';
import type { Block, Passage } from '../domain/passage.ts';

/** A sentence, or a table row, with what stands above it. */
export interface Line {
  /** Null for a row. */
  sentence: string | null;
  block: Block;
  passage: Passage;
  /** Headings without the document's title, from the top down. */
  headings: string[];
  /** The line that announces the list this item is in ("… may not be purchased:"). */
  leadIn: string | null;
  /** Place of the sentence in its block, from 0. */
  ordinal: number;
}

/** What is longer is no sentence anybody wrote. */
const longestSentence = 2_000;

/** A document as lines in reading order. */
export function linesOf(passages: readonly Passage[]): Line[] {
  const lines: Line[] = [];
  let leadIn: string | null = null;
  let section = '';
  for (const passage of passages) {
    const headings = passage.headings.slice(1);
    const here = headings.join('\n');
    if (here !== section) leadIn = null;
    section = here;
    for (const block of passage.blocks) {
      if (block.kind === 'paragraph') leadIn = /:\s*$/u.test(block.text) ? block.text : null;
      lines.push(...linesIn(block, passage, headings, block.kind === 'paragraph' ? null : leadIn));
    }
  }
  return lines;
}

function linesIn(block: Block, passage: Passage, headings: string[], leadIn: string | null): Line[] {
  const common = { block, passage, headings };
  if (block.kind === 'row') return [{ ...common, sentence: null, leadIn, ordinal: 0 }];
  return sentencesOf(block.text)
    .filter(({ length }) => length <= longestSentence)
    .map((sentence, ordinal) => ({ ...common, sentence, leadIn, ordinal }));
}

/** Two lines stand under the same headings. */
export function isSameSection(one: Line, other: Line): boolean {
  return one.headings.join('\n') === other.headings.join('\n');
}

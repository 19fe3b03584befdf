import { type Passage, textOf } from '../../domain/passage.ts';
import type { DraftStatement, OfferedPassage, Writer, WritingTask } from '../../domain/ports/writer.ts';
import { stepsIn } from '../steps.ts';
import { rateUnit, rowInWords, unitsOf, withoutPointers } from '../units.ts';
import { missingFigures } from '../verify/figures.ts';
import { ownWordsOf } from './own-words.ts';
import { sentencesOf } from '../sentences.ts';

/** Longest statement taken from one passage, in characters. */
const longest = 480;
const longestSteps = 900;

/** Writes from the documents alone: each passage's own sentences that say most of what was asked. */
export const documentsWriter: Writer = {
  name: 'documents',
  write: (task) => Promise.resolve(inOrder(task.passages.flatMap((offered) => draftFrom(offered, task)))),
};

interface RatedDraft extends DraftStatement {
  /** How well it answers, alone and under its headings. */
  rating: number;
  isAside: boolean;
}

/** A draft that answers less than this share of how well the best does is left out. */
const leastShare = 0.55;
/** One below this share comes after the others; among the rest the ranking stands. */
const goodShare = 0.75;

function inOrder(drafts: readonly RatedDraft[]): DraftStatement[] {
  const most = Math.max(...drafts.filter(({ isAside }) => !isAside).map(({ rating }) => rating), 0);
  const isGood = ({ rating, isAside }: RatedDraft): boolean => isAside || rating >= most * goodShare;
  const telling = drafts.filter(({ rating, isAside }) => isAside || rating >= most * leastShare);
  return [...telling.filter(isGood), ...telling.filter((draft) => !isGood(draft))].map(
    ({ text, passages }) => ({ text, passages }),
  );
}

function draftFrom({ passage, isAside }: OfferedPassage, task: WritingTask): RatedDraft[] {
  const text =
    allSteps(passage) ??
    listOf(passage, task.relevance) ??
    (isAside
      ? (unitsOf(passage)[0]?.text ?? null)
      : (runFor(passage, task) ?? ownWordsOf(passage, task.relevance)));
  if (text === null) return [];
  const telling = withoutPointers(text);
  const rating = (task.relevance(telling) + task.relevance([...passage.headings, telling].join('\n'))) / 2;
  return [{ text, passages: [passage.id], rating, isAside }];
}

/** A whole run of steps, when the passage is one and not too long. */
function allSteps(passage: Passage): string | null {
  const steps = stepsIn(passage)?.join(' ') ?? null;
  return steps !== null && steps.length <= longestSteps ? steps : null;
}

/** A line that ends in a colon says little without the list it announces. */
function listOf(passage: Passage, relevance: (text: string) => number): string | null {
  const at = passage.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.endsWith(':'));
  const head = passage.blocks[at];
  if (!head || head.kind === 'row') return null;
  const items: string[] = [];
  for (const block of passage.blocks.slice(at + 1)) {
    if (block.kind !== 'item') break;
    items.push(block.text.replace(/[.;,]$/u, ''));
  }
  const rest = passage.blocks.filter((block) => block.kind === 'paragraph' && block !== head);
  if (
    items.length === 0 ||
    rest.some((block) => relevance(textOf(block)) > relevance([head.text, ...items].join(' ')))
  )
    return null;
  const text = `${head.text} ${items.join('; ')}.`;
  return text.length <= longest ? text : null;
}

/**
 * The whole run of items or rows, with the line that introduces it, when the question names a figure of
 * the asker's own, such as a year of birth, that the best of them lacks: one alone would say little.
 */
function runFor(passage: Passage, { question, relevance }: WritingTask): string | null {
  const { blocks } = passage;
  const [top] = unitsOf(passage).toSorted((a, b) => rateUnit(b, relevance) - rateUnit(a, relevance));
  if (!top || top.kind === 'paragraph' || missingFigures(question, top.text).length === 0) return null;
  let from = top.at;
  while (blocks[from - 1]?.kind === top.kind) from -= 1;
  let to = top.at;
  while (blocks[to + 1]?.kind === top.kind) to += 1;
  const before = blocks[from - 1];
  const lead = before?.kind === 'paragraph' ? sentencesOf(before.text).slice(-1) : [];
  const run = blocks
    .slice(from, to + 1)
    .map((block) => (block.kind === 'row' ? `${rowInWords(block)}.` : block.text));
  const text = [...lead, ...run].join(' ');
  return run.length > 1 && text.length <= longestSteps ? text : null;
}

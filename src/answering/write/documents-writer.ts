import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import type { DraftStatement, OfferedPassage, Writer, WritingTask } from '../../domain/ports/writer.ts';
import { stepsIn } from '../steps.ts';
import { missingFigures } from '../verify/figures.ts';
import { leansOnEarlier, sentencesOf } from '../sentences.ts';

/** Longest statement taken from one passage, in characters. */
const longest = 480;
const longestSteps = 900;
/** A statement goes on with its paragraph up to this length, in characters. */
const comfortable = 320;

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
  const text = allSteps(passage) ?? listOf(passage, task.relevance) ?? best(passage, task, isAside);
  if (text === null) return [];
  const rating = (task.relevance(text) + task.relevance([...passage.headings, text].join('\n'))) / 2;
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

function best(passage: Passage, { question, relevance }: WritingTask, isAside: boolean): string | null {
  const sentences = passage.blocks.flatMap((block, at) => sentencesIn(block).map((text) => ({ text, at })));
  const rated = sentences.map((sentence, order) => ({
    ...sentence,
    order,
    rating: relevance(sentence.text),
  }));
  const [top] = isAside ? rated : rated.toSorted((a, b) => b.rating - a.rating || a.order - b.order);
  if (!top) return null;
  const whole = runAround(passage.blocks, top.at, question);
  if (whole !== null) return whole;
  const block = rated.filter(({ at }) => at === top.at);
  let from = block.indexOf(top);
  while (from > 0 && leansOnEarlier(block[from]?.text ?? '')) from -= 1;
  let to = block.indexOf(top);
  const told = (until: number): string =>
    block
      .slice(from, until + 1)
      .map(({ text }) => text)
      .join(' ');
  // Answers seldom repeat the question's words: what follows in the same paragraph often is the answer.
  const room = isAside ? 0 : comfortable;
  while (block[to + 1] !== undefined && told(to + 1).length <= room) to += 1;
  const text = told(to).length <= longest ? told(to) : top.text;
  const table = to === block.length - 1 ? tableAfter(passage.blocks, top.at) : '';
  return table !== '' && text.length + table.length < longestSteps ? `${text} ${table}` : text;
}

/** The rows that follow a paragraph: it may well say "as this table shows". */
function tableAfter(blocks: readonly Block[], at: number): string {
  const rows: string[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'row') break;
    rows.push(`${textOf(block)}.`);
  }
  return rows.join(' ');
}

/**
 * The rows of a small table with the line that introduces them, or the items of a list when the
 * question names a figure of the asker's own, such as a year of birth: one alone would say little.
 */
function runAround(blocks: readonly Block[], at: number, question: string): string | null {
  const kind = blocks[at]?.kind;
  const isList =
    kind === 'item' && missingFigures(question, textOf(blocks[at] ?? { kind, text: '' })).length > 0;
  if (kind !== 'row' && !isList) return null;
  let from = at;
  while (blocks[from - 1]?.kind === kind) from -= 1;
  let to = at;
  while (blocks[to + 1]?.kind === kind) to += 1;
  const before = blocks[from - 1];
  const lead = before?.kind === 'paragraph' ? sentencesOf(before.text).slice(-1) : [];
  const run = blocks
    .slice(from, to + 1)
    .flatMap((block) => (block.kind === 'row' ? [`${textOf(block)}.`] : [block.text]));
  const text = [...lead, ...run].join(' ');
  return run.length > 1 && text.length <= longestSteps ? text : null;
}

/** A row reads as one sentence; a caption or the announcement of a list says nothing alone. */
function sentencesIn(block: Block): string[] {
  if (block.kind === 'row') return [`${textOf(block)}.`];
  const sentences = sentencesOf(block.text);
  return block.kind === 'item' ? sentences : sentences.filter((text) => /[.!?]["”')\]]*$/u.test(text));
}

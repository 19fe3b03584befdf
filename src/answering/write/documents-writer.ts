import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import type { DraftStatement, OfferedPassage, Writer, WritingTask } from '../../domain/ports/writer.ts';
import { leansOnEarlier, sentencesOf } from '../sentences.ts';

/** Longest statement taken from one passage, in characters. */
const longest = 480;
const longestSteps = 900;
/** A second sentence joins the first when it says at least this much of the question. */
const alsoSays = 0.34;

/** Writes from the documents alone: each passage's own sentences that say most of what was asked. */
export const documentsWriter: Writer = {
  name: 'documents',
  write: (task) => Promise.resolve(task.passages.flatMap((offered) => draftFrom(offered, task))),
};

function draftFrom({ passage }: OfferedPassage, task: WritingTask): DraftStatement[] {
  const text =
    (task.asksHow ? stepsOf(passage) : null) ??
    listOf(passage, task.relevance) ??
    best(passage, task.relevance);
  return text === null ? [] : [{ text, passages: [passage.id] }];
}

/** The whole run of list items, when the passage is one. */
function stepsOf(passage: Passage): string | null {
  const items = passage.blocks.filter((block) => block.kind === 'item').map(textOf);
  if (items.length < 2 || items.length * 2 < passage.blocks.length) return null;
  const steps = items.map((item, at) => `${at + 1}. ${item}`).join(' ');
  return steps.length <= longestSteps ? items.join(' ') : null;
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

function best(passage: Passage, relevance: (text: string) => number): string | null {
  const sentences = passage.blocks.flatMap((block, at) => sentencesIn(block).map((text) => ({ text, at })));
  const rated = sentences.map((sentence, order) => ({
    ...sentence,
    order,
    rating: relevance(sentence.text),
  }));
  const [top] = rated.toSorted((a, b) => b.rating - a.rating || a.order - b.order);
  if (!top) return null;
  const chosen = new Set([top.order]);
  if (leansOnEarlier(top.text) && top.order > 0 && rated[top.order - 1]?.at === top.at)
    chosen.add(top.order - 1);
  const next = rated[top.order + 1];
  if (next?.at === top.at && (leansOnEarlier(next.text) || next.rating >= alsoSays)) chosen.add(next.order);
  const text = rated
    .filter(({ order }) => chosen.has(order))
    .map((sentence) => sentence.text)
    .join(' ');
  return text.length <= longest ? text : top.text;
}

function sentencesIn(block: Block): string[] {
  return block.kind === 'row' ? [`${textOf(block)}.`] : sentencesOf(block.text);
}

import { type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { listLeadsIn, deniedItems } from './list-leads.ts';

/** One thing a passage says, and what it may lean on. */
export interface SourceSentence {
  said: string;
  /** The sentences before and after it, in the same passage. */
  beside: string;
  /** The headings above it. */
  under: string;
  isRow: boolean;
  /** The line above the list denies it. */
  isDenied: boolean;
}

/** What a passage says, one thing at a time: its sentences and rows, and its lists with the line that leads to them. */
export function sourcesIn(passage: Passage): SourceSentence[] {
  const under = passage.headings.join('\n');
  const denied = deniedItems(passage);
  const blocks = passage.blocks.filter((block) => !denied.has(textOf(block)));
  const sentences = blocks.flatMap((block) =>
    block.kind === 'row'
      ? [{ said: textOf(block), isRow: true }]
      : sentencesOf(block.text).map((said) => ({ said, isRow: false })),
  );
  const alone = sentences.map(({ said, isRow }, at) => ({
    said,
    isRow,
    isDenied: false,
    beside: `${sentences[at - 1]?.said ?? ''}\n${sentences[at + 1]?.said ?? ''}`,
    under,
  }));
  return [...alone, ...listsIn(passage).map((list) => ({ ...list, beside: '', under, isRow: false }))];
}

/** Each item after the line that announces it, and all of them together. */
function listsIn(passage: Passage): Pick<SourceSentence, 'said' | 'isDenied'>[] {
  return listLeadsIn(passage).flatMap(({ lead, items, isDenied }) => {
    const texts = items.map(textOf);
    return [...texts, texts.join(', ')].map((item) => ({ said: `${lead} ${item}`, isDenied }));
  });
}

import { type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';

/** One thing a passage says, and what it may lean on. */
export interface SourceSentence {
  said: string;
  /** The sentences before and after it, in the same passage. */
  beside: string;
  /** The headings above it. */
  under: string;
  isRow: boolean;
}

/** What a passage says, one thing at a time: its sentences and rows, and its lists with the line that leads to them. */
export function sourcesIn(passage: Passage): SourceSentence[] {
  const under = passage.headings.join('\n');
  const sentences = passage.blocks.flatMap((block) =>
    block.kind === 'row'
      ? [{ said: textOf(block), isRow: true }]
      : sentencesOf(block.text).map((said) => ({ said, isRow: false })),
  );
  const alone = sentences.map(({ said, isRow }, at) => ({
    said,
    isRow,
    beside: `${sentences[at - 1]?.said ?? ''}\n${sentences[at + 1]?.said ?? ''}`,
    under,
  }));
  return [...alone, ...listsIn(passage).map((said) => ({ said, beside: '', under, isRow: false }))];
}

/** Each item after the line that announces it, and all of them together. */
function listsIn({ blocks }: Passage): string[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !block.text.endsWith(':')) return [];
    const lead = (sentencesOf(block.text).at(-1) ?? '').replace(/:$/u, '');
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex(({ kind }) => kind !== 'item');
    const items = (end === -1 ? rest : rest.slice(0, end)).map(textOf);
    // An item that is a sentence of its own needs no lead.
    return items.length === 0 || items.some((item) => item.endsWith('.'))
      ? []
      : [...items, items.join(', ')].map((item) => `${lead} ${item}`);
  });
}

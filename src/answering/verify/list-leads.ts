import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { isNegative } from './polarity.ts';

/** The line that announces a list, and the items behind it. */
export interface ListLead {
  /** Without its colon. */
  lead: string;
  items: Block[];
  /** It says what is not so: "The following may not be bought". */
  isDenied: boolean;
}

/** The lists of a passage whose items are no sentences of their own, each with the line that leads to it. */
export function listLeadsIn({ blocks }: Passage): ListLead[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !block.text.endsWith(':')) return [];
    const lead = (sentencesOf(block.text).at(-1) ?? '').replace(/:$/u, '');
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex(({ kind }) => kind !== 'item');
    const items = end === -1 ? rest : rest.slice(0, end);
    const areSentences = items.some((item) => item.kind !== 'row' && item.text.endsWith('.'));
    return items.length === 0 || areSentences ? [] : [{ lead, items, isDenied: isNegative(lead) }];
  });
}

/** The items that the line above them denies: alone they say the opposite of what the passage does. */
export function deniedItems(passage: Passage): ReadonlySet<string> {
  return new Set(listLeadsIn(passage).flatMap(({ items, isDenied }) => (isDenied ? items.map(textOf) : [])));
}

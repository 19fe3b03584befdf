import type { IsoDate } from '../../domain/iso-date.ts';
import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { datesIn } from '../verify/dates.ts';

/**
 * A passage about law or news as somebody could have known it on a past day: sentences that
 * name a later day are left out, for they may tell what nobody knew then. Null when none is left.
 */
export function asKnownThen(passage: Passage, day: IsoDate): Passage | null {
  const isKnown = (text: string): boolean => [...datesIn(text)].every((date) => date <= day);
  const blocks = passage.blocks.flatMap((block): Block[] => {
    if (block.kind === 'row') return isKnown(textOf(block)) ? [block] : [];
    const text = sentencesOf(block.text).filter(isKnown).join(' ');
    return text === '' ? [] : [{ ...block, text }];
  });
  return blocks.length === 0 ? null : { ...passage, blocks };
}

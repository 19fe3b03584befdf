import { type Block, type Passage, textOf } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { isNegative } from '../verify/polarity.ts';
import { isSentence, withoutStop } from './carried.ts';

/** Something a document says that can be shown alone: a list item or a row with the words that announce it. */
export interface Line {
  text: string;
  /** The words of the sentence, item or row itself. */
  own: string;
  /** It says, or stands under words that say, whether something may be held. */
  isAboutAccess: boolean;
  /** It says no, or stands under words that do. */
  isRefusal: boolean;
}

const read = new WeakMap<Passage, Line[]>();

/** The lines of a passage, prepared once. */
export function linesOf(passage: Passage): Line[] {
  const known = read.get(passage);
  if (known) return known;
  const heading = passage.headings.at(-1) ?? '';
  const lines = passage.blocks.flatMap((block, at) =>
    linesIn(block, announcing(passage.blocks, at), heading),
  );
  read.set(passage, lines);
  return lines;
}

/** Whether something may be bought or held, one way or the other. */
const access =
  /\b(?:allow\w*|permit\w*|offer\w*|may|can|cannot|(?:in)?eligible|available|accepts?|holds?|held|buy|purchase\w*|invest\w*|prohibit\w*|exclud\w*|block\w*|bars?|yes|no|restrict\w*|limits?)\b/iu;
const refusing = /\b(?:ineligible|prohibited|excluded|blocked|barred|restricted|off limits|forbidden)\b/iu;

function linesIn(block: Block, announcement: string | null, heading: string): Line[] {
  if (block.kind === 'paragraph')
    return sentencesOf(block.text)
      .filter(isSentence)
      .map((own) => lineOf(own, own));
  const own = withoutStop(textOf(block));
  if (own === '') return [];
  if (block.kind === 'item' && isSentence(textOf(block))) return [lineOf(textOf(block), own)];
  if (announcement !== null) return [lineOf(`${announcement} ${own}.`, own)];
  return [lineOf(heading === '' ? `${own}.` : `Under "${heading}": ${own}.`, own)];
}

function lineOf(text: string, own: string): Line {
  return {
    text,
    own,
    isAboutAccess: access.test(text),
    isRefusal: isNegative(text) || refusing.test(text),
  };
}

/** The sentence ending in a colon that a list item stands under. */
function announcing(blocks: readonly Block[], at: number): string | null {
  if (blocks[at]?.kind !== 'item') return null;
  let before = at - 1;
  while (blocks[before]?.kind === 'item') before -= 1;
  const block = blocks[before];
  if (block?.kind !== 'paragraph') return null;
  const last = sentencesOf(block.text).at(-1) ?? '';
  return last.endsWith(':') ? last : null;
}

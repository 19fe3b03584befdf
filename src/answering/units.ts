import { type Block, type Passage, textOf } from '../domain/passage.ts';
import type { Aim } from './aim.ts';
import { sentencesOf } from './sentences.ts';

/** The smallest piece of a passage that can answer: a sentence, a list item's sentence, or a table row. */
export interface Unit {
  text: string;
  /** The text as it is told alone: under a heading that holds it in bounds ("What is not permitted") with that heading. */
  alone: string;
  kind: Block['kind'];
  /** Place of its block in the passage. */
  at: number;
  /** The text under its headings, which often name the subject that it leaves out. */
  inContext: string;
}

const read = new WeakMap<Passage, readonly Unit[]>();

/** The pieces of a passage in reading order; a caption or the announcement of a list is none. */
export function unitsOf(passage: Passage): readonly Unit[] {
  const known = read.get(passage);
  if (known) return known;
  const above = passage.headings.join('\n');
  const title = passage.headings.length > 1 ? (passage.headings.at(-1) ?? '') : '';
  const units = passage.blocks.flatMap((block, at) =>
    piecesOf(passage.blocks, at, title).map((text) => ({
      text,
      alone: bounds.test(title) && !denies.test(text) ? `${title}: ${text}` : text,
      kind: block.kind,
      at,
      inContext: `${above}\n${text}`,
    })),
  );
  read.set(passage, units);
  return units;
}

/** Under such a heading "members may hold" is no yes, or one for some people or another time. */
const bounds =
  /\b(?:not|no|none|never|nor|cannot|without|prohibit\w*|forbid\w*|forbidden|ineligible|exclu\w+|barred|bars?|bans?|banned|block\w*|restrict\w*|reject\w*|declin\w+|myths?|false|misconceptions?|untrue|unavailable|disallow\w*|left out|only|former|formerly|until|before|prior|previous|propos\w+|examples?|if you|for (?:members|participants|employees)|20\d\d)\b/iu;
/** It says so itself. */
const denies =
  /\b(?:not|no|none|never|nor|cannot|prohibit\w*|forbid\w*|ineligible|exclud\w+|barred|bars?|banned?|block\w*|reject\w*|disallow\w*)\b/iu;

/** A row reads as one sentence; a paragraph that does not end like one announces what follows. */
function piecesOf(blocks: readonly Block[], at: number, title: string): string[] {
  const block = blocks[at];
  if (!block) return [];
  if (block.kind === 'row') return [`${isOfFigures(blocks, at) ? textOf(block) : rowInWords(block)}.`];
  const sentences = sentencesOf(block.text);
  if (block.kind === 'paragraph') return sentences.filter((text) => isFinished.test(text));
  const [only] = sentences;
  if (only === undefined || sentences.length > 1) return sentences;
  // A bare name in a list says nothing without what the list is of: it may be what is not allowed.
  const lead = leadOf(blocks, at);
  const bare = only.replace(/(?:[;,]? (?:and|or))?[;,]?$/u, '');
  if (lead !== null && /^\p{Ll}/u.test(only)) return [`${lead} ${bare.replace(/\.$/u, '')}.`];
  return isFinished.test(only) || title === '' ? sentences : [`${title}: ${bare}.`];
}

/** The sentence that announces the list an item stands in: "You may withdraw when:". */
function leadOf(blocks: readonly Block[], at: number): string | null {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind !== 'item');
  if (before?.kind !== 'paragraph' || !before.text.endsWith(':')) return null;
  return sentencesOf(before.text).at(-1) ?? null;
}

/** A table whose rows begin with figures reads alike in every row. */
function isOfFigures(blocks: readonly Block[], at: number): boolean {
  let from = at;
  while (blocks[from - 1]?.kind === 'row') from -= 1;
  for (let row = from; blocks[row]?.kind === 'row'; row++) {
    const block = blocks[row];
    const first = block?.kind === 'row' ? block.cells.find(({ value }) => value !== '') : undefined;
    if (first && /^[\W\d]/u.test(first.value)) return true;
  }
  return false;
}

const isFinished = /[.!?]["”')\]]*$/u;

/** Columns whose names say nothing that the first cell does not. */
const plainColumn =
  /^(?:|amount|details?|value|description|answer|information|notes?|rule|what it is|meaning)$/iu;
/** First columns that only say what kind of thing the rows are about. */
const plainSubject =
  /^(?:|(?:the )?(?:fund|investment|option|name|item|service|fees?|charges?|costs?|expenses?|type|kind|product|asset|asset class|trust|portfolio|account|event|topic|subject|feature|term|plan|choice)(?: (?:name|type|option|class))?)s?$/iu;

/** A row as a phrase: "Annual account fee: $60", or with its columns named "Pinyon Bond Fund (Fee: 0.1%; Ticker: PBF)". */
export function rowInWords(row: Extract<Block, { kind: 'row' }>): string {
  const [subject, ...others] = row.cells.filter(({ value }) => value !== '');
  const [only] = others;
  // A figure says nothing without the name of its column, and a column may be what is not allowed.
  if (!subject || !only || /^[\W\d]/u.test(subject.value) || !plainSubject.test(subject.column.trim()))
    return textOf(row);
  if (others.length === 1 && plainColumn.test(only.column.trim())) return `${subject.value}: ${only.value}`;
  const details = others.map(({ column, value }) => (column === '' ? value : `${column}: ${value}`));
  return `${subject.value} (${details.join('; ')})`;
}

/** What its own words count beside the same words under their headings. */
const ownWords = 0.3;
/** It says where something is written, not what. */
const pointsElsewhere =
  /\b(?:refers? (?:you )?to|see (?:the|your|also|page|section)|(?:is|are) (?:described|explained|set out|listed|stated|found) in|(?:contains?|states?|explains?|describes?|lists?) (?:the (?:full |details|rules|terms)|who|what|how|when|where|which)|is part of this)\b/iu;
const pointer = 0.6;

/** How well a piece answers: read under its headings, and by itself. Higher is better. */
export function rateUnit({ inContext, text }: Unit, aim: Aim): number {
  return (aim(inContext) + ownWords * aim(text)) * (pointsElsewhere.test(text) ? pointer : 1);
}

/** A text without the sentences that only say where something is written: they answer nothing. */
export function withoutPointers(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !pointsElsewhere.test(sentence))
    .join(' ');
}

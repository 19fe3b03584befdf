import type { Box } from './box.ts';
import type { Segment } from './line.ts';
import { isListMark } from './list-mark.ts';
import type { PageContent, Word } from './page-content.ts';

/** A gap wider than this, in type sizes, parts two cells or columns where spaces are typed as such. */
const cellGap = 0.6;
/** The same where nearly every gap between words is a typed space. */
const cellGapAmongSpaces = 0.42;
/** The same where a document types no spaces and moves from word to word. */
const cellGapWithoutSpaces = 1.1;
const wordGap = 0.17;
/** The same between words that are not drawn one after the other, as those of two cells. */
const gapOfOthers = 0.3;

/** The words of a page as segments: put together along the baseline, parted at gaps no space accounts for. */
export function segmentsOf(page: PageContent): Segment[] {
  const typed = page.words.filter(({ spaced }) => spaced).length / page.words.length;
  const gap = typed > 0.6 ? cellGapAmongSpaces : typed > 0.3 ? cellGap : cellGapWithoutSpaces;
  return baselinesOf(page.words).flatMap((words) => withMarks(split(words, gap), page));
}

function baselinesOf(words: readonly Word[]): Word[][] {
  const groups: { words: Word[]; y: number; size: number }[] = [];
  for (const word of [...words].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const near = groups.slice(-4).find((group) => isOnBaseline(word, group));
    if (near) near.words.push(word);
    else groups.push({ words: [word], y: word.y, size: word.size });
  }
  return groups.map((group) => withoutDoubles([...group.words].sort((one, other) => one.x0 - other.x0)));
}

/** Notes' small raised numbers stay on the line they belong to. */
function isOnBaseline(word: Word, { y, size, words }: { y: number; size: number; words: Word[] }): boolean {
  const distance = Math.abs(word.y - y);
  if (distance < 0.15 * Math.max(size, word.size)) return true;
  const isSmall = Math.min(word.size, size) < 0.75 * Math.max(word.size, size);
  return (
    isSmall &&
    distance < 0.5 * Math.max(size, word.size) &&
    words.some((other) => Math.abs(other.x1 - word.x0) < 2 || Math.abs(word.x1 - other.x0) < 2)
  );
}

/** Bold is sometimes made by printing a word twice, a hair apart. */
function withoutDoubles(words: readonly Word[]): Word[] {
  return words.filter((word, at) => {
    const before = words[at - 1];
    return !before || before.text !== word.text || word.x0 - before.x0 > 0.15 * word.size;
  });
}

function split(words: readonly Word[], gap: number): Segment[] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && belongs(before, word, gap)) last.push(word);
    else groups.push([word]);
  }
  return groups.map(segmentOf);
}

function belongs(before: Word, word: Word, gap: number): boolean {
  const size = Math.max(before.size, word.size);
  const isDrawnNext = word.order === before.order + 1;
  return word.x0 - before.x1 < (word.spaced ? 3 : isDrawnNext ? gap : Math.min(gap, gapOfOthers)) * size;
}

export function segmentOf(words: Word[]): Segment {
  const longest = words.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const bold = words.filter((word) => word.bold).reduce((letters, { text }) => letters + text.length, 0);
  const all = words.reduce((letters, { text }) => letters + text.length, 0);
  return {
    words,
    text: joined(words),
    x0: Math.min(...words.map(({ x0 }) => x0)),
    x1: Math.max(...words.map(({ x1 }) => x1)),
    y: longest.y,
    size: longest.size,
    bold: bold > 0.8 * all,
    order: Math.min(...words.map(({ order }) => order)),
    dotted: false,
  };
}

function joined(words: readonly Word[]): string {
  let text = '';
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const isApart =
      before && (word.spaced || word.x0 - before.x1 > wordGap * Math.min(before.size, word.size));
    text += isApart ? ` ${word.text}` : word.text;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** A bullet or number before an item stands in no column of its own. */
function withMarks(segments: readonly Segment[], { dots }: PageContent): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const before = merged.at(-1);
    if (before && isListMark(before.text) && segment.x0 - before.x1 < 4 * segment.size)
      merged.splice(-1, 1, segmentOf([...before.words, ...segment.words]));
    else merged.push(segment);
  }
  return merged.map((segment) => ({ ...segment, dotted: dots.some((dot) => stands(dot, segment)) }));
}

/** The dot stands before the words, at their height. */
function stands({ x1, y0, y1 }: Box, { x0, y, size }: Segment): boolean {
  return x1 <= x0 && x0 - x1 < 2.5 * size && y0 > y - size && y1 < y + 0.2 * size;
}

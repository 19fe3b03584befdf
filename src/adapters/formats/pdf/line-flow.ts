import { beginsItem } from './list-mark.ts';
import type { Column } from './table-columns.ts';

/** A line with what decides whether the next one belongs to it. */
export interface Flowing {
  text: string;
  page: number;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  dotted: boolean;
  room: Column;
  isItem: boolean;
  /** Left edge of the paragraph's first line. */
  start: number;
  /** Lines of the paragraph so far. */
  lines: number;
}

export interface DocumentStyle {
  /** Commonest distance between lines, in type sizes. */
  leading: number;
  /** Commonest size of type, in points. */
  body: number;
}

const sentenceEnd = /[.:;?!]["'”’)\]]*$/u;

/** True when the line belongs to the paragraph of the line before it. */
export function goesOn(before: Flowing, line: Flowing, style: DocumentStyle): boolean {
  if (line.dotted || opensItem(before, line)) return false;
  if (Math.abs(before.size - line.size) > 0.1 * Math.max(before.size, line.size)) return false;
  if (before.page !== line.page || line.y <= before.y) return goesOnElsewhere(before, line);
  const distance = line.y - before.y;
  if (isDisplay(before, style)) return before.bold === line.bold && distance < 1.45 * line.size;
  if (before.bold !== line.bold && (before.lines === 1 || line.bold) && !isFull(before)) return false;
  if (distance > 1.25 * Math.max(style.leading, 1) * line.size) return false;
  return !isParagraphEnd(before, line) && !isIndented(before, line);
}

/** Larger than the running text, or bold: lines of one heading, centred perhaps. */
function isDisplay({ size, bold, text }: Flowing, { body }: DocumentStyle): boolean {
  return size > 1.1 * body || (bold && !sentenceEnd.test(text));
}

/** A number at the start of a line opens an item unless the sentence before is still going on. */
function opensItem(before: Flowing, line: Flowing): boolean {
  if (!beginsItem(line.text)) return false;
  if (/^[^\p{L}\p{N}(–—*-]\s/u.test(line.text)) return true;
  const isAligned = Math.abs(line.x0 - before.x0) < 2 && before.page === line.page;
  return !(isAligned && isFull(before) && !/[.:;,?!]$|\b(?:and|or)$/u.test(before.text));
}

/** At the top of a column or page: a sentence that was not at its end goes on. */
function goesOnElsewhere(before: Flowing, line: Flowing): boolean {
  if (before.bold !== line.bold || sentenceEnd.test(before.text)) return false;
  return /^[\p{Ll}(,;]/u.test(line.text) || (isFull(before) && !line.bold);
}

function isFull({ x1, room }: Flowing): boolean {
  return x1 > room.x1 - 0.2 * (room.x1 - room.x0);
}

/** The last line of a paragraph is short and ends a sentence, and the next begins one. */
function isParagraphEnd(before: Flowing, { text }: Flowing): boolean {
  const isShort = before.x1 < before.room.x1 - 0.3 * (before.room.x1 - before.room.x0);
  return isShort && sentenceEnd.test(before.text) && /^[\p{Lu}\d"“‘($]/u.test(text);
}

function isIndented(before: Flowing, line: Flowing): boolean {
  const step = line.x0 - before.x0;
  const em = 0.8 * line.size;
  if (Math.abs(step) < em) return false;
  if (before.isItem) return step < 0 ? line.x0 < before.start - 2 || !isFull(before) : before.lines > 1;
  if (before.lines === 1) return step > 0 && !isFull(before);
  return true;
}

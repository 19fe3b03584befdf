import type { GridRow } from './grid-row.ts';

const number = String.raw`[-+(]?[$€£]?\s?\d[\d,.']*\s?(?:%|bps|bp|[kKmMbB])?\)?`;
const value = new RegExp(String.raw`^(?:${number}(?:\s?(?:-|–|to)\s?${number})?)$`, 'u');
const day = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2}.*)$/u;
const year = /^(?:19|20)\d{2}$/u;
const state =
  /^(?:yes|no|true|false|none|n\/?a|not applicable|not (?:offered|available|allowed|permitted)|open|closed|x|✓|✔|-+|–|—)$/iu;

/** True for what stands in a table rather than above a column: a number, a share, a day, a yes or no. */
export function isValue(text: string): boolean {
  return !year.test(text) && (value.test(text) || day.test(text) || state.test(text));
}

/** A short line of words without a closing stop, such as stands above a table. */
export function isTitleLike(text: string): boolean {
  return text.length <= 120 && !/[.;!?]$/u.test(text) && !isValue(text);
}

/** How many cells of a row are filled. */
export function filledIn({ cells }: GridRow): number {
  return cells.filter((cell) => cell !== '').length;
}

const longestName = 60;

/** True when a row can name columns: words only, each short, over at least half of the width, with rows below. */
export function canBeHeader(row: GridRow, below: readonly GridRow[]): boolean {
  const names = row.cells.filter((cell) => cell !== '');
  const width = Math.max(0, ...below.map(filledIn));
  return (
    below.length > 0 &&
    names.length >= 2 &&
    names.length * 2 >= width &&
    names.every((name) => !isValue(name) && name.length <= longestName && !/[.;!]$/u.test(name))
  );
}

/** True when a column of words turns into values below: what tells a second table's header from a row of words. */
export function standsOverValues(row: GridRow, below: readonly GridRow[]): boolean {
  return row.cells.some((cell, at) => {
    const column = below.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
    const values = column.filter(isValue).length;
    return cell !== '' && values > 0 && values * 2 > column.length;
  });
}

import { type Line, type Segment } from './line.ts';
import { segmentOf } from './segments.ts';

/** The width a table's column takes up, from its leftmost to its rightmost word. */
export interface Column {
  x0: number;
  x1: number;
}

/** The columns that lines of two and more cells stand in; fewer than two when they line up in none. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const counts = lines.map(({ segments }) => segments.length);
  const most = Math.max(...counts.filter((count) => counts.filter((other) => other === count).length > 1), 2);
  const full = lines.filter(({ segments }) => segments.length >= most);
  const columns = merged((full.length > 0 ? full : lines).flatMap(({ segments }) => segments));
  const others = lines.filter((line) => !full.includes(line)).flatMap(({ segments }) => segments);
  for (const { x0, x1 } of others) {
    const [touched, second] = columns.filter((column) => overlap(column, { x0, x1 }) > 0);
    if (!touched) columns.push({ x0, x1 });
    else if (!second) Object.assign(touched, { x0: Math.min(touched.x0, x0), x1: Math.max(touched.x1, x1) });
  }
  return columns.sort((one, other) => one.x0 - other.x0);
}

export function merged(segments: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { x0, x1 } of [...segments].sort((one, other) => one.x0 - other.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.x1 - 0.5) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

export function overlap(one: Column, other: Column): number {
  return Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
}

/** The columns, by number, that these words stand in or run across. */
export function columnsUnder(segment: Column, columns: readonly Column[]): number[] {
  const under = columns.flatMap((column, at) => (overlap(column, segment) > 1 ? [at] : []));
  if (under.length > 0) return under;
  const distances = columns.map((column) => -overlap(column, segment));
  return [distances.indexOf(Math.min(...distances))];
}

/** Running text, not cells that nearly touch: it stands across columns and parts at none of them. */
export function runsAcross(segment: Segment, columns: readonly Column[]): boolean {
  return splitAtColumns(segment, columns).some((part) => columnsUnder(part, columns).length > 1);
}

/** Gap between two cells, in type sizes, at the least: wider than a space. */
const closestCells = 0.38;

/** Cells that nearly touch were taken for one: they part where a gap without a typed space lies between columns. */
export function splitAtColumns(segment: Segment, columns: readonly Column[]): Segment[] {
  if (columnsUnder(segment, columns).length < 2) return [segment];
  const parts: Segment['words'][] = [];
  for (const [at, word] of segment.words.entries()) {
    const before = segment.words[at - 1];
    const last = parts.at(-1);
    const isParted =
      before &&
      !word.spaced &&
      word.x0 - before.x1 > closestCells * word.size &&
      standApart(before, word, columns);
    if (last && !isParted) last.push(word);
    else parts.push([word]);
  }
  return parts.map(segmentOf);
}

/** A column begins with the second word or ends with the first, or each stands nearest to another column. */
function standApart(before: Column, word: Column, columns: readonly Column[]): boolean {
  return (
    columns.some(({ x0, x1 }) => Math.abs(x0 - word.x0) < 1.5 || Math.abs(x1 - before.x1) < 1.5) ||
    columnOf(before, columns) !== columnOf(word, columns)
  );
}

function columnOf(segment: Column, columns: readonly Column[]): number {
  const overlaps = columns.map((column) => overlap(column, segment));
  return overlaps.indexOf(Math.max(...overlaps));
}

import type { Segment } from './line.ts';
import { type Rule, rulesAcross } from './rules.ts';

/** Fewest lines on each side of a gap down the page that make it a gap between columns of text. */
const fewestLines = 4;
const narrowestGap = 7;
const fewestLetters = 18;

/** The segments of a page parted into what is read one after the other: columns of text from left to right. */
export function regionsOf(segments: readonly Segment[], rules: readonly Rule[]): Segment[][] {
  const start = columnStart(segments);
  if (start === null) return segments.length > 0 ? [[...segments]] : [];
  const regions: Segment[][] = [];
  let whole: Segment[] | null = null;
  for (const zone of zonesOf(segments, start)) {
    const left = zone.segments.filter(({ x0 }) => x0 < start - 1);
    const right = zone.segments.filter(({ x0 }) => x0 >= start - 1);
    if (zone.isSplit && areColumns(left, right, rules)) {
      const below = headingsBelow(left, right);
      regions.push(left.slice(0, left.length - below.length), ...regionsOf(right, rules));
      whole = below.length > 0 ? below : null;
      if (whole) regions.push(whole);
    } else if (whole) {
      whole.push(...zone.segments);
    } else {
      whole = [...zone.segments];
      regions.push(whole);
    }
  }
  return regions;
}

/** Headings at the foot of the left column, below all of the right one, head what comes below both. */
function headingsBelow(left: readonly Segment[], right: readonly Segment[]): Segment[] {
  const foot = Math.max(...right.map(({ y }) => y));
  const size = median(left.map((segment) => segment.size));
  const first = left.findLastIndex(({ y, bold, size: own }) => y <= foot || !(bold || own > 1.1 * size));
  return left.slice(first + 1);
}

function crosses({ x0, x1 }: { x0: number; x1: number }, start: number): boolean {
  return x0 < start - narrowestGap && x1 > start - 1;
}

/** Where a second column of text begins: the left edge that most lines share, with free space before it. */
function columnStart(segments: readonly Segment[]): number | null {
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const counts = new Map<number, number>();
  for (const { x0, x1, text, size } of segments) {
    const isInside = x0 > left + 0.15 * (right - left) && x0 < right - 0.15 * (right - left);
    if (!isInside || x1 - x0 < 5 * size || text.length < fewestLetters / 2) continue;
    const place = Math.round(x0 / 2) * 2;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const starts = [...counts]
    .filter(([, count]) => count >= fewestLines)
    .sort(([one], [other]) => one - other);
  const found = starts.find(([place]) => hasGapBefore(segments, place - 1));
  return found ? found[0] - 1 : null;
}

function hasGapBefore(segments: readonly Segment[], start: number): boolean {
  const before = segments.filter(({ x0, x1 }) => x0 < start - 1 && x1 <= start - narrowestGap);
  return before.length >= fewestLines;
}

interface Zone {
  isSplit: boolean;
  segments: Segment[];
}

/** From top to bottom: stretches with text on both sides of the gap, and what runs across it. */
function zonesOf(segments: readonly Segment[], start: number): Zone[] {
  const zones: Zone[] = [];
  for (const segment of [...segments].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const isSplit = !crosses(segment, start);
    const last = zones.at(-1);
    if (last && last.isSplit === isSplit) last.segments.push(segment);
    else zones.push({ isSplit, segments: [segment] });
  }
  return zones;
}

function areColumns(left: readonly Segment[], right: readonly Segment[], rules: readonly Rule[]): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false;
  if (!isProse(left) || !isProse(right) || areRows(left, right)) return false;
  return rulesAcross([...left, ...right], rules).length < 2;
}

/** Gaps at the same heights on both sides, as between a table's rows; paragraphs of two columns end where they may. */
function areRows(left: readonly Segment[], right: readonly Segment[]): boolean {
  return sharedStarts(left, right, { reach: 1, widest: Infinity }) > 2;
}

/** Columns of text that may have been a table: more of their gaps stand at the same height than chance puts there. */
export function mayBeRows(regions: readonly (readonly Segment[])[]): boolean {
  return regions.slice(1).some((right, at) => {
    const left = regions[at] ?? [];
    const size = median(right.map((segment) => segment.size));
    const widest = 1.6 * size;
    return (
      sharedStarts(left, right, { reach: 1, widest }) > 1 ||
      sharedStarts(left, right, { reach: 0.75 * size, widest }) > 2
    );
  });
}

interface StartSearch {
  /** How far apart, in points, starts at one height may be. */
  reach: number;
  /** Lines further apart than this, in points, are not of one paragraph. */
  widest: number;
}

/** How many starts two columns have at the same height; none unless they share most. */
function sharedStarts(
  left: readonly Segment[],
  right: readonly Segment[],
  { reach, widest }: StartSearch,
): number {
  const leading = Math.min(widest, ...[left, right].flatMap(gapsOf).filter((gap) => gap > 2));
  const [starts, others] = [startsOf(left, leading), startsOf(right, leading)];
  const shared = starts.filter((y) => others.some((other) => Math.abs(other - y) < reach)).length;
  return shared > 0.7 * Math.max(starts.length, others.length) ? shared : 0;
}

/** Where lines begin that have a wider gap above them than the lines of a paragraph do. */
function startsOf(segments: readonly Segment[], leading: number): number[] {
  const gaps = gapsOf(segments);
  return heightsOf(segments)
    .slice(1)
    .filter((_, at) => (gaps[at] ?? 0) > 1.15 * leading);
}

function gapsOf(segments: readonly Segment[]): number[] {
  const heights = heightsOf(segments);
  return heights.slice(1).map((y, at) => y - (heights[at] ?? y));
}

function heightsOf(segments: readonly Segment[]): number[] {
  return segments.map(({ y }) => y).sort((one, other) => one - other);
}

/** Lines of running text: most are long, and fill the width they have. */
function isProse(segments: readonly Segment[]): boolean {
  const width = Math.max(...segments.map(({ x1 }) => x1)) - Math.min(...segments.map(({ x0 }) => x0));
  return (
    median(segments.map(({ text }) => text.length)) >= fewestLetters &&
    median(segments.map(({ x0, x1 }) => (x1 - x0) / width)) >= 0.6
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

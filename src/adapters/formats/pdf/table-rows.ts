import { type Line, type Segment, linesOf } from './line.ts';
import { type Rule, rulesAcross } from './rules.ts';
import { type Column, columnsUnder } from './table-columns.ts';
import { isFigure } from './figure.ts';

/** The segments of a table by row. A cell may take several lines, and its neighbours stand beside their middle. */
export function rowsOf(
  segments: readonly Segment[],
  columns: readonly Column[],
  rules: readonly Rule[],
): Segment[][] {
  const bands = cutAt(segments, rulesAcross(segments, rules));
  return bands.flatMap((band) =>
    isOneRow(band, columns) && (bands.length >= 3 || (bands.length === 2 && fillsFirstOnce(band, columns)))
      ? [band]
      : rowsByGap(linesOf(band), columns),
  );
}

/** With but one line drawn, as below a table's head, several filled first cells are several rows. */
function fillsFirstOnce(band: readonly Segment[], columns: readonly Column[]): boolean {
  return band.filter((segment) => columnsUnder(segment, columns)[0] === 0).length === 1;
}

/** What stands between two lines drawn across a table is one row, unless several figures stand in one column. */
function isOneRow(band: readonly Segment[], columns: readonly Column[]): boolean {
  const lines = linesOf(band);
  const isClose = lines.slice(1).every(({ y, size }, at) => y - (lines[at]?.y ?? y) < 1.7 * size);
  const inColumns = columns.map(
    (_, at) => band.filter((one) => isFigure(one.text) && columnsUnder(one, columns)[0] === at).length,
  );
  const repeated = inColumns.filter((count) => count > 1).length;
  return isClose && repeated < Math.max(1, Math.min(2, inColumns.filter((count) => count > 0).length));
}

function cutAt(segments: readonly Segment[], heights: readonly number[]): Segment[][] {
  const bands = new Map<number, Segment[]>();
  for (const segment of [...segments].sort((one, other) => one.y - other.y)) {
    const at = heights.filter((height) => height < segment.y - 0.3 * segment.size).length;
    bands.set(at, [...(bands.get(at) ?? []), segment]);
  }
  return [...bands].sort(([one], [other]) => one - other).map(([, band]) => band);
}

/** Distance between the lines of one cell, in type sizes, at the most. */
const widestLeading = 1.5;

function rowsByGap(lines: readonly Line[], columns: readonly Column[]): Segment[][] {
  const distances = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? line.y));
  const size = Math.max(...lines.map((line) => line.size));
  const closest = Math.min(...distances);
  const leading = Math.max(closest, 1.05 * size);
  const isUniform = distances.every((distance) => distance < 1.2 * leading);
  const rows: Segment[][] = [];
  for (const [at, line] of lines.entries()) {
    const row = rows.at(-1);
    const distance = distances[at - 1] ?? 0;
    const isNew =
      (row?.every(({ bold }) => bold) && line.segments.every(({ bold }) => !bold)) ||
      closest > widestLeading * size ||
      (isUniform ? beginsRow(line, row ?? [], columns) : distance > 1.2 * leading);
    if (row && !isNew) row.push(...line.segments);
    else rows.push([...line.segments]);
  }
  return rows;
}

/** With no gap to go by: a row begins where the first column is filled, unless that is the end of a wrapped cell. */
function beginsRow(line: Line, row: readonly Segment[], columns: readonly Column[]): boolean {
  const [first] = line.segments;
  if (!first || !columnsUnder(first, columns).includes(0)) return false;
  if (line.segments.length > 1) return true;
  const above = row.findLast((segment) => columnsUnder(segment, columns)[0] === 0);
  return !above || /^\p{Lu}/u.test(first.text);
}

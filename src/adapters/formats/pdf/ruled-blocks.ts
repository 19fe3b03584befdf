import type { Line } from './line.ts';
import { type Rule, stacksOf } from './rules.ts';
import { type Column, columnsOf, columnsUnder, runsAcross } from './table-columns.ts';

/** The first line of a table and the one after its last. */
export interface LineRange {
  from: number;
  to: number;
}

/** Lines that stand between and next to the drawn lines of a table. */
export function ruledBlocks(lines: readonly Line[], rules: readonly Rule[]): LineRange[] {
  return stacksOf(rules)
    .flatMap((stack) => apart(lines, stack))
    .flatMap((stack) => blockOf(lines, stack, rules))
    .sort((one, other) => one.from - other.from)
    .filter((range, at, ranges) => at === 0 || range.from >= (ranges[at - 1]?.to ?? 0));
}

function blockOf(lines: readonly Line[], stack: readonly Rule[], rules: readonly Rule[]): LineRange[] {
  const [first, last] = [stack[0], stack.at(-1)];
  if (!first || !last) return [];
  const within = lines.flatMap((line, at) => (isBetween(line, first, last) ? [at] : []));
  const [start, end] = [within[0], within.at(-1)];
  if (start === undefined || end === undefined) return [];
  const inside = lines.slice(start, end + 1);
  const tabular = inside.filter(({ segments }) => segments.length > 1);
  const columns = tabular.length > 0 ? columnsOf(tabular) : [];
  if (columns.length < 2 || tabular.length < 0.25 * inside.length) return [];
  const above = rules.filter(({ y }) => y < first.y - 1).at(-1)?.y ?? 0;
  const below = rules.find(({ y }) => y > last.y + 1)?.y ?? Infinity;
  const range = {
    from:
      start -
      rowBeside(
        lines
          .slice(0, start)
          .filter(({ y }) => y > above)
          .reverse(),
        first.y,
        columns,
      ),
    to:
      end +
      1 +
      rowBeside(
        lines.slice(end + 1).filter(({ y }) => y < below),
        last.y,
        columns,
      ),
  };
  const all = lines.slice(range.from, range.to).filter(({ segments }) => segments.length > 1);
  return all.length > 1 ? [range] : [];
}

/** Two tables of one width, with text, a heading or nothing between them, are two stacks of lines. */
function apart(lines: readonly Line[], stack: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const [at, rule] of stack.entries()) {
    const last = stacks.at(-1);
    const before = stack[at - 1];
    const isEnd =
      before &&
      last &&
      (endsBetween(lines, last, before, rule) || isHeaded(lines, before, rule, stack[at + 1]));
    if (last && !isEnd) last.push(rule);
    else stacks.push([rule]);
  }
  return stacks;
}

/** Text and no row, and then a row in bold: the head of a table of its own. */
function isHeaded(lines: readonly Line[], before: Rule, rule: Rule, after: Rule | undefined): boolean {
  const between = lines.filter((line) => isBetween(line, before, rule));
  const next = after
    ? lines.filter((line) => isBetween(line, rule, after)).flatMap(({ segments }) => segments)
    : [];
  return (
    between.every(({ segments }) => segments.length === 1) &&
    next.length > 1 &&
    next.every(({ bold }) => bold)
  );
}

function endsBetween(lines: readonly Line[], stack: readonly Rule[], before: Rule, rule: Rule): boolean {
  const [first] = stack;
  const above = lines.filter((line) => first && isBetween(line, { ...first, y: first.y - 30 }, before));
  const tabular = above.filter(({ segments }) => segments.length > 1);
  const between = lines.filter((line) => isBetween(line, before, rule));
  if (between.length === 0) return rule.y - before.y > 4;
  const size = Math.max(...above.map((line) => line.size));
  if (tabular.length === 0) return false;
  if (between.some((line) => line.segments.length === 1 && line.size > 1.1 * size)) return true;
  const columns = columnsOf(tabular);
  return (
    between.length > 1 &&
    between.some(({ segments: [one, other] }) => one && !other && runsAcross(one, columns))
  );
}

function isBetween({ x0, x1, y, size }: Line, first: Rule, last: Rule): boolean {
  const middle = y - 0.3 * size;
  return middle > first.y && middle < last.y && x1 > first.x0 - 4 && x0 < first.x1 + 4;
}

/** How many lines, going away from the outermost drawn line, are the row on its far side: a head, or the last row. */
function rowBeside(lines: readonly Line[], edge: number, columns: readonly Column[]): number {
  let from = edge;
  let count = 0;
  for (const { segments, y, size } of lines.slice(0, 8)) {
    const reach = count === 0 ? 2.2 * size : 1.7 * size;
    const isFit = segments.every((segment) => columnsUnder(segment, columns).length === 1);
    if (Math.abs(y - from) > reach || !isFit) break;
    from = y;
    count += 1;
  }
  return lines.slice(0, count).some(({ segments }) => segments.length > 1) ? count : 0;
}

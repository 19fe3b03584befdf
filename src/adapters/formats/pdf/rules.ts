import type { Box } from './box.ts';
import type { Segment } from './line.ts';

/** A horizontal line across a table, put together from the pieces it is drawn in, cell by cell perhaps. */
export interface Rule {
  x0: number;
  x1: number;
  y: number;
}

/** The horizontal lines of a page from top to bottom; loose pieces with wide gaps between them are none. */
export function wholeRules(boxes: readonly Box[]): Rule[] {
  const groups: (Rule & { covered: number })[] = [];
  for (const { x0, x1, y0, y1 } of [...boxes].sort((one, other) => one.y0 - other.y0 || one.x0 - other.x0)) {
    const y = (y0 + y1) / 2;
    const group = groups
      .slice(-3)
      .find((one) => Math.abs(one.y - y) < 2 && x0 < one.x1 + 60 && x1 > one.x0 - 60);
    if (!group) {
      groups.push({ x0, x1, y, covered: x1 - x0 });
      continue;
    }
    group.covered += Math.max(0, x1 - Math.max(x0, group.x1)) + Math.max(0, Math.min(x1, group.x0) - x0);
    group.x0 = Math.min(group.x0, x0);
    group.x1 = Math.max(group.x1, x1);
  }
  return groups
    .filter(({ x0, x1, covered }) => covered > 0.7 * (x1 - x0))
    .map(({ x0, x1, y }) => ({ x0, x1, y }));
}

/** Heights at which horizontal lines run across most of the width these segments take up. */
export function rulesAcross(segments: readonly Segment[], rules: readonly Rule[]): number[] {
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  const top = Math.min(...segments.map(({ y, size }) => y - size));
  const bottom = Math.max(...segments.map(({ y, size }) => y + size));
  return rules
    .filter(({ y }) => y > top - 6 && y < bottom + 6)
    .filter(({ x0, x1 }) => Math.min(x1, right) - Math.max(x0, left) >= 0.7 * (right - left))
    .map(({ y }) => y);
}

/** Lines of the same width that stand one below the other, as between the rows of a table; at least two. */
export function stacksOf(rules: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const rule of rules) {
    const stack = stacks.find(
      ([first]) => first && Math.abs(first.x0 - rule.x0) < 8 && Math.abs(first.x1 - rule.x1) < 8,
    );
    const last = stack?.at(-1);
    if (stack && last && rule.y - last.y < 250) stack.push(rule);
    else stacks.unshift([rule]);
  }
  return stacks.filter((stack) => stack.length > 1);
}

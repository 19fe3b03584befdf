import pc from 'picocolors';
import { harmless } from '../harmless.ts';
import type { PreviewItem } from './items.ts';
import type { PreviewOutline, PreviewSection } from './outline.ts';

/** Items of one section that are shown in full; the rest are counted. */
const mostItems = 12;

/** Of what changes alike, so many are named; the rest are counted. */
const mostHeads = 5;

/** A preview for a terminal: − what is said now, + what will be said. */
export function previewText(outline: PreviewOutline, { hasColours }: { hasColours: boolean }): string {
  const style = pc.createColors(hasColours);
  const item = ({ heads, diff, notes }: PreviewItem): string[] => [
    ...heads.slice(0, mostHeads).map((head) => `  ${head}`),
    ...(heads.length > mostHeads ? [`  … and ${heads.length - mostHeads} more alike`] : []),
    ...diff.before.map((line) => style.red(`    − ${line}`)),
    ...diff.after.map((line) => style.green(`    + ${line}`)),
    ...notes.map((line) => `    ${line}`),
  ];
  const section = ({ title, items }: PreviewSection): string[] => [
    '',
    style.bold(title),
    ...items.slice(0, mostItems).flatMap(item),
    ...(items.length > mostItems
      ? [`  … and ${items.length - mostItems} more; --html <file> and --json show all.`]
      : []),
  ];
  const lines = [
    style.bold(outline.title),
    ...outline.about,
    '',
    ...outline.summary.map((line) => style.bold(line)),
    ...outline.sections.flatMap(section),
  ];
  return harmless(`${lines.join('\n')}\n`);
}

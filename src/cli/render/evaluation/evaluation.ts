import pc from 'picocolors';
import type { GroupSummary, Refusals } from '../../../answering/golden/summary.ts';
import type { Share, Tally } from '../../../answering/golden/tally.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { Evaluation } from '../../eval/evaluation.ts';
import type { Colours } from '../colours.ts';
import { textTable } from '../text-table.ts';
import { comparison } from './comparison.ts';
import { failures } from './failures.ts';

/** A scoring for a terminal: failures by category, a table, refusals, writers, what changed; the sum is the last line. */
export function renderEvaluation(evaluation: Evaluation, { hasColours }: { hasColours: boolean }): string {
  const colours = pc.createColors(hasColours);
  const { passed, asked, compared } = evaluation;
  const sections = [
    failures(evaluation.results, colours),
    categoryTable(evaluation, colours),
    named('By file', evaluation.sets, colours),
    refusalLines(evaluation.refusals),
    named('Written by', evaluation.writers, colours),
    compared === undefined ? '' : comparison(compared, colours),
    `${passed} of ${asked} as expected.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const columns: { title: string; part: keyof GroupSummary['parts'] }[] = [
  { title: 'outcome', part: 'outcome' },
  { title: 'verdict', part: 'verdict' },
  { title: 'cites', part: 'cites' },
  { title: 'valid', part: 'citations_valid' },
  { title: 'says', part: 'says' },
  { title: 'never', part: 'never' },
  { title: 'notices', part: 'notices' },
];

/** A row a category and one for all: right answers with their interval, and how many of each thing expected held. */
function categoryTable({ categories, ...all }: Evaluation, { bold }: Colours): string {
  const rows = [...Object.entries(categories), ['all', all] as const].map(([name, group]) => [
    printable(name),
    `${group.passed} of ${group.asked}`,
    interval(group),
    ...columns.map(({ part }) => outOf(group.parts[part])),
  ]);
  const titles = ['category', 'right', '95%', ...columns.map(({ title }) => title)];
  const [head = '', ...body] = textTable([titles, ...rows]);
  return [bold(head), ...body].join('\n');
}

function outOf({ asked, passed }: Tally): string {
  return asked === 0 ? '-' : `${passed}/${asked}`;
}

/** "92 to 100%" */
function interval({ interval: bounds }: Share): string {
  return bounds === null ? '-' : `${percent(bounds.low)} to ${percent(bounds.high)}%`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** A line each; nothing where there is but one name to tell. */
function named(title: string, shares: Readonly<Record<string, Share>>, { bold }: Colours): string {
  const entries = Object.entries(shares);
  if (entries.length < 2) return '';
  const rows = entries.map(([name, share]) => [
    printable(name),
    `${share.passed} of ${share.asked}`,
    interval(share),
  ]);
  return [bold(title), ...textTable(rows).map((row) => `  ${row}`)].join('\n');
}

function refusalLines({ precision, recall }: Refusals): string {
  return [
    refusalLine('Refusals that were due (precision)', precision),
    refusalLine('Due refusals that came (recall)', recall),
  ].join('\n');
}

function refusalLine(title: string, share: Share): string {
  return share.share === null
    ? `${title}: none`
    : `${title}: ${share.passed} of ${share.asked} (${percent(share.share)}%; 95%: ${interval(share)})`;
}

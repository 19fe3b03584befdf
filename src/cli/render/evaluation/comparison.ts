import type { Comparison } from '../../../answering/golden/compare-results.ts';
import type { QuestionResult } from '../../../answering/golden/result.ts';
import type { Tally } from '../../../answering/golden/tally.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { Colours } from '../colours.ts';
import { textTable } from '../text-table.ts';

/** What changed since an earlier scoring: each category, and the questions that are newly right or wrong. */
export function comparison(
  { categories, newlyRight, newlyWrong, added, gone }: Comparison,
  colours: Colours,
): string {
  const rows = Object.entries(categories).map(([name, { asked, before, after }]) => [
    printable(name),
    `${before} of ${asked}`,
    `${after} of ${asked}`,
    after === before ? '' : `${after > before ? '+' : '-'}${Math.abs(after - before)}`,
  ]);
  const [head = '', ...body] = textTable([['category', 'before', 'after', ''], ...rows]);
  return [
    colours.bold('Compared with the earlier scoring'),
    colours.bold(head),
    ...body,
    ...changed('Newly right', newlyRight, colours.green),
    ...changed('Newly wrong', newlyWrong, colours.red),
    ...onlyIn('Asked now only', added),
    ...onlyIn('Asked then only', gone),
  ].join('\n');
}

function changed(
  title: string,
  results: readonly QuestionResult[],
  paint: (text: string) => string,
): string[] {
  return [
    `${title}: ${results.length}`,
    ...results.map(({ category, question }) => paint(`  ${printable(category)}: ${printable(question)}`)),
  ];
}

function onlyIn(what: string, { asked, passed }: Tally): string[] {
  return asked === 0 ? [] : [`${what}: ${asked}, ${passed} of them right`];
}

import type { QuestionResult } from '../../../answering/golden/result.ts';
import { printable } from '../../../knowledge/printable.ts';
import type { Colours } from '../colours.ts';

/** The questions that were not answered as expected, by category, each with what does not hold. */
export function failures(results: readonly QuestionResult[], colours: Colours): string {
  const wrong = Map.groupBy(
    results.filter(({ passed }) => !passed),
    ({ category }) => category,
  );
  return [...wrong]
    .map(([category, group]) =>
      [
        colours.bold(`Not as expected: ${printable(category)} (${group.length})`),
        ...group.flatMap((result) => failure(result, colours)),
      ].join('\n'),
    )
    .join('\n\n');
}

function failure({ id, question, thread, plan, failed }: QuestionResult, { red, dim }: Colours): string[] {
  const about = [id, plan, thread.length > 0 ? `after ${thread.length} earlier` : null];
  const asked = [`  ${red('failed')}  ${printable(question)}`];
  const notes = about.filter((note) => note !== null).map(printable);
  if (notes.length > 0) asked.push(dim(`          (${notes.join(', ')})`));
  return [...asked, ...failed.map(({ part, detail }) => `          ${part}: ${printable(detail)}`)];
}

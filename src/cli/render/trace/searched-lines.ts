import type { TracedPassage, TracedSearch } from '../../../answering/trace/trace.ts';

/** Where a search looked, what else it looked for, and the best it found with the scores of each ranking. */
export function searchedLines({ widened, scopes, found, best }: TracedSearch): string[] {
  return [
    `in ${scopes.join(' and ')}: ${found} ${found === 1 ? 'passage' : 'passages'} found${found > best.length ? `, the best ${best.length} are shown` : ''}`,
    ...widened.map(({ phrase, alternatives }) => `"${phrase}" also as ${alternatives.join(', ')}`),
    ...best.flatMap((passage, at) => passageLines(passage, at + 1)),
  ];
}

function passageLines(passage: TracedPassage, place: number): string[] {
  const { path, locator, words, isReplaced, rankings, fused, coverage, standing } = passage;
  return [
    `${place}. ${path}, ${locator}${isReplaced ? ' (replaced by a later document)' : ''}`,
    `   “${words}”`,
    `   words ${score(rankings.words)}, character grams ${score(rankings.grams)}, vectors ${score(rankings.vectors)}; fused ${score(fused)}; holds ${Math.round(coverage * 100)}% of the question; after authority ${score(standing)}`,
  ];
}

function score(value: number | null): string {
  return value === null ? 'none' : value.toFixed(2);
}

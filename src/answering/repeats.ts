import { stemsOf } from '../retrieval/words.ts';
import type { ReadyStatement } from './ready-statement.ts';
import { leansOnEarlier, sentencesOf } from './sentences.ts';

const sameWords = 0.75;

/** Leaves out what an earlier statement of the same voice says already, those named in `always` aside. */
export function withoutRepeats<T extends ReadyStatement>(
  statements: readonly T[],
  always: ReadonlySet<string>,
): T[] {
  const kept: { statement: T; stems: Set<string> }[] = [];
  for (const statement of statements) {
    if (
      kept.some(({ statement: other }) => other.text === statement.text && other.source === statement.source)
    )
      continue;
    const stems = new Set(stemsOf(statement.text));
    const isRepeat = kept.some(
      (other) => overlap(stems, other.stems) >= sameWords && statement.source === other.statement.source,
    );
    if (!isRepeat || always.has(statement.text)) kept.push({ statement, stems });
  }
  return kept.map(({ statement }) => statement);
}

/** Share of the later statement's words that the earlier one already holds. */
function overlap(later: ReadonlySet<string>, earlier: ReadonlySet<string>): number {
  return later.size === 0 ? 1 : [...later].filter((stem) => earlier.has(stem)).length / later.size;
}

/** Leaves out the sentences that stand in an earlier statement; one that leans on such a sentence keeps it. Verified answers stay whole. */
export function withoutSaidSentences<T extends ReadyStatement>(statements: readonly T[]): T[] {
  const told = new Set<string>();
  return statements.flatMap((statement): T[] => {
    const sentences = sentencesOf(statement.text);
    const fresh = sentences.filter((sentence) => !told.has(sentence));
    sentences.forEach((sentence) => told.add(sentence));
    if (statement.source === 'faq' || fresh.length === sentences.length) return [statement];
    const [first] = fresh;
    if (first === undefined) return [];
    return [leansOnEarlier(first) ? statement : { ...statement, text: fresh.join(' ') }];
  });
}

import { stemsOf } from '../retrieval/words.ts';
import type { ReadyStatement } from './ready-statement.ts';

const sameWords = 0.75;

/** Leaves out what an earlier statement of the same voice says already, those named in `always` aside. */
export function withoutRepeats<T extends ReadyStatement>(
  statements: readonly T[],
  always: ReadonlySet<string>,
): T[] {
  const kept: { statement: T; stems: Set<string> }[] = [];
  for (const statement of statements) {
    if (kept.some((other) => other.statement.text === statement.text)) continue;
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

import type { Source } from '../domain/document.ts';
import type { SettledStatement } from './judge/settled.ts';
import { stemsOf } from '../retrieval/words.ts';
import type { Understanding } from './understand/understanding.ts';

/** A verified statement with what carries it. */
export interface ReadyStatement extends SettledStatement {
  source: Source;
}

export interface Ready {
  /** From HR's entries. */
  settled: readonly SettledStatement[];
  /** From passages, by whichever writer. */
  written: readonly ReadyStatement[];
  understanding: Understanding;
}

const most = 8;
const sameWords = 0.75;

/** Puts statements in reading order and drops what repeats: a false premise first, then the plan, HR's answers, law and news. */
export function arrange({ settled, written, understanding }: Ready): ReadyStatement[] {
  const verdict = settled.map((statement) => ({ ...statement, source: 'plan' as const }));
  const of = (source: Source): ReadyStatement[] => written.filter((statement) => statement.source === source);
  const plan =
    understanding.detail === '' || settled.length === 0
      ? [...verdict, ...of('plan')]
      : [...verdict.slice(0, 1), ...of('plan'), ...verdict.slice(1)];
  const ordered = understanding.takesPolicyAsReason
    ? [...of('policy'), ...plan, ...of('faq')]
    : [...plan, ...of('faq'), ...of('policy')];
  return withoutRepeats(ordered).slice(0, Math.max(most, settled.length));
}

function withoutRepeats(statements: readonly ReadyStatement[]): ReadyStatement[] {
  const kept: { statement: ReadyStatement; stems: Set<string> }[] = [];
  for (const statement of statements) {
    const stems = new Set(stemsOf(statement.text));
    const isRepeat = kept.some(
      (other) => overlap(stems, other.stems) >= sameWords && statement.source === other.statement.source,
    );
    if (!isRepeat) kept.push({ statement, stems });
  }
  return kept.map(({ statement }) => statement);
}

/** Share of the smaller set that stands in the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 1 : [...small].filter((stem) => large.has(stem)).length / small.size;
}

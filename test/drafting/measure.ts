import type { AvailabilityEntry } from '../../src/domain/availability.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { type Proposal, draftEntries } from '../../src/drafting/draft-entries.ts';
import { alsoRight } from './fixture-plans.ts';

/** How a plan's drafted entries compare with those made by hand. */
export interface Measured {
  plan: string;
  /** Entries made by hand that hold or are to come on the day. */
  wanted: number;
  found: number;
  proposed: number;
  /** Proposals that somebody entered by hand. */
  entered: number;
  /** Those, and proposals that a reader of the documents judged right beforehand. */
  right: number;
  sure: number;
  sureRight: number;
  missing: string[];
  wrong: string[];
}

export function measure(knowledge: KnowledgeBase, plan: string, day: IsoDate): Measured {
  const byHand = (knowledge.availability.get(plan) ?? []).filter((entry) =>
    stands(entry, plan, knowledge, day),
  );
  const { proposals } = draftEntries(knowledge, plan, day);
  const good = new Set(byHand.map(keyOf));
  const fine = new Set([...good, ...(alsoRight[plan] ?? [])]);
  const standing = proposals.filter(({ entry }) => stands(entry, plan, knowledge, day));
  const isRight = ({ entry }: Proposal): boolean =>
    standing.some((other) => other.entry === entry) && fine.has(keyOf(entry));
  const drafted = new Set(standing.map(({ entry }) => keyOf(entry)));
  const sure = proposals.filter(({ sureness }) => sureness === 'sure');
  return {
    plan,
    wanted: good.size,
    found: [...good].filter((key) => drafted.has(key)).length,
    proposed: proposals.length,
    entered: standing.filter(({ entry }) => good.has(keyOf(entry))).length,
    right: proposals.filter(isRight).length,
    sure: sure.length,
    sureRight: sure.filter(isRight).length,
    missing: [...good].filter((key) => !drafted.has(key)),
    wrong: proposals
      .filter((one) => !isRight(one))
      .map(({ entry, sureness, why }) => `${keyOf(entry)} [${sureness}] ${why}: ${entry.quote}`),
  };
}

/** What is compared: the quote need not be the same, only stand in a source that counts. */
function keyOf({ asset, route, offered, effective }: AvailabilityEntry): string {
  return `${asset} ${route} ${offered} ${effective}`;
}

function stands(entry: AvailabilityEntry, plan: string, knowledge: KnowledgeBase, day: IsoDate): boolean {
  const { kind } = standingOf(entry, plan, knowledge, day);
  return kind === 'counts' || kind === 'upcoming';
}

export function total(
  all: readonly Measured[],
): Record<'precision' | 'strictPrecision' | 'recall' | 'surePrecision', number> {
  const sum = (pick: (one: Measured) => number): number => all.reduce((so, one) => so + pick(one), 0);
  return {
    precision: sum(({ right }) => right) / sum(({ proposed }) => proposed),
    strictPrecision: sum(({ entered }) => entered) / sum(({ proposed }) => proposed),
    recall: sum(({ found }) => found) / sum(({ wanted }) => wanted),
    surePrecision: sum(({ sureRight }) => sureRight) / sum(({ sure }) => sure),
  };
}

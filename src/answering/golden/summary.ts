import type { Check, Scored } from './score.ts';
import { type Share, shareOf } from './tally.ts';

/** How a group of questions was answered. */
export interface GroupSummary extends Share {
  /** Each part of the expectations, counted once for every thing expected. */
  parts: Record<Check['part'], Share>;
  refusals: Refusals;
}

/** Refusing means any outcome but `answered`; only questions that expect an outcome are counted. */
export interface Refusals {
  /** Of the refusals given, those that were due. */
  precision: Share;
  /** Of the refusals due, those that were given. */
  recall: Share;
}

export interface Summary extends GroupSummary {
  categories: Record<string, GroupSummary>;
}

/** Adds up scored questions, in all and per category. */
export function summarise(scored: readonly Scored[]): Summary {
  const categories = Object.groupBy(scored, categoryOf);
  return {
    ...summariseGroup(scored),
    categories: Object.fromEntries(
      Object.entries(categories).map(([name, group = []]) => [name, summariseGroup(group)]),
    ),
  };
}

/** The category a question is counted under. */
export function categoryOf({ question }: Pick<Scored, 'question'>): string {
  return question.category ?? 'uncategorised';
}

function summariseGroup(scored: readonly Scored[]): GroupSummary {
  const checks = scored.flatMap((one) => one.checks);
  const shareOfPart = (part: Check['part']): Share =>
    shareOf(checks.filter((check) => check.part === part).map(({ passed }) => passed));
  return {
    ...shareOf(scored.map(({ passed }) => passed)),
    parts: {
      outcome: shareOfPart('outcome'),
      verdict: shareOfPart('verdict'),
      cites: shareOfPart('cites'),
      citations_valid: shareOfPart('citations_valid'),
      says: shareOfPart('says'),
      never: shareOfPart('never'),
      notices: shareOfPart('notices'),
    },
    refusals: refusalsOf(scored),
  };
}

function refusalsOf(scored: readonly Scored[]): Refusals {
  const judged = scored.filter(({ question }) => question.expect.outcome !== undefined);
  return {
    precision: shareOf(judged.filter(isGiven).map(isDue)),
    recall: shareOf(judged.filter(isDue).map(isGiven)),
  };
}

function isDue({ question }: Scored): boolean {
  return question.expect.outcome !== 'answered';
}

function isGiven({ answer }: Scored): boolean {
  return answer.outcome !== 'answered';
}

import type { Answer, Citation, Notice, Outcome, Route, VerdictStatus } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';

/** What differs between two answers to one question; null stands for "could not be asked". */
export interface AnswerDiff {
  /** Null when it is the same. */
  outcome: { before: Outcome | null; after: Outcome | null } | null;
  verdicts: { asset: AssetId; before: VerdictStatus | null; after: VerdictStatus | null }[];
  /** What stands under the verdict: "the brokerage window: at most 5% …". */
  routes: LostAndGained<ToldRoute>;
  statements: LostAndGained<string>;
  citations: LostAndGained<Pick<Citation, 'path' | 'locator' | 'quote'>>;
  notices: LostAndGained<Notice>;
}

/** A route without the numbers of its citations, which follow from the order of use. */
export type ToldRoute = Omit<Route, 'citations'>;

export interface LostAndGained<T> {
  lost: T[];
  gained: T[];
}

/** How grave a change is, gravest first; an answer is counted under the gravest that holds. */
export const answerChangeKinds = ['verdict', 'lost', 'gained', 'said', 'cited', 'noted'] as const;
export type AnswerChangeKind = (typeof answerChangeKinds)[number];

/** What differs, or null. How long it took, and the order of what is said, are no difference. */
export function compareAnswers(before: Answer | null, after: Answer | null): AnswerDiff | null {
  const diff: AnswerDiff = {
    outcome:
      before?.outcome === after?.outcome
        ? null
        : { before: before?.outcome ?? null, after: after?.outcome ?? null },
    verdicts: verdictFlips(before, after),
    routes: lostAndGained(routesOf(before), routesOf(after)),
    statements: lostAndGained(textsOf(before), textsOf(after)),
    citations: lostAndGained(citedIn(before), citedIn(after)),
    notices: lostAndGained(before?.notices ?? [], after?.notices ?? []),
  };
  return kindsOf(diff).length === 0 ? null : diff;
}

/** The gravest kind of change in it. */
export function answerChangeKind(diff: AnswerDiff): AnswerChangeKind {
  return kindsOf(diff)[0] ?? 'noted';
}

function kindsOf({
  outcome,
  verdicts,
  routes,
  statements,
  citations,
  notices,
}: AnswerDiff): AnswerChangeKind[] {
  // An answer that could be asked for in one state alone is lost or gained as a whole.
  const isNew = outcome?.before === null || outcome?.after === null;
  const holds: Record<AnswerChangeKind, boolean> = {
    verdict: verdicts.length > 0 && !isNew,
    lost: outcome?.before === 'answered',
    gained: outcome?.after === 'answered',
    said: isAny(statements) || isAny(routes) || outcome !== null,
    cited: isAny(citations),
    noted: isAny(notices),
  };
  return answerChangeKinds.filter((kind) => holds[kind]);
}

function isAny({ lost, gained }: LostAndGained<unknown>): boolean {
  return lost.length + gained.length > 0;
}

function verdictFlips(before: Answer | null, after: Answer | null): AnswerDiff['verdicts'] {
  const assets = [...(before?.verdicts ?? []), ...(after?.verdicts ?? [])].map(({ asset }) => asset);
  return (
    [...new Set(assets)]
      .map((asset) => ({ asset, before: statusIn(before, asset), after: statusIn(after, asset) }))
      // Where a verdict was not asked for or is not given, nothing is stated.
      .filter((flip) => (flip.before ?? 'not_stated') !== (flip.after ?? 'not_stated'))
  );
}

function statusIn(answer: Answer | null, asset: AssetId): VerdictStatus | null {
  return answer?.verdicts.find((verdict) => verdict.asset === asset)?.status ?? null;
}

function routesOf(answer: Answer | null): ToldRoute[] {
  return (answer?.verdicts ?? [])
    .flatMap(({ routes, upcoming }) => [...routes, ...upcoming])
    .map(({ route, offered, newMoney, what, covers, excludes, limits, effective, until }) => ({
      route,
      offered,
      newMoney,
      what,
      covers,
      excludes,
      limits,
      effective,
      until,
    }));
}

function textsOf(answer: Answer | null): string[] {
  return (answer?.statements ?? []).map(({ text }) => text);
}

function citedIn(answer: Answer | null): Pick<Citation, 'path' | 'locator' | 'quote'>[] {
  return (answer?.citations ?? []).map(({ path, locator, quote }) => ({ path, locator, quote }));
}

function lostAndGained<T>(before: readonly T[], after: readonly T[]): LostAndGained<T> {
  const keys = (items: readonly T[]): Set<string> => new Set(items.map((item) => JSON.stringify(item)));
  const [had, has] = [keys(before), keys(after)];
  return {
    lost: before.filter((item) => !has.has(JSON.stringify(item))),
    gained: after.filter((item) => !had.has(JSON.stringify(item))),
  };
}

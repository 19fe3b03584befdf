import type { AnswerChangeKind, AnswerDiff, ToldRoute } from '../../../answering/preview/compare-answers.ts';
import type { CellChange, RouteChange } from '../../../answering/preview/compare-cells.ts';
import type { RouteCell, RouteState, SetAside, Terms } from '../../../answering/preview/matrix.ts';
import type { Outcome, VerdictStatus } from '../../../domain/answer.ts';
import { inWords } from '../../../domain/iso-date.ts';
import { capitalised, routeName } from '../../../domain/wording.ts';
import type { Preview } from '../../preview/preview.ts';

/** What two states say in one place: the lines only one of them has. */
export interface DiffLines {
  before: string[];
  after: string[];
}

const statuses: Record<VerdictStatus, string> = {
  available: 'available',
  not_available: 'not available',
  not_stated: 'not settled by the documents',
  conflicting: 'the documents disagree',
};

export function statusWords(status: VerdictStatus | null): string {
  return status === null ? 'not there' : statuses[status];
}

const states: Record<RouteState, string> = {
  offered: 'offered',
  closed_to_new_money: 'closed to new money',
  not_offered: 'not offered',
  conflicting: 'the documents disagree',
  not_stated: 'not stated',
};

export function stateWords(state: RouteState): string {
  return states[state];
}

const outcomes: Record<Outcome, string> = {
  answered: 'answered',
  not_found: 'not found in the documents',
  needs_plan: 'asks which plan',
  declined: 'declined',
};

export function outcomeWords(outcome: Outcome | null): string {
  return outcome === null ? 'its plan is not there' : outcomes[outcome];
}

/** What is the heading of each kind of answer change, gravest first. */
export const answerHeadings: Record<AnswerChangeKind, string> = {
  verdict: 'Answers whose verdict flips',
  lost: 'Answers that are lost',
  gained: 'Answers that are gained',
  said: 'Answers that say something else',
  cited: 'Answers that cite something else',
  noted: 'Answers with other notes',
};

const reasons: Record<SetAside['reason'], (source: string) => string> = {
  no_source: (source) => `it rests on ${source}, which is not served`,
  draft: (source) => `${source} is a draft`,
  expired: () => 'its dates, or those of its document, have passed',
  superseded: (source) => `${source} was replaced by a later document`,
  quote_not_found: (source) => `its words are no longer found in ${source}`,
};

/** "The entry for the brokerage window does not count: its words are no longer found in …: “…”" */
export function setAsideWords({ route, reason, source, quote }: SetAside): string {
  const why = reasons[reason](source);
  const words = reason === 'quote_not_found' ? `: “${quote}”` : '.';
  return `The entry for ${routeName(route)} does not count: ${why}${words}`;
}

/** "crypto in Larch Savings Plan (larch)" */
export function cellName({ plan, asset }: { plan: string; asset: string }, { names }: Preview): string {
  return `${capitalised(names.assets[asset] ?? asset)} in ${planName(plan, names)}`;
}

export function planName(plan: string, names: Preview['names']): string {
  const name = names.plans[plan] ?? plan;
  return name === plan ? plan : `${name} (${plan})`;
}

/** The routes a reader is told of: those that change only because "any route" does are told by it. */
export function routesToTell({ routes }: CellChange): RouteChange[] {
  const any = routes.find(({ route }) => route === 'any');
  if (any === undefined) return routes;
  return routes.filter((change) => change === any || inShort(change) !== inShort(any));
}

function inShort({ before, after }: RouteChange): string {
  return JSON.stringify([linesOf(before), linesOf(after)]);
}

/** What each state says of a route, without what both say. Of one that stands otherwise now, the old small print is left out. */
export function routeDiff({ before, after }: RouteChange): DiffLines {
  const isMoved = (before?.state ?? 'not_stated') !== (after?.state ?? 'not_stated');
  const was = before !== null && isMoved ? { ...before, terms: before.terms.map(withoutSmallPrint) } : before;
  return onlyDifferent(linesOf(was), linesOf(after));
}

function withoutSmallPrint(terms: Terms): Terms {
  return { ...terms, covers: [], excludes: [], limits: [], until: null };
}

/** The same of a change that everybody expects: without the words and the days it rests on. */
export function routeDiffInShort({ before, after }: RouteChange): DiffLines {
  return onlyDifferent(linesInShort(before), linesInShort(after));
}

function linesInShort(cell: RouteCell | null): string[] {
  if (cell === null) return [];
  return [stateWords(cell.state), ...cell.terms.flatMap(({ what, limits }) => [what, ...limits])];
}

/** A route as lines: where it stands, what HR entered, what is to come. */
function linesOf(cell: RouteCell | null): string[] {
  const { state, terms, upcoming } = cell ?? { state: 'not_stated' as const, terms: [], upcoming: [] };
  return [
    stateWords(state),
    ...terms.flatMap(termLines),
    ...upcoming.flatMap(({ from, state: then, ...later }) => {
      const day = `from ${inWords(from)}`;
      return [`${day}: ${stateWords(then)}`, ...termLines(later).map((line) => `${day}: ${line}`)];
    }),
  ];
}

function termLines({ what, covers, excludes, limits, until, source, quote }: Terms): string[] {
  return [
    ...(what === '' ? [] : [what]),
    ...listLine('covers', covers),
    ...listLine('leaves out', excludes),
    ...limits.map((limit) => `limit: ${limit}`),
    ...(until === null ? [] : [`until ${inWords(until)}`]),
    `rests on ${source}: “${quote}”`,
  ];
}

function listLine(label: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${label}: ${items.join('; ')}`];
}

/** All that differs in an answer, in the order it is read. */
export function answerDiffLines(diff: AnswerDiff, { names }: Preview): DiffLines {
  const { outcome, verdicts, statements, routes, citations, notices } = diff;
  const verdict = (side: 'before' | 'after'): string[] =>
    verdicts.map((flip) => `${names.assets[flip.asset] ?? flip.asset}: ${statusWords(flip[side])}`);
  const lines = (side: 'before' | 'after', list: 'lost' | 'gained'): string[] => {
    const told = statements[list].join('\n');
    return [
      ...(outcome === null ? [] : [outcomeWords(outcome[side])]),
      ...verdict(side),
      ...statements[list],
      // What the statements already tell is not told twice.
      ...(isAny(statements) ? [] : routes[list].flatMap(toldOfRoute)),
      ...citations[list]
        .filter(({ quote }) => !told.includes(quote))
        .map(({ path, locator, quote }) => `cites ${path}, ${locator}: “${quote}”`),
      ...notices[list].map(({ text }) => `note: ${text}`),
    ];
  };
  return onlyDifferent(lines('before', 'lost'), lines('after', 'gained'));
}

function isAny({ lost, gained }: { lost: unknown[]; gained: unknown[] }): boolean {
  return lost.length + gained.length > 0;
}

function toldOfRoute({ route, what, covers, excludes, limits, until, effective }: ToldRoute): string[] {
  return [
    `${routeName(route)}${effective === null ? '' : `, from ${inWords(effective)}`}${until === null ? '' : `, until ${inWords(until)}`}: ${what}`,
    ...listLine('covers', covers),
    ...listLine('leaves out', excludes),
    ...limits.map((limit) => `limit: ${limit}`),
  ];
}

function onlyDifferent(before: readonly string[], after: readonly string[]): DiffLines {
  return {
    before: before.filter((line) => !after.includes(line)),
    after: after.filter((line) => !before.includes(line)),
  };
}

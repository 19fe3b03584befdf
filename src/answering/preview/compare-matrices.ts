import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import { turningDays } from './coming.ts';
import { type CellChange, compareCells } from './compare-cells.ts';
import { type MatrixCell, matrixOf } from './matrix.ts';

/** A difference between two states of the folder, and the first day on which it shows. */
export interface DatedChange {
  day: IsoDate;
  change: CellChange;
}

/**
 * How the verdict matrix of one plan differs between two states: on `today` in all that is said,
 * and on later days within a year where a verdict or a route stands otherwise than it would have.
 */
export function compareMatrices(
  before: KnowledgeBase,
  after: KnowledgeBase,
  { plan, today }: { plan: PlanId; today: IsoDate },
): DatedChange[] {
  const onDay = (knowledge: KnowledgeBase, day: IsoDate): MatrixCell[] =>
    knowledge.plans.some(({ id }) => id === plan) ? matrixOf(knowledge, plan, day) : [];
  const found = compareCells(onDay(before, today), onDay(after, today)).map((change) => ({
    day: today,
    change,
  }));
  const told = new Set(found.map(({ change }) => inShort(change)));
  const later = [
    ...new Set([before, after].flatMap((knowledge) => turningDays(knowledge, plan, today))),
  ].sort();
  for (const day of later)
    for (const change of compareCells(onDay(before, day), onDay(after, day), { inForceAlone: true })) {
      if (told.has(inShort(change)) || !movesState(change)) continue;
      told.add(inShort(change));
      found.push({ day, change });
    }
  return found;
}

/** More than its wording changes. */
function movesState({ isFlip, routes }: CellChange): boolean {
  return isFlip || routes.some(({ before, after }) => before?.state !== after?.state);
}

/** Two changes that read the same are told once. */
function inShort({ plan, asset, status, routes }: CellChange): string {
  const states = routes
    .filter(({ before, after }) => before?.state !== after?.state)
    .map(({ route, before, after }) => [route, before?.state, after?.state]);
  return JSON.stringify([plan, asset, status, states]);
}

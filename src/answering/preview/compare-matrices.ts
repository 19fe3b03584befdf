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
  const toldRoutes = new Set(found.flatMap(({ change }) => routesOf(change)));
  const later = [
    ...new Set([before, after].flatMap((knowledge) => turningDays(knowledge, plan, today))),
  ].sort();
  for (const day of later)
    for (const change of compareCells(onDay(before, day), onDay(after, day), { inForceAlone: true })) {
      // Other words on a route were told with what is to come; a verdict or a state that moves is told on its day.
      const isKnown = routesOf(change).every((route) => toldRoutes.has(route)) && !movesState(change);
      if (isKnown || told.has(inShort(change))) continue;
      told.add(inShort(change));
      for (const route of routesOf(change)) toldRoutes.add(route);
      found.push({ day, change });
    }
  return found;
}

/** More than its wording changes. */
function movesState({ isFlip, routes }: CellChange): boolean {
  return isFlip || routes.some(({ before, after }) => before?.state !== after?.state);
}

function routesOf({ asset, routes }: CellChange): string[] {
  return routes.map(({ route }) => `${asset} ${route}`);
}

/** Two changes that read the same are told once. */
function inShort({ plan, asset, status, routes }: CellChange): string {
  const states = routes
    .filter(({ before, after }) => before?.state !== after?.state)
    .map(({ route, before, after }) => [route, before?.state, after?.state]);
  const terms = states.length > 0 ? [] : routes.map(({ route }) => route);
  return JSON.stringify([plan, asset, status, states, terms]);
}

import { startOf } from '../../domain/in-force.ts';
import { type IsoDate, daysLater } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';
import { type CellChange, compareCells } from './compare-cells.ts';
import { matrixOf } from './matrix.ts';

/** What a folder changes by itself: from that day on, compared with the day before. */
export interface ComingChange {
  day: IsoDate;
  change: CellChange;
}

/** What will change in one plan by the dates in the folder, within a year from `today`. */
export function comingChanges(knowledge: KnowledgeBase, plan: PlanId, today: IsoDate): ComingChange[] {
  let before = matrixOf(knowledge, plan, today);
  return turningDays(knowledge, plan, today).flatMap((day) => {
    const after = matrixOf(knowledge, plan, day);
    const changes = compareCells(before, after, { inForceAlone: true });
    before = after;
    return changes.map((change) => ({ day, change }));
  });
}

/** The days within a year on which a document or an entry of the plan begins to count, or no longer does. */
export function turningDays(knowledge: KnowledgeBase, plan: PlanId, today: IsoDate): IsoDate[] {
  const documents = [...knowledge.documents.values()].filter(
    ({ source, plans, draft }) => source === 'plan' && !draft && plans?.includes(plan) === true,
  );
  const spans = [
    ...documents.map((document) => ({ from: startOf(document), until: document.until })),
    ...(knowledge.availability.get(plan) ?? []).map(({ effective, until }) => ({ from: effective, until })),
  ];
  const days = spans.flatMap(({ from, until }) => [from, until === null ? null : daysLater(until, 1)]);
  const last = daysLater(today, 366);
  return [...new Set(days)]
    .filter((day): day is IsoDate => day !== null)
    .filter((day) => day > today && day <= last)
    .sort();
}

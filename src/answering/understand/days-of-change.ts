import { startOf } from '../../domain/in-force.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { PlanId } from '../../domain/plan.ts';

/** For each plan the days on which a document or an entry of it begins to count. */
export function daysOfChange({ documents, availability }: KnowledgeBase): Map<PlanId, IsoDate[]> {
  const days = new Map<PlanId, IsoDate[]>();
  const add = (plan: PlanId, day: IsoDate | null): void => {
    if (day !== null) days.set(plan, [...(days.get(plan) ?? []), day]);
  };
  for (const document of documents.values())
    if (document.source === 'plan' && !document.draft)
      for (const plan of document.plans ?? []) add(plan, startOf(document));
  for (const [plan, entries] of availability) for (const entry of entries) add(plan, entry.effective);
  return days;
}

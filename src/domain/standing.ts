import type { AvailabilityEntry } from './availability.ts';
import type { Document } from './document.ts';
import { isCurrent, isInForce, startOf } from './in-force.ts';
import { type IsoDate, isWithin, laterOf } from './iso-date.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Passage } from './passage.ts';
import type { PlanId } from './plan.ts';
import { findQuote } from './quote.ts';
import { replacersOf } from './replacers.ts';

/** Whether an availability entry counts on a day, and if not, why. */
export type Standing =
  | { kind: 'counts' | 'upcoming'; evidence: { document: Document; passage: Passage } }
  | { kind: 'no_source' | 'draft' | 'expired' | 'superseded' | 'quote_not_found' };

/**
 * An entry counts when the day lies within its dates, its source document of the same plan
 * is in force that day, and its quote is found there. One that will count on a later day is upcoming.
 */
export function standingOf(
  entry: AvailabilityEntry,
  plan: PlanId,
  knowledge: KnowledgeBase,
  day: IsoDate,
): Standing {
  const document = knowledge.documents.get(entry.source);
  if (!document || document.source !== 'plan' || !document.plans?.includes(plan))
    return { kind: 'no_source' };
  if (document.draft) return { kind: 'draft' };
  const passage = findQuote(entry.quote, knowledge.passages.get(document.path) ?? []);
  if (passage === null) return { kind: 'quote_not_found' };
  const evidence = { document, passage };
  if (countsOn(entry, document, knowledge, day)) return { kind: 'counts', evidence };
  const start = laterOf(entry.effective, startOf(document));
  if (start !== null && start > day && countsOn(entry, document, knowledge, start))
    return { kind: 'upcoming', evidence };
  return {
    kind: isCurrent(document, day) && isWithin(day, entry.effective, entry.until) ? 'superseded' : 'expired',
  };
}

function countsOn(
  entry: AvailabilityEntry,
  document: Document,
  knowledge: KnowledgeBase,
  day: IsoDate,
): boolean {
  return (
    isWithin(day, entry.effective, entry.until) &&
    isInForce(document, replacersOf(document, knowledge.documents), day)
  );
}

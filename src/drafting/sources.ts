import type { Document } from '../domain/document.ts';
import { isCurrent, isUpcoming, replacementOf } from '../domain/in-force.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PlanId } from '../domain/plan.ts';

/** A plan's documents that entries may rest on, and the others with the reason. */
export interface Sources {
  used: Document[];
  setAside: { path: string; reason: string }[];
}

/** Documents in force on the day or still to come; a draft, an expired or a replaced one is no source. */
export function sourcesOf({ documents }: KnowledgeBase, plan: PlanId, day: IsoDate): Sources {
  const own = [...documents.values()].filter(
    ({ source, plans }) => source === 'plan' && plans?.includes(plan) === true,
  );
  const judged = own.map((document) => ({ document, reason: whyNot(document, own, day) }));
  return {
    used: judged.filter(({ reason }) => reason === null).map(({ document }) => document),
    setAside: judged.flatMap(({ document: { path }, reason }) => (reason === null ? [] : [{ path, reason }])),
  };
}

function whyNot(document: Document, all: readonly Document[], day: IsoDate): string | null {
  if (document.draft) return 'it is a draft';
  if (isUpcoming(document, day)) return null;
  if (!isCurrent(document, day)) return 'it is no longer in force';
  const replacement = replacementOf(document, all, day);
  return replacement === null ? null : `it was replaced by ${replacement.path}`;
}

import type { AssetCatalogue } from './asset-class.ts';
import type { AvailabilityEntry } from './availability.ts';
import type { Document } from './document.ts';
import type { Passage, ScopeId } from './passage.ts';
import { planScope, sharedScope } from './passage.ts';
import type { Plan, PlanId } from './plan.ts';

/** Everything HR keeps in the folder, read, checked and cut into passages. */
export interface KnowledgeBase {
  plans: Plan[];
  assets: AssetCatalogue;
  /** Served documents by path; drafts are among them and never cited. */
  documents: Map<string, Document>;
  /** Passages by document path, in reading order. */
  passages: Map<string, Passage[]>;
  availability: Map<PlanId, AvailabilityEntry[]>;
}

/** The scopes a document is searched in: another plan's scope never holds it. */
export function scopesOf(document: Document): ScopeId[] {
  return document.plans === null ? [sharedScope] : document.plans.map(planScope);
}

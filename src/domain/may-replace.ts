import type { Document } from './document.ts';

/**
 * Whether a document may take the place of another: only within one voice, and only where everybody
 * who could read the one replaced may read what replaces it. Else a document of one plan could
 * silence or speak into another.
 */
export function mayReplace(document: Document, replaced: Document): boolean {
  if (document.source !== replaced.source) return false;
  if (document.plans === null) return true;
  return replaced.plans !== null && replaced.plans.every((plan) => document.plans?.includes(plan));
}

import type { Document } from '../../domain/document.ts';

/** Some people may be answered from both. */
export function shareReaders(a: Document, b: Document): boolean {
  if (a.plans === null || b.plans === null) return true;
  return a.plans.some((plan) => b.plans?.includes(plan));
}

/** Exactly the same people may be answered from both. */
export function haveSameReaders(a: Document, b: Document): boolean {
  return a.source === b.source && (a.plans ?? []).join('\n') === (b.plans ?? []).join('\n');
}

import type { Plan, PlanId } from '../domain/plan.ts';

/** The one of a person's own plans that a message consists of and nothing else: an answer to "which plan?". */
export function planNamed(text: string, theirs: readonly Plan[]): PlanId | null {
  if (theirs.length < 2) return null;
  const said = folded(text);
  return theirs.find(({ id, name }) => said === folded(id) || said === folded(name))?.id ?? null;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import type { Found } from '../find/findings.ts';

/** Looked up on its own account, beside what was asked. */
export function asAside(hit: Found): Found {
  return { ...hit, isAside: true };
}

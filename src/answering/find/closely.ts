import type { Aim } from '../aim.ts';
import { rateUnit, unitsOf } from '../units.ts';
import type { Found } from './findings.ts';

/** How many of the best hits are looked at sentence by sentence. */
const lookedAt = 30;
/** What its best sentence counts beside a passage's own score. */
const closeWeight = 1;

/** Ranks anew by how well the best sentence or row of each passage answers, read under its headings. */
export function closely(hits: readonly Found[], aim: Aim): Found[] {
  const near = hits.slice(0, lookedAt).map((hit) => {
    const best = Math.max(0, ...unitsOf(hit.passage).map((unit) => rateUnit(unit, aim)));
    return { ...hit, score: hit.score + closeWeight * best };
  });
  return [...near.toSorted((a, b) => b.score - a.score), ...hits.slice(lookedAt)];
}

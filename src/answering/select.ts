import type { Found } from './find/find.ts';

export interface SelectOptions {
  /** At most this many passages. */
  most: number;
  /** A passage must hold at least this share of the question's weight. */
  least: number;
  /** From one document at most this many. */
  fromOne: number;
}

/** A passage behind the best by more than this is left out. */
const nearBest = 0.72;
/** One that holds this much less of the question than the fullest of them is about something else. */
const nearFullest = 0.2;

/** The passages worth writing from: those near the best, spread over documents. */
export function select(found: readonly Found[], { most, least, fromOne }: SelectOptions): Found[] {
  const able = found.filter(({ coverage }) => coverage >= least);
  const best = able[0]?.score ?? 0;
  const fullest = bestCoverage(able.slice(0, most));
  const taken = new Map<string, number>();
  const chosen: Found[] = [];
  for (const hit of able) {
    const count = taken.get(hit.document.path) ?? 0;
    if (hit.score < best * nearBest || hit.coverage < fullest - nearFullest || count >= fromOne) continue;
    taken.set(hit.document.path, count + 1);
    chosen.push(hit);
    if (chosen.length === most) break;
  }
  return chosen;
}

/** The best coverage of a list, 0 for an empty one. */
export function bestCoverage(found: readonly Found[]): number {
  return found.reduce((best, { coverage }) => Math.max(best, coverage), 0);
}

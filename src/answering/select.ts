import type { Found } from './find/findings.ts';

export interface SelectOptions {
  /** At most this many passages. */
  most: number;
  /** One of the first passages must hold at least this share of the question's weight. */
  least: number;
  /** From one document at most this many. */
  fromOne: number;
}

/** A passage behind the best by more than this is left out. */
const nearBest = 0.72;
/** One that holds this much less of the question than the best is about something else. */
const nearlyAsFull = 0.2;
/** How many of the first decide whether the question is answered at all. */
const deciding = 5;

/** How far above the next document the best stands to be believed with less of the question. */
const outstanding = 1.5;
const outstandingShare = 0.1;

/**
 * The passages worth writing from, in the order they were found: none when not one of the
 * first holds enough of the question, else those near the best, spread over documents.
 */
export function select(found: readonly Found[], { most, least, fromOne }: SelectOptions): Found[] {
  const [best] = found;
  if (!best || !isAnswered(found, best, least)) return [];
  const floor = Math.max(best.coverage - nearlyAsFull, Math.min(least, best.coverage));
  const taken = new Map<string, number>();
  const chosen: Found[] = [];
  for (const hit of found) {
    const count = taken.get(hit.document.path) ?? 0;
    if (hit.score < best.score * nearBest || hit.coverage < floor || count >= fromOne) continue;
    taken.set(hit.document.path, count + 1);
    chosen.push(hit);
    if (chosen.length === most) break;
  }
  return chosen;
}

/** One of the first holds enough of the question, or the best stands far above every other document. */
function isAnswered(found: readonly Found[], best: Found, least: number): boolean {
  if (bestCoverage(found.slice(0, deciding)) >= least) return true;
  const rival = found.find(({ document }) => document.path !== best.document.path);
  return (
    best.coverage >= least - outstandingShare &&
    (rival === undefined || best.score >= rival.score * outstanding)
  );
}

/** The best coverage of a list, 0 for an empty one. */
export function bestCoverage(found: readonly Found[]): number {
  return found.reduce((best, { coverage }) => Math.max(best, coverage), 0);
}

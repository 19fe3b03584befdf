import { type Interval, wilson } from './wilson.ts';

/** How many were asked and how many of them were right. */
export interface Tally {
  asked: number;
  passed: number;
}

/** A tally with its share and the 95% interval of that share, 0 to 1; null where nothing was asked. */
export interface Share extends Tally {
  share: number | null;
  interval: Interval | null;
}

/** Counts which of them pass. */
export function shareOf(outcomes: readonly boolean[]): Share {
  const asked = outcomes.length;
  const passed = outcomes.filter(Boolean).length;
  return { asked, passed, share: asked === 0 ? null : passed / asked, interval: wilson(passed, asked) };
}

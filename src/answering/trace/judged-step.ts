import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { Judgement } from '../judge/judge.ts';
import type { TracedEntry, TracedJudgement } from './trace.ts';

/** A judgement as a step of a trace: every entry on the asset class, with how it stands. */
export function judgedStep({
  asset,
  status,
  inForce,
  upcoming,
  conflicts,
  setAside,
}: Judgement): TracedJudgement {
  return {
    kind: 'judged',
    asset,
    status,
    conflicts,
    entries: [
      ...inForce.map(({ entry }) => traced(entry, 'in_force')),
      ...upcoming.map(({ entry }) => traced(entry, 'upcoming')),
      ...setAside.map(({ entry, reason }) => traced(entry, reason)),
    ],
  };
}

function traced(
  { route, offered, what, source }: AvailabilityEntry,
  standing: TracedEntry['standing'],
): TracedEntry {
  return { route, offered, what, source, standing };
}

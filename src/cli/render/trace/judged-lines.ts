import type { TracedEntry, TracedJudgement } from '../../../answering/trace/trace.ts';
import { routeName } from '../../../domain/wording.ts';

/** A verdict and how each of HR's entries on the asset class stands. */
export function judgedLines(
  { asset, status, conflicts, entries }: TracedJudgement,
  assetNames: Readonly<Record<string, string>>,
): string[] {
  const disputed = conflicts.map((route) => `  documents of equal authority disagree on ${routeName(route)}`);
  const found = entries.map((entry) => `  ${standings[entry.standing]}: ${entryLine(entry)}`);
  return [
    `${assetNames[asset] ?? asset}: ${verdicts[status]}`,
    ...disputed,
    ...(found.length === 0 ? ['  HR has entered nothing on it'] : found),
  ];
}

const verdicts: Record<TracedJudgement['status'], string> = {
  available: 'available',
  not_available: 'not available',
  not_stated: 'not stated',
  conflicting: 'the documents disagree',
};

const standings: Record<TracedEntry['standing'], string> = {
  in_force: 'counts',
  upcoming: 'counts from a later day',
  no_source: 'set aside, for its source is no document of this plan that is served',
  draft: 'set aside, for its source is a draft',
  expired: 'set aside, for its days, or those of its source, are over',
  superseded: 'set aside, for a later document replaced its source',
  quote_not_found: 'set aside, for its quote is not found in its source',
};

function entryLine({ route, offered, what, source }: TracedEntry): string {
  const subject = what === '' ? 'it' : what;
  return `${subject}, ${offered ? 'offered' : 'not offered'} through ${routeName(route)} (${source})`;
}

import type { FileRecord } from '../domain/file-record.ts';
import { type EarlierReading, sayingWhoStandsIn } from './earlier-reading.ts';
import { type Surroundings, resolveDocument } from './resolve-document.ts';

export interface Resolved {
  /** What is served of each file, or null with findings. */
  records: FileRecord[];
  /** The versions that stand in for files whose present one cannot be served. */
  lastGood: FileRecord[];
}

/** Holds records against plans, asset classes and each other. After a bad save the version before it stands in. */
export function resolveRecords(
  records: readonly FileRecord[],
  { plans, assets }: Pick<Surroundings, 'plans' | 'assets'>,
  earlier: EarlierReading,
): Resolved {
  const documents = new Map(records.map(({ path, document }) => [path, document]));
  const surroundings = { plans, assets, documents };
  const lastGood: FileRecord[] = [];
  const resolved = records.map((record) => {
    const now = resolveDocument(record, surroundings);
    if (now.document !== null) return now;
    for (const candidate of mayTakeOut(now) ? [] : candidatesFor(record, earlier)) {
      const then = resolveDocument(underSettingsOf(record, candidate), surroundings);
      if (then.document === null) continue;
      lastGood.push(candidate);
      return { ...then, findings: now.findings.map(sayingWhoStandsIn) };
    }
    return now;
  });
  return { records: resolved, lastGood };
}

/** Somebody may have wanted to take it out of service, or from some people: then no earlier version speaks for it. */
function mayTakeOut(record: FileRecord): boolean {
  return (
    record.mayTakeOut === true ||
    record.findings.some(({ code }) => code === 'unknown-plan' || code === 'dates')
  );
}

/** The words of the version before, under what the present settings say of who may see them and when. */
function underSettingsOf({ settings }: FileRecord, candidate: FileRecord): FileRecord {
  const { document } = candidate;
  if (settings === undefined || document === null) return candidate;
  const { title, isDatedInText, hash } = document;
  return { ...candidate, document: { ...settings, title, isDatedInText, hash } };
}

function candidatesFor({ path, hash }: FileRecord, { records, lastGood }: EarlierReading): FileRecord[] {
  return [records.get(path) ?? [], lastGood.get(path) ?? []]
    .flat()
    .filter((candidate) => candidate.hash !== hash && candidate.document !== null);
}

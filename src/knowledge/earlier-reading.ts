import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';

/** What the reading before left, for this one to start from. */
export interface EarlierReading {
  /** By path: a file whose hash is the same is not read again. */
  records: ReadonlyMap<string, FileRecord>;
  /** By path: the last version that could be served, of files whose present one cannot. */
  lastGood: ReadonlyMap<string, FileRecord>;
  /** By path: the text of each settings file when it last was without errors. */
  settings: ReadonlyMap<string, string>;
}

export const nothingEarlier: EarlierReading = {
  records: new Map(),
  lastGood: new Map(),
  settings: new Map(),
};

const standsIn = 'Until it is repaired, the version before it is served.';

/** A finding about a file whose last good version stands in for it. */
export function sayingWhoStandsIn(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, message: `${finding.message} ${standsIn}` } : finding;
}

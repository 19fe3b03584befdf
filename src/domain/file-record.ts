import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';

/** What came of reading one document file; `document` is null when it is held back, and a finding says why. */
export interface FileRecord {
  path: string;
  /** SHA-256 of the file and its sidecar, hex. */
  hash: string;
  document: Document | null;
  passages: Passage[];
  findings: Finding[];
}

import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import type { Passage } from './passage.ts';

/** Goes up whenever the same file is read into other passages: records of another version are read anew. */
export const readingVersion = 7;

/** What came of reading one document file; `document` is null when it is held back, and a finding says why. */
export interface FileRecord {
  path: string;
  /** SHA-256 of the file and its sidecar, hex. */
  hash: string;
  document: Document | null;
  passages: Passage[];
  findings: Finding[];
  /** What its settings say, when they can be read and the rest of the file cannot. */
  settings?: Document;
  /** Its settings cannot be read and speak of who may see it or until when: no earlier version may stand in for it. */
  mayTakeOut?: true;
}

/** The record of a file that is held back for these reasons. */
export function heldBackFor(
  { path, hash }: Pick<FileRecord, 'path' | 'hash'>,
  findings: Finding[],
  mayTakeOut = false,
): FileRecord {
  return { path, hash, document: null, passages: [], findings, ...(mayTakeOut ? { mayTakeOut } : {}) };
}

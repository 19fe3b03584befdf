import type { Source } from '../document.ts';
import type { FileRecord } from '../file-record.ts';

/** A document's file as it was found, with its sidecar. */
export interface DocumentFile {
  /** Relative to the knowledge folder, with `/`. */
  path: string;
  source: Source;
  /** The plan whose folder it is in; null elsewhere. */
  plan: string | null;
  bytes: Uint8Array;
  sidecar: { path: string; bytes: Uint8Array } | null;
  /** SHA-256 of both, hex. */
  hash: string;
}

/** Reads document files. Never rejects: what is wrong with a file is a finding of its record. */
export interface DocumentReader {
  /** File name endings that are read, in lower case, with the dot. */
  readonly extensions: readonly string[];
  read(file: DocumentFile): Promise<FileRecord>;
}

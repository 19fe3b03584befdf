/** What one file may cost before its reader is ended. */
export interface ReadingLimits {
  /** Milliseconds on the clock, the start of the process included. */
  timeMs: number;
  /** Resident memory of the reading process, in bytes. */
  memoryBytes: number;
}

export const readingLimits: ReadingLimits = { timeMs: 15_000, memoryBytes: 512 * 1024 * 1024 };

/** Codes of findings that tell of the limits and the machine more than of the file: worth another try. */
export const limitCodes: ReadonlySet<string> = new Set(['too-slow', 'too-much-memory', 'reader-broke']);

import { type FileRecord, heldBackFor } from '../../domain/file-record.ts';
import type { DocumentFile, DocumentReader } from '../../domain/ports/document-reader.ts';
import { type ReadingLimits, readingLimits } from './limits.ts';
import {
  type ReadingOutcome,
  type ReadingProcess,
  type ReadingProgram,
  startReadingProcess,
} from './reading-process.ts';
import { isRecordOf } from './record-of.ts';

export interface ApartReaderOptions extends ReadingProgram {
  extensions: readonly string[];
  /** Default: 15 seconds and 512 MB a file. */
  limits?: ReadingLimits;
  /** Processes that read at the same time, once there is more than a little to read. Default: 2. */
  processes?: number;
}

/** A reader whose files are read in processes of their own; `close` ends them. */
export interface ApartReader extends DocumentReader {
  close(): void;
}

const littleToRead = 8;

/** Processes are started when the first file comes, and anew after one was ended. */
export function createApartReader({
  extensions,
  limits = readingLimits,
  processes = 2,
  ...program
}: ApartReaderOptions): ApartReader {
  const idle: ReadingProcess[] = [];
  const waiting: ((seat: ReadingProcess | null) => void)[] = [];
  let seats = 1;
  let filesRead = 0;
  const takeSeat = async (): Promise<ReadingProcess | null> => {
    if (seats > 0) {
      seats -= 1;
      return idle.pop() ?? null;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (process: ReadingProcess | null): void => {
    const next = waiting.shift();
    if (next) return next(process);
    seats += 1;
    if (process) idle.push(process);
  };
  return {
    extensions,
    async read(file) {
      const seated = await takeSeat();
      const used = seated?.isAlive() ? seated : null;
      let reading = used ?? startReadingProcess(program, limits);
      let outcome = await reading.read(file);
      // What went before may have left little memory, or ended the process between two files.
      if (used !== null && outcome.kind !== 'read' && outcome.kind !== 'too_slow') {
        reading = startReadingProcess(program, limits);
        outcome = await reading.read(file);
      }
      giveBack(reading.isAlive() ? reading : null);
      filesRead += 1;
      // Starting another process costs more than reading a few files.
      if (filesRead === littleToRead) for (let more = 1; more < processes; more++) giveBack(null);
      return recordFor(file, outcome, limits);
    },
    close: () => {
      for (const process of idle.splice(0)) process.end();
    },
  };
}

function recordFor(file: DocumentFile, outcome: ReadingOutcome, limits: ReadingLimits): FileRecord {
  switch (outcome.kind) {
    case 'read':
      return isRecordOf(file, outcome.reply) ? outcome.reply : heldBack(file, 'reader-broke', brokeOff);
    case 'too_slow':
      return heldBack(
        file,
        'too-slow',
        `Reading this file took longer than ${limits.timeMs / 1000} seconds; save it in a simpler form or split it into several.`,
      );
    case 'too_much_memory':
      return heldBack(
        file,
        'too-much-memory',
        `Reading this file took more than ${Math.round(limits.memoryBytes / 1024 / 1024)} MB of memory; save it in a simpler form or split it into several.`,
      );
    case 'broke':
      return heldBack(file, 'reader-broke', brokeOff);
  }
}

const brokeOff = 'The reader broke off on this file; it may be damaged. Save it anew from the original.';

/** Nobody knows what its sidecar says now: no earlier version may stand in for it. */
function heldBack(file: DocumentFile, code: string, message: string): FileRecord {
  const { path, sidecar } = file;
  return heldBackFor(file, [{ path, line: null, severity: 'error', code, message }], sidecar !== null);
}

import type { DatabaseSync } from 'node:sqlite';

const pauseMs = 25;
/** SQLite's own number for "another connection is in the way". */
const busy = 5;

/**
 * Puts the file into write-ahead mode. SQLite does not let this one statement wait for its busy
 * timeout, so processes that open a new file at once take turns here. Throws SQLite's error
 * when the file stays locked for `timeoutMs`.
 */
export function switchToWal(database: DatabaseSync, timeoutMs: number): void {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= timeoutMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

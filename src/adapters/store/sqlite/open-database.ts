import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate, schemaVersion, schemaVersionOf } from './migrations.ts';
import { switchToWal } from './switch-to-wal.ts';
import { StoreUnusable, asStoreUnusable } from './store-unusable.ts';

export interface OpenDatabaseOptions {
  /** Made when missing, with its folder; only its owner may read it. */
  file: string;
  /** How long a write waits for another process's. */
  busyTimeoutMs: number;
}

/** Opens the file, checks it is whole and not newer than this code. Throws `StoreUnusable`. */
export function openDatabase({ file, busyTimeoutMs }: OpenDatabaseOptions): DatabaseSync {
  try {
    makePrivateFile(file);
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
      refuseUnlessWhole(database, file);
      refuseWhenNewer(database, file);
      prepare(database, busyTimeoutMs);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw asStoreUnusable(file, error);
  }
}

/** SQLite gives the files it puts beside this one the same mode. */
function makePrivateFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function refuseUnlessWhole(database: DatabaseSync, file: string): void {
  const row = database.prepare('PRAGMA quick_check(1)').get();
  if (row?.['quick_check'] !== 'ok') throw new StoreUnusable(file, 'corrupt');
}

function refuseWhenNewer(database: DatabaseSync, file: string): void {
  if (schemaVersionOf(database) > schemaVersion) throw new StoreUnusable(file, 'newer');
}

function prepare(database: DatabaseSync, busyTimeoutMs: number): void {
  switchToWal(database, busyTimeoutMs);
  // A turn is acknowledged to the platform once it is taken, so it has to outlive a power cut.
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // What was removed shall not be readable in free pages.
  database.exec('PRAGMA secure_delete = ON');
  migrate(database);
}

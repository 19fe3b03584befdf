import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { citedIn } from './cited-in.ts';
import { schemaVersion, schemaVersionOf } from './migrations.ts';

/**
 * What `citedSince` says of a store that is not ours to open: nothing is made, brought up to date or
 * written. Null when there is no store, or it is locked, damaged or of another version.
 */
export function peekCited(file: string, since: Date): Map<string, number> | null {
  if (!existsSync(file)) return null;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(addressOf(file), { readOnly: true, timeout: 250 });
    return schemaVersionOf(database) === schemaVersion ? citedIn(database, since) : null;
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

/** A reader of a store that nobody has open would leave its own log files beside it, unless told that nothing changes. */
function addressOf(file: string): URL {
  const address = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
  return address;
}

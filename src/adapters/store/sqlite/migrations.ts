import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './in-transaction.ts';

/** One step for each schema version, in order: step 0 makes version 1. A released step never changes. */
const steps: readonly string[] = [
  `
  CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL CHECK (state IN ('owed', 'settled')),
    turn TEXT,
    at TEXT NOT NULL,
    CHECK ((state = 'owed') = (turn IS NOT NULL))
  ) STRICT;
  CREATE INDEX owed_turns ON turns (at, id) WHERE state = 'owed';
  CREATE INDEX settled_turns ON turns (at) WHERE state = 'settled';

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    turn_id INTEGER NOT NULL REFERENCES turns (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deliveries_of_turn ON deliveries (turn_id);

  CREATE TABLE past_turns (
    id INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    past TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX past_turns_of_conversation ON past_turns (conversation, at, id);
  CREATE INDEX past_turns_by_age ON past_turns (at);

  CREATE TABLE picked_plans (
    person TEXT PRIMARY KEY,
    plan TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    previous_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    question TEXT,
    salt TEXT
  ) STRICT;
  CREATE INDEX audit_questions_by_age ON audit (json_extract(content, '$.at')) WHERE question IS NOT NULL;
  CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
  CREATE TRIGGER audit_keeps_content BEFORE UPDATE OF seq, previous_hash, content, hash ON audit
  BEGIN SELECT RAISE(ABORT, 'audit rows are never altered'); END;
  CREATE TRIGGER audit_only_forgets BEFORE UPDATE OF question, salt ON audit
  WHEN NEW.question IS NOT NULL OR NEW.salt IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an audit question can only be forgotten'); END;
  `,
];

/** The version this code reads and writes. */
export const schemaVersion = steps.length;

export function schemaVersionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Brings an older or empty schema up to `schemaVersion`; two processes may do so at once. */
export function migrate(database: DatabaseSync): void {
  if (schemaVersionOf(database) === schemaVersion) return;
  inTransaction(database, () => {
    for (const step of steps.slice(schemaVersionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
}

import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../../domain/ports/store.ts';
import { createAudit } from './audit.ts';
import { createInbox } from './inbox.ts';
import { inTransaction } from './in-transaction.ts';
import { createKeys } from './keys.ts';
import { openDatabase } from './open-database.ts';
import { createPastTurns } from './past-turns.ts';
import { createPickedPlans } from './picked-plans.ts';
import { createTurns } from './turns.ts';
import { type AuditHead, type AuditVerdict, verifyAuditChain } from './verify-audit-chain.ts';

export interface SqliteStoreOptions {
  /** Path of the database file; made when missing, with its folder. */
  file: string;
  /** Secret that keys the digests people are kept under; without one they are plain digests. */
  pepper?: string;
  /** How long a write waits for another process's; default 5,000. */
  busyTimeoutMs?: number;
}

/** The store in one file; several processes may open it. */
export interface SqliteStore extends Store {
  /** Removes settled turns with their delivery ids, and past exchanges, older than `before`; resolves to how many turns. */
  prune(before: Date): Promise<number>;
  /** Forgets audited questions older than `before`; the chain stays whole. Resolves to how many. */
  forgetQuestions(before: Date): Promise<number>;
  /** Checks the audit chain, and that it still holds a head noted down earlier. */
  verifyAudit(knownHead?: AuditHead): Promise<AuditVerdict>;
}

/** Opens the store. Throws `StoreUnusable`, one plain sentence, when the file is damaged, newer or locked. */
export function createSqliteStore(options: SqliteStoreOptions): SqliteStore {
  const { file, pepper = '', busyTimeoutMs = 5_000 } = options;
  const database = openDatabase({ file, busyTimeoutMs });
  return {
    ...createInbox(database),
    ...memory(database, pepper),
    ...auditing(database),
    ...upkeep(database),
  };
}

function memory(
  database: DatabaseSync,
  pepper: string,
): Pick<Store, 'pastTurns' | 'addPastTurn' | 'pickedPlan' | 'pickPlan'> {
  const keys = createKeys(pepper);
  const past = createPastTurns(database);
  const picked = createPickedPlans(database);
  return {
    pastTurns: async (turn, limit) => past.latest(keys.conversation(turn), limit),
    addPastTurn: async (turn, exchange) => past.add(keys.conversation(turn), exchange),
    pickedPlan: async (turn) => picked.of(keys.person(turn)),
    pickPlan: async (turn, plan) => picked.set(keys.person(turn), plan),
  };
}

function auditing(
  database: DatabaseSync,
): Pick<SqliteStore, 'addAuditRow' | 'citedSince' | 'forgetQuestions' | 'verifyAudit'> {
  const audit = createAudit(database);
  return {
    addAuditRow: async (row) => inTransaction(database, () => audit.add(row)),
    citedSince: async (since) => audit.citedSince(since),
    async forgetQuestions(before) {
      const forgotten = audit.forgetQuestions(before);
      emptyLog(database);
      return forgotten;
    },
    async verifyAudit(knownHead) {
      // The number first: rows another process adds meanwhile are then more than expected, never missing.
      const lastSeq = audit.lastSeq();
      return verifyAuditChain({ links: audit.links(), lastSeq, ...(knownHead && { knownHead }) });
    },
  };
}

function upkeep(database: DatabaseSync): Pick<SqliteStore, 'prune' | 'ping' | 'close'> {
  const turns = createTurns(database);
  const past = createPastTurns(database);
  const read = database.prepare('SELECT 1 FROM turns LIMIT 1');
  return {
    async prune(before) {
      const removed = inTransaction(database, () => {
        past.prune(before);
        return turns.prune(before);
      });
      emptyLog(database);
      return removed;
    },
    async ping() {
      read.get();
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

/** What was removed stays readable in the write-ahead log until that is emptied. */
function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

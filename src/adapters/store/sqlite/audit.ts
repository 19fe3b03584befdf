import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { AuditRow } from '../../../domain/ports/store.ts';
import { citedIn } from './cited-in.ts';
import { type AuditLink, firstPreviousHash, linkOf } from './audit-link.ts';

/** The append-only record of answers. */
export interface Audit {
  /** Appends a row to the chain; inside a transaction, so that no other row comes between. */
  add(row: AuditRow): void;
  /** In order of `seq`. */
  links(): Iterable<AuditLink>;
  /** How many rows written since then cite each path. */
  citedSince(since: Date): Map<string, number>;
  /** The highest `seq` ever given, 0 before the first. */
  lastSeq(): number;
  /** Forgets questions of rows written before then; the chain stays whole. How many. */
  forgetQuestions(before: Date): number;
}

const linkShape: z.ZodType<AuditLink> = z.object({
  seq: z.int(),
  previousHash: z.string(),
  content: z.string(),
  hash: z.string(),
  question: z.string().nullable(),
  salt: z.string().nullable(),
});

export function createAudit(database: DatabaseSync): Audit {
  const last = database.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1');
  const insert = database.prepare(
    'INSERT INTO audit (previous_hash, content, hash, question, salt) VALUES (?, ?, ?, ?, ?)',
  );
  const all = database.prepare(
    'SELECT seq, previous_hash AS previousHash, content, hash, question, salt FROM audit ORDER BY seq',
  );
  const given = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
  const forget = database.prepare(
    "UPDATE audit SET question = NULL, salt = NULL WHERE question IS NOT NULL AND json_extract(content, '$.at') < ?",
  );
  return {
    add(row) {
      const previousHash = z.string().parse(last.get()?.['hash'] ?? firstPreviousHash);
      const link = linkOf(row, previousHash, randomBytes(16).toString('hex'));
      insert.run(link.previousHash, link.content, link.hash, link.question, link.salt);
    },
    *links() {
      for (const row of all.iterate()) yield linkShape.parse(row);
    },
    citedSince: (since) => citedIn(database, since),
    lastSeq: () => z.int().parse(given.get()?.['seq'] ?? 0),
    forgetQuestions: (before) => Number(forget.run(before.toISOString()).changes),
  };
}

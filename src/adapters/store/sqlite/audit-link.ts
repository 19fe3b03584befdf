import { createHash, createHmac } from 'node:crypto';
import type { AuditRow } from '../../../domain/ports/store.ts';

/** An audit row as it is kept: chained to the one before, its question apart so that it can be forgotten. */
export interface AuditLink {
  /** From 1, without gaps. */
  seq: number;
  /** Hash of the row before; of the first row: 64 zeros. */
  previousHash: string;
  /** JSON of the row, with a salted digest in place of the question. */
  content: string;
  /** SHA-256 of `previousHash` and `content`, hex. */
  hash: string;
  /** JSON of the question; null once it was forgotten. */
  question: string | null;
  /** Without it nobody can try questions against the digest; null once the question was forgotten. */
  salt: string | null;
}

export const firstPreviousHash = '0'.repeat(64);

/** What a new row looks like after `previousHash`. */
export function linkOf(row: AuditRow, previousHash: string, salt: string): Omit<AuditLink, 'seq'> {
  const { question: asked, ...rest } = row;
  const question = JSON.stringify(asked);
  const content = JSON.stringify({ ...rest, questionDigest: questionDigest(question, salt) });
  return { previousHash, content, hash: hashOf(previousHash, content), question, salt };
}

export function hashOf(previousHash: string, content: string): string {
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

export function questionDigest(question: string, salt: string): string {
  return createHmac('sha256', salt).update(question).digest('hex');
}

import { z } from 'zod';
import { type AuditLink, firstPreviousHash, hashOf, questionDigest } from './audit-link.ts';

/** Whether every audit row is as it was written and where it was written. */
export type AuditVerdict =
  | { kind: 'whole'; rows: number; head: AuditHead }
  | { kind: 'broken'; seq: number; reason: string };

/** The last row: noted down elsewhere, it later shows whether the whole chain was written anew. */
export interface AuditHead {
  /** 0 when there are no rows. */
  seq: number;
  hash: string;
}

export interface AuditChain {
  /** In order of `seq`. */
  links: Iterable<AuditLink>;
  /** The highest `seq` ever given. */
  lastSeq: number;
  /** A head noted down earlier, if any. */
  knownHead?: AuditHead;
}

/** Names the first row that is missing, moved or altered. */
export function verifyAuditChain({ links, lastSeq, knownHead }: AuditChain): AuditVerdict {
  let head: AuditHead = { seq: 0, hash: firstPreviousHash };
  for (const link of links) {
    const seq = head.seq + 1;
    const reason = faultOf(link, seq, head.hash) ?? unlikeKnown(link, knownHead);
    if (reason) return { kind: 'broken', seq, reason };
    head = { seq, hash: link.hash };
  }
  const expected = Math.max(lastSeq, knownHead?.seq ?? 0);
  if (head.seq < expected) return { kind: 'broken', seq: head.seq + 1, reason: 'the row is missing' };
  return { kind: 'whole', rows: head.seq, head };
}

function faultOf(link: AuditLink, seq: number, previousHash: string): string | null {
  if (link.seq !== seq) return 'the row is missing';
  if (link.previousHash !== previousHash) return 'the row does not follow the one before it';
  if (link.hash !== hashOf(previousHash, link.content)) return 'the row was altered';
  return isQuestionIntact(link) ? null : 'the question was altered';
}

const digestShape = z.object({ questionDigest: z.string() });

function isQuestionIntact({ content, question, salt }: AuditLink): boolean {
  if (question === null && salt === null) return true;
  if (question === null || salt === null) return false;
  return digestShape.parse(JSON.parse(content)).questionDigest === questionDigest(question, salt);
}

function unlikeKnown(link: AuditLink, known: AuditHead | undefined): string | null {
  return known?.seq === link.seq && known.hash !== link.hash ? 'the chain was written anew' : null;
}

import { formats } from '../../src/adapters/formats/registry.ts';
import type { FileRecord } from '../../src/domain/file-record.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { nothingEarlier } from '../../src/knowledge/earlier-reading.ts';
import { createDocumentReader } from '../../src/knowledge/read-document.ts';
import { type ReadResult, readKnowledge } from '../../src/knowledge/read-knowledge.ts';

/** A plans.yaml with the plans `larch` and `birch`. */
export const twoPlans =
  'plans:\n  - id: larch\n    name: Larch Plan\n    members: [{everyone: true}]\n  - id: birch\n    members: [{email_domain: birch.example}]\n';

/** Reads a knowledge folder with the formats that are served. */
export function readFolder(
  root: string,
  records: ReadonlyMap<string, FileRecord> = new Map(),
): Promise<ReadResult> {
  const reader = createDocumentReader(formats);
  return readKnowledge({ root, reader, earlier: { ...nothingEarlier, records } });
}

/** Findings as `severity code path:line`, in order of path. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings
    .map(({ severity, code, path, line }) => `${severity} ${code} ${path}${line === null ? '' : `:${line}`}`)
    .sort((a, b) => (a.split(' ')[2] ?? '').localeCompare(b.split(' ')[2] ?? ''));
}

export function served({ knowledge }: ReadResult): string[] {
  return [...knowledge.documents.keys()].sort();
}

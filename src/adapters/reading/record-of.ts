import type { FileRecord } from '../../domain/file-record.ts';
import type { DocumentFile } from '../../domain/ports/document-reader.ts';

/**
 * True when a reply is a record of this very file. Whose document it is follows from its folder:
 * a reading process that a hostile file took over can say nothing else.
 */
export function isRecordOf(file: DocumentFile, reply: unknown): reply is FileRecord {
  if (typeof reply !== 'object' || reply === null) return false;
  const record: Partial<Record<keyof FileRecord, unknown>> = reply;
  if (record.path !== file.path || record.hash !== file.hash) return false;
  if (!Array.isArray(record.findings) || !Array.isArray(record.passages)) return false;
  return record.passages.every(isPassageOf) && isDocumentOf(record.document);

  function isPassageOf(passage: unknown): boolean {
    return typeof passage === 'object' && passage !== null && 'path' in passage && passage.path === file.path;
  }

  function isDocumentOf(document: unknown): boolean {
    if (document === null) return true;
    if (typeof document !== 'object' || document === undefined) return false;
    const { path, source, plans }: { path?: unknown; source?: unknown; plans?: unknown } = document;
    if (path !== file.path || source !== file.source) return false;
    return file.plan === null || (Array.isArray(plans) && plans.length === 1 && plans[0] === file.plan);
  }
}

import { z } from 'zod';
import type { FileRecord } from '../../domain/file-record.ts';
import type { DocumentFile } from '../../domain/ports/document-reader.ts';

const block = z.union([
  z.object({ kind: z.enum(['paragraph', 'item']), text: z.string() }),
  z.object({
    kind: z.literal('row'),
    cells: z.array(z.object({ column: z.string(), value: z.string() })),
  }),
]);
const passage = z.object({
  id: z.string(),
  path: z.string(),
  ordinal: z.number(),
  locator: z.string(),
  headings: z.array(z.string()),
  blocks: z.array(block).min(1),
});
const finding = z.object({
  path: z.string(),
  line: z.number().nullable(),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
});
const whose = z.object({
  path: z.string(),
  source: z.enum(['plan', 'policy', 'faq']),
  plans: z.array(z.string()).nullable(),
  title: z.string(),
  supersedes: z.array(z.string()),
  assets: z.array(z.string()),
  draft: z.boolean(),
});
const record = z.object({
  path: z.string(),
  hash: z.string(),
  document: whose.nullable(),
  passages: z.array(passage),
  findings: z.array(finding),
  settings: whose.optional(),
  mayTakeOut: z.literal(true).optional(),
});

/**
 * True when a reply is a record of this very file. Whose document it is follows from its folder:
 * a reading process that a hostile file took over can say nothing else.
 */
export function isRecordOf(file: DocumentFile, reply: unknown): reply is FileRecord {
  const parsed = record.safeParse(reply);
  if (!parsed.success) return false;
  const { path, hash, passages, document, settings } = parsed.data;
  return (
    path === file.path &&
    hash === file.hash &&
    passages.every((one) => one.path === file.path) &&
    [document, settings].every((one) => one === null || one === undefined || isOf(file, one))
  );
}

function isOf(file: DocumentFile, { path, source, plans }: z.infer<typeof whose>): boolean {
  if (path !== file.path || source !== file.source) return false;
  return file.plan === null || (plans?.length === 1 && plans[0] === file.plan);
}

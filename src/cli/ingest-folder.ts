import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { formats } from '../adapters/formats/registry.ts';
import { type Generation, createGenerationStore } from '../adapters/index/generations/generation-store.ts';
import type { StoredVectors } from '../adapters/index/vectors/vector-file.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, evidenceOf } from '../domain/passage.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import { createDocumentReader } from '../knowledge/read-document.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';

export interface IngestOptions {
  knowledgeDir: string;
  dataDir: string;
  /** Null: no vectors are made. */
  embedder: Embedder | null;
  log: Log;
  onProgress?: (step: string) => void;
}

export interface Ingested {
  knowledge: KnowledgeBase;
  findings: Finding[];
  /** Folder of the generation that now serves. */
  folder: string;
  vectors: StoredVectors | null;
  counts: { documents: number; passages: number; unchanged: number; changed: number; removed: number };
  heldBack: { path: string; reason: string }[];
}

/** Reads the knowledge folder into the index: only changed files are read, only changed words embedded. */
export async function ingestFolder({
  knowledgeDir,
  dataDir,
  embedder,
  log,
  onProgress,
}: IngestOptions): Promise<Ingested> {
  const store = createGenerationStore(join(dataDir, 'index'));
  const before = await store.load();
  const known = new Map(before?.records.map((record) => [record.path, record]));
  onProgress?.('Reading the knowledge folder');
  const { knowledge, records, findings, unchanged } = await readKnowledge({
    root: knowledgeDir,
    reader: createDocumentReader(formats),
    known,
  });
  const vectors = embedder ? await embedPassages(knowledge, embedder, before, { log, onProgress }) : null;
  const removed = [...known.keys()].filter((path) => !records.some((record) => record.path === path)).length;
  const isSame =
    before !== null && unchanged === records.length && removed === 0 && sameVectors(before.vectors, vectors);
  const folder = isSame ? before.folder : await store.publish({ records, vectors });
  return {
    knowledge,
    findings,
    folder,
    vectors,
    counts: {
      documents: [...knowledge.documents.values()].filter((document) => !document.draft).length,
      passages: [...knowledge.passages.values()].reduce((sum, passages) => sum + passages.length, 0),
      unchanged,
      changed: records.length - unchanged,
      removed,
    },
    heldBack: heldBack(
      records.map(({ path }) => path),
      knowledge,
      findings,
    ),
  };
}

/** A passage's vector is kept under its words: the same words need no second call. */
export function wordsId(passage: Passage): string {
  return createHash('sha256').update(evidenceOf(passage)).digest('hex');
}

async function embedPassages(
  knowledge: KnowledgeBase,
  embedder: Embedder,
  before: Generation | null,
  { log, onProgress }: { log: Log; onProgress: ((step: string) => void) | undefined },
): Promise<StoredVectors | null> {
  const texts = new Map(
    [...knowledge.passages.values()].flat().map((passage) => [wordsId(passage), evidenceOf(passage)]),
  );
  const kept = before?.vectors?.model === embedder.model ? before.vectors : null;
  const have = new Map(kept?.ids.map((id, at) => [id, kept.vectors[at]]));
  const missing = [...texts.keys()].filter((id) => have.get(id) === undefined);
  if (missing.length > 0) onProgress?.(`Embedding ${missing.length} passages`);
  try {
    const made = missing.length > 0 ? await embedder.embed(missing.map((id) => texts.get(id) ?? '')) : [];
    missing.forEach((id, at) => have.set(id, made[at]));
  } catch (fault) {
    log.warn({ err: fault }, 'The passages could not be embedded; they are searched by words alone.');
    return kept;
  }
  const entries = [...texts.keys()].flatMap((id) => {
    const vector = have.get(id);
    return vector ? [{ id, vector }] : [];
  });
  const dimension = entries[0]?.vector.length ?? 0;
  if (entries.some(({ vector }) => vector.length !== dimension)) {
    // The model changed its dimension under the same name: what was kept is of another space.
    return before?.vectors ? embedPassages(knowledge, embedder, null, { log, onProgress }) : null;
  }
  return {
    model: embedder.model,
    dimension,
    ids: entries.map(({ id }) => id),
    vectors: entries.map(({ vector }) => vector),
  };
}

function sameVectors(before: StoredVectors | null, after: StoredVectors | null): boolean {
  if (before === null || after === null) return before === after;
  const held = new Set(before.ids);
  return (
    before.model === after.model && held.size === after.ids.length && after.ids.every((id) => held.has(id))
  );
}

function heldBack(
  paths: readonly string[],
  knowledge: KnowledgeBase,
  findings: readonly Finding[],
): Ingested['heldBack'] {
  const served = new Set(knowledge.documents.keys());
  const refused = findings.filter(({ severity, path }) => severity === 'error' && !served.has(path));
  return [...new Set([...paths.filter((path) => !served.has(path)), ...refused.map(({ path }) => path)])].map(
    (path) => ({
      path,
      reason:
        refused.find((finding) => finding.path === path)?.message ??
        'See what is said of the files it depends on.',
    }),
  );
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  type Generation,
  type StoredGeneration,
  createGenerationStore,
} from '../adapters/index/generations/generation-store.ts';
import { limitCodes } from '../adapters/reading/limits.ts';
import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import type { Log } from '../domain/ports/log.ts';
import type { EarlierReading } from '../knowledge/earlier-reading.ts';
import { type ReadResult, readKnowledge } from '../knowledge/read-knowledge.ts';
import { embedPassages, sameVectors } from './embed-passages.ts';
import { openReader } from './reading/open-reader.ts';

export interface IngestOptions {
  knowledgeDir: string;
  dataDir: string;
  /** Null: no vectors are made. */
  embedder: Embedder | null;
  log: Log;
  onProgress?: (step: string) => void;
  /** The generation that serves, when this process knows it; else it is read from the data folder. */
  serving?: StoredGeneration;
  /** Files that took too long or too much are tried again though they are unchanged. Default: false. */
  isSecondTry?: boolean;
}

export interface Ingested {
  knowledge: KnowledgeBase;
  findings: Finding[];
  /** Digest of all that was read and found: another one means that something changed. */
  state: string;
  /** What now serves, and its folder. */
  generation: StoredGeneration;
  counts: { documents: number; passages: number; unchanged: number; changed: number; removed: number };
  heldBack: { path: string; reason: string }[];
}

/** Reads the knowledge folder into the index: only changed files are read, only changed words embedded. */
export async function ingestFolder({
  knowledgeDir,
  dataDir,
  embedder,
  log,
  onProgress = () => {},
  serving,
  isSecondTry = false,
}: IngestOptions): Promise<Ingested> {
  const store = createGenerationStore(join(dataDir, 'index'));
  const before = serving ?? (await store.load());
  const earlier = earlierOf(before, isSecondTry);
  onProgress('Reading the knowledge folder');
  const read = await readApart(knowledgeDir, earlier, onProgress);
  const { knowledge, records, findings, unchanged } = read;
  const vectors = embedder
    ? await embedPassages(knowledge, embedder, before?.vectors ?? null, { log, onProgress })
    : null;
  const made: Generation = {
    records,
    lastGood: read.lastGood,
    settings: [...read.settings],
    vectors,
  };
  const present = new Set(records.map(({ path }) => path));
  const removed = (before?.records ?? []).filter(({ path }) => !present.has(path)).length;
  const isSame = before !== null && unchanged === records.length && removed === 0 && sameRest(before, made);
  const generation = isSame ? before : { ...made, folder: await store.publish(made) };
  return {
    knowledge,
    findings,
    state: stateOf(read),
    generation,
    counts: {
      documents: [...knowledge.documents.values()].filter((document) => !document.draft).length,
      passages: [...knowledge.passages.values()].reduce((sum, passages) => sum + passages.length, 0),
      unchanged,
      changed: records.length - unchanged,
      removed,
    },
    heldBack: heldBack(read),
  };
}

function stateOf({ records, findings, knowledge: { plans, assets, availability } }: ReadResult): string {
  const files = records.map(({ path, hash }) => [path, hash]);
  return createHash('sha256')
    .update(JSON.stringify([files, findings, plans, assets, [...availability]]))
    .digest('hex');
}

async function readApart(
  root: string,
  earlier: EarlierReading,
  onProgress: (step: string) => void,
): Promise<ReadResult> {
  const reader = openReader();
  try {
    return await readKnowledge({
      root,
      reader,
      earlier,
      onFile: (path, done, all) => onProgress(`Reading ${path} (${done + 1} of ${all})`),
    });
  } finally {
    reader.close();
  }
}

function earlierOf(before: Generation | null, isSecondTry: boolean): EarlierReading {
  const records = (before?.records ?? []).filter((record) => !(isSecondTry && hitALimit(record)));
  return {
    records: byPath(records),
    lastGood: byPath(before?.lastGood ?? []),
    settings: new Map(before?.settings),
  };
}

function hitALimit({ findings }: FileRecord): boolean {
  return findings.some(({ code }) => limitCodes.has(code));
}

function byPath(records: readonly FileRecord[]): Map<string, FileRecord> {
  return new Map(records.map((record) => [record.path, record]));
}

function sameRest(before: Generation, after: Generation): boolean {
  return standing(before) === standing(after) && sameVectors(before.vectors, after.vectors);
}

/** What besides records and vectors makes two generations differ, as one text. */
function standing({ settings, lastGood }: Generation): string {
  return JSON.stringify([settings, lastGood.map(({ path, hash }) => [path, hash])]);
}

/** Files whose present version is not served, with the reason. */
function heldBack({ knowledge, records, lastGood, findings }: ReadResult): Ingested['heldBack'] {
  const served = new Set(knowledge.documents.keys());
  for (const { path } of lastGood) served.delete(path);
  const refused = findings.filter(({ severity, path }) => severity === 'error' && !served.has(path));
  const paths = [
    ...records.map(({ path }) => path).filter((path) => !served.has(path)),
    ...refused.map(({ path }) => path),
  ];
  return [...new Set(paths)].map((path) => ({
    path,
    reason:
      refused.find((finding) => finding.path === path)?.message ??
      'See what is said of the files it depends on.',
  }));
}

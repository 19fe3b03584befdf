import type { FileRecord } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { DocumentReader } from '../domain/ports/document-reader.ts';
import { type EarlierReading, nothingEarlier } from './earlier-reading.ts';
import { createFileLoader } from './load-file.ts';
import { lonelySidecars } from './lonely-sidecars.ts';
import { printable } from './printable.ts';
import { readFiles } from './read-files.ts';
import { type Settings, readSettings } from './read-settings.ts';
import { resolveRecords } from './resolve-records.ts';
import { sidecarTroubles } from './sidecar-troubles.ts';
import { scanFolder } from './scan-folder.ts';

export interface ReadOptions {
  /** The knowledge folder. */
  root: string;
  reader: DocumentReader;
  /** Default: nothing, every file is read. */
  earlier?: EarlierReading;
  /** Called before each file that is new or changed, with how many of all are done. */
  onFile?: (path: string, done: number, all: number) => void;
}

export interface ReadResult {
  knowledge: KnowledgeBase;
  /** As read, before plans and asset classes were looked at: what the next reading starts from. */
  records: FileRecord[];
  /** Versions that stand in for files whose present one cannot be served. */
  lastGood: FileRecord[];
  /** Texts of settings files as they last were without errors, by path. */
  settings: Map<string, string>;
  findings: Finding[];
  unchanged: number;
}

/** Raised when the folder as a whole cannot be used; one line that says what to do. */
export class KnowledgeFolderUnusable extends Error {
  override readonly name = 'KnowledgeFolderUnusable';
}

/** Reads the knowledge folder. A bad file becomes a finding and stops nothing else. */
export async function readKnowledge({
  root,
  reader,
  earlier = nothingEarlier,
  onFile = () => {},
}: ReadOptions): Promise<ReadResult> {
  const scanned = await scanFolder(root, new Set(reader.extensions)).catch((cause: unknown) => {
    throw new KnowledgeFolderUnusable(
      `The knowledge folder "${root}" cannot be read; give one that exists with --knowledge or KNOWLEDGE_DIR.`,
      { cause },
    );
  });
  const load = createFileLoader(root);
  const settings = await readSettings(scanned.files, load, earlier.settings);
  const sidecars = new Map(
    scanned.files.flatMap(({ path, role }) => (role.kind === 'sidecar' ? [[role.of, path]] : [])),
  );
  const records = await readFiles(
    scanned.files.filter(({ role }) => role.kind === 'document'),
    {
      load,
      reader,
      known: earlier.records,
      sidecars,
      troubles: sidecarTroubles(
        scanned.files,
        scanned.findings.map(({ path }) => path),
      ),
      onFile,
    },
  );
  const resolved = resolveRecords(records, settings, earlier);
  const findings = [
    ...scanned.findings,
    ...settings.findings,
    ...lonelySidecars(sidecars, records),
    ...resolved.records.flatMap((record) => record.findings),
  ];
  return {
    knowledge: assemble(settings, resolved.records),
    records,
    lastGood: resolved.lastGood,
    settings: settings.good,
    findings: findings.map((finding) => ({ ...finding, message: printable(finding.message) })),
    unchanged: records.filter((record) => earlier.records.get(record.path) === record).length,
  };
}

function assemble({ plans, assets, availability }: Settings, records: readonly FileRecord[]): KnowledgeBase {
  const served = records.flatMap(({ path, document, passages }) =>
    document ? [{ path, document, passages }] : [],
  );
  return {
    plans,
    assets,
    availability,
    documents: new Map(served.map(({ path, document }) => [path, document])),
    passages: new Map(served.map(({ path, passages }) => [path, passages])),
  };
}

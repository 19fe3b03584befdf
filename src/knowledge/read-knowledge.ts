import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { editDistance } from '../domain/edit-distance.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Plan } from '../domain/plan.ts';
import type { DocumentReader } from '../domain/ports/document-reader.ts';
import { type AddedAsset, assetEntry, assetsFile } from './assets-file.ts';
import { builtInAssets } from './built-in-assets.ts';
import { decodeText } from './decode-text.ts';
import { mergeAssets } from './merge-assets.ts';
import { plansFile } from './plans-file.ts';
import { readAvailability } from './read-availability.ts';
import type { FileRecord } from '../domain/file-record.ts';
import { printable } from './printable.ts';
import { readBytes } from './read-bytes.ts';
import { resolveDocument } from './resolve-document.ts';
import { type FileRole, type FoundFile, scanFolder } from './scan-folder.ts';
import { readYaml } from './yaml-file.ts';
import { readYamlList } from './yaml-list.ts';

export interface ReadOptions {
  /** The knowledge folder. */
  root: string;
  reader: DocumentReader;
  /** Records of an earlier reading by path: a file whose hash is the same is not parsed again. */
  known?: ReadonlyMap<string, FileRecord>;
}

export interface ReadResult {
  knowledge: KnowledgeBase;
  /** As read, before plans and asset classes were looked at: what the next reading starts from. */
  records: FileRecord[];
  findings: Finding[];
  unchanged: number;
}

/** Raised when the folder as a whole cannot be used; one line that says what to do. */
export class KnowledgeFolderUnusable extends Error {
  override readonly name = 'KnowledgeFolderUnusable';
}

/** Reads the knowledge folder. A bad file becomes a finding and stops nothing else. */
export async function readKnowledge({ root, reader, known = new Map() }: ReadOptions): Promise<ReadResult> {
  const extensions = new Set(reader.extensions);
  const scanned = await scanFolder(root, extensions).catch((cause: unknown) => {
    throw new KnowledgeFolderUnusable(
      `The knowledge folder "${root}" cannot be read; give one that exists with --knowledge or KNOWLEDGE_DIR.`,
      { cause },
    );
  });
  const findings = scanned.findings;
  const load = loader(root, findings);
  const ofRole = (kind: FileRole['kind']): FoundFile[] =>
    scanned.files.filter((file) => file.role.kind === kind);

  const plans = await readSetting(ofRole('plans')[0], load, plansFile, findings);
  const assets = mergeAssets(builtInAssets, await readAssets(ofRole('assets')[0], load, findings));
  const records: FileRecord[] = [];
  let unchanged = 0;
  const sidecars = new Map(ofRole('sidecar').map((file) => [file.path.replace(/\.ya?ml$/iu, ''), file.path]));
  for (const file of ofRole('document')) {
    const record = await readOne(file, sidecars.get(file.path) ?? null, load, reader, known);
    if (record === null) continue;
    if (known.get(file.path) === record) unchanged += 1;
    records.push(record);
  }
  findings.push(...lonely(sidecars, records));

  const availability = new Map<string, AvailabilityEntry[]>();
  for (const file of ofRole('availability')) {
    if (file.role.kind !== 'availability') continue;
    const text = await load.text(file.path);
    if (text === null) continue;
    const read = readAvailability(text, { path: file.path, plan: file.role.plan, assets });
    availability.set(file.role.plan, read.entries);
    findings.push(...read.findings);
  }
  const documents = new Map(records.map(({ path, document }) => [path, document]));
  const resolved = records.map((record) =>
    resolveDocument(record, { plans: plans ?? [], assets, documents }),
  );
  findings.push(...resolved.flatMap((record) => record.findings));
  return {
    knowledge: assemble(plans ?? [], assets, availability, resolved),
    records,
    findings: findings.map((finding) => ({ ...finding, message: printable(finding.message) })),
    unchanged,
  };
}

function assemble(
  plans: Plan[],
  assets: KnowledgeBase['assets'],
  availability: KnowledgeBase['availability'],
  records: FileRecord[],
): KnowledgeBase {
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

interface Loader {
  /** Null, with a finding, when the file cannot be opened. */
  bytes(path: string): Promise<Uint8Array | null>;
  /** Null, with a finding, when the file cannot be read as text. */
  text(path: string): Promise<string | null>;
}

function loader(root: string, findings: Finding[]): Loader {
  const note = (path: string, message: string): null => {
    findings.push({ path, line: null, severity: 'error', code: 'unreadable', message });
    return null;
  };
  const bytes = async (path: string): Promise<Uint8Array | null> =>
    (await readBytes(join(root, path))) ?? note(path, 'This file could not be opened.');
  return {
    bytes,
    async text(path) {
      const found = await bytes(path);
      if (found === null) return null;
      return decodeText(found) ?? note(path, 'This file is no UTF-8 or UTF-16 text; save it again as UTF-8.');
    },
  };
}

async function readSetting<T>(
  file: FoundFile | undefined,
  load: Loader,
  schema: Parameters<typeof readYaml<T>>[1]['schema'],
  findings: Finding[],
): Promise<T | null> {
  const text = file ? await load.text(file.path) : null;
  if (!file || !text || text.trim() === '') return null;
  const read = readYaml(text, {
    path: file.path,
    schema,
    severe: (_near, keys) => keys.includes('members'),
  });
  findings.push(...read.findings);
  return read.value;
}

/** A bad entry is left out by name and the rest count. */
async function readAssets(
  file: FoundFile | undefined,
  load: Loader,
  findings: Finding[],
): Promise<AddedAsset[]> {
  const text = file ? await load.text(file.path) : null;
  if (!file || !text || text.trim() === '') return [];
  const read = readYamlList(text, { path: file.path, file: assetsFile, item: assetEntry });
  findings.push(...read.findings);
  return read.items.map(({ value }) => value);
}

async function readOne(
  { path, role }: FoundFile,
  sidecarPath: string | null,
  load: Loader,
  reader: DocumentReader,
  known: ReadonlyMap<string, FileRecord>,
): Promise<FileRecord | null> {
  const bytes = await load.bytes(path);
  const side = sidecarPath === null ? null : await load.bytes(sidecarPath);
  if (role.kind !== 'document' || !bytes || (sidecarPath !== null && !side)) return null;
  const hash = createHash('sha256')
    .update(bytes)
    .update('\0')
    .update(side ?? '')
    .digest('hex');
  const earlier = known.get(path);
  if (earlier?.hash === hash) return earlier;
  const sidecar = sidecarPath !== null && side ? { path: sidecarPath, bytes: side } : null;
  return reader.read({ path, source: role.source, plan: role.plan, bytes, sidecar, hash });
}

/** Settings that describe no document; one whose name is nearly that of a plan's entries was surely meant as them. */
function lonely(sidecars: ReadonlyMap<string, string>, records: readonly FileRecord[]): Finding[] {
  const paths = new Set(records.map((record) => record.path));
  return [...sidecars]
    .filter(([of]) => !paths.has(of))
    .map(([of, path]): Finding => {
      const name = of.slice(of.lastIndexOf('/') + 1).toLowerCase();
      if (editDistance(name, 'availability', 2) <= 2)
        return {
          path,
          line: null,
          severity: 'error',
          code: 'misnamed',
          message:
            'Did you mean "availability.yaml", directly in the folder of the plan? Under this name its entries do not count.',
        };
      const message = `It describes "${of}", but there is no such document.`;
      return { path, line: null, severity: 'warning', code: 'lonely-sidecar', message };
    });
}

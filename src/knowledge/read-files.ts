import { createHash } from 'node:crypto';
import pMap from 'p-map';
import { type FileRecord, heldBackFor } from '../domain/file-record.ts';
import type { Finding } from '../domain/finding.ts';
import type { DocumentReader } from '../domain/ports/document-reader.ts';
import type { FileLoader } from './load-file.ts';
import type { FoundFile } from './scan-folder.ts';

/** How many files are held in memory at the same time. */
const atOnce = 4;

export interface ReadFilesOptions {
  load: FileLoader;
  reader: DocumentReader;
  /** Records of an earlier reading by path: a file whose hash is the same is not read again. */
  known: ReadonlyMap<string, FileRecord>;
  /** Paths of the files that describe others, by the path of the described. */
  sidecars: ReadonlyMap<string, string>;
  /** Documents whose settings are there and cannot be used, by path: they are held back. */
  troubles: ReadonlyMap<string, Finding>;
  /** Called before each file that is new or changed. */
  onFile: (path: string, done: number, all: number) => void;
}

/** Reads document files, as many at once as memory bears; records come in the order of the files. */
export async function readFiles(
  files: readonly FoundFile[],
  { load, reader, known, sidecars, troubles, onFile }: ReadFilesOptions,
): Promise<FileRecord[]> {
  let done = 0;
  return pMap(
    files,
    async (file) => {
      const record = await readOne(file);
      done += 1;
      return record;
    },
    { concurrency: atOnce },
  );

  async function readOne({ path, role }: FoundFile): Promise<FileRecord> {
    const sidecarPath = sidecars.get(path);
    const main = await load.bytes(path);
    const side = sidecarPath === undefined ? null : await load.bytes(sidecarPath);
    if (role.kind !== 'document' || main.kind === 'failed' || side?.kind === 'failed') {
      const findings = [main, side].flatMap((loaded) => (loaded?.kind === 'failed' ? [loaded.finding] : []));
      return heldBackFor({ path, hash: '' }, findings, side?.kind === 'failed');
    }
    const trouble = troubles.get(path);
    if (trouble) return heldBackFor({ path, hash: '' }, [trouble], true);
    const hash = createHash('sha256')
      .update(main.content)
      .update('\0')
      .update(side?.content ?? '')
      .digest('hex');
    const earlier = known.get(path);
    if (earlier?.hash === hash) return earlier;
    onFile(path, done, files.length);
    const sidecar = sidecarPath !== undefined && side ? { path: sidecarPath, bytes: side.content } : null;
    return reader.read({
      path,
      source: role.source,
      plan: role.plan,
      bytes: main.content,
      sidecar,
      hash,
    });
  }
}

import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../adapters/index/vectors/write-durably.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Repair, repairFile } from '../knowledge/fix/repair-file.ts';
import { printable } from '../knowledge/printable.ts';
import { readBytes } from '../knowledge/read-bytes.ts';
import { type FoundFile, scanFolder } from '../knowledge/scan-folder.ts';

/** A repair in a file of the knowledge folder. */
export interface Fixed extends Repair {
  path: string;
}

interface FolderRepair {
  path: string;
  /** What the file shall hold; null: it only gets another name. */
  text: string | null;
  /** Another name it gets. */
  newPath: string | null;
  fixed: Repair[];
}

/** What could be repaired in a folder without asking anybody; nothing is written. */
export async function repairsFor(
  root: string,
  extensions: readonly string[],
  knowledge: KnowledgeBase,
): Promise<FolderRepair[]> {
  const { files } = await scanFolder(root, new Set(extensions));
  const paths = files.filter(({ role }) => role.kind === 'document').map(({ path }) => path);
  const around = {
    paths,
    assets: knowledge.assets,
    passagesOf: (path: string) => knowledge.passages.get(path) ?? [],
  };
  const repairs: FolderRepair[] = [];
  for (const { path } of files) {
    const newPath = properName(path, files);
    if (newPath !== null)
      repairs.push({
        path,
        text: null,
        newPath,
        fixed: [{ line: 1, code: 'misnamed', what: `the file is now named "${newPath}"` }],
      });
    const text = newPath === null ? await utf8(join(root, path)) : null;
    if (text === null) continue;
    const repaired = repairFile(path, text, around);
    if (repaired.fixed.length > 0)
      repairs.push({ path, text: repaired.text, newPath: null, fixed: repaired.fixed });
  }
  return repairs;
}

/** Makes the repairs, each file at once or not at all; the originals are copied to `keepIn` first. */
export async function makeRepairs(
  root: string,
  repairs: readonly FolderRepair[],
  keepIn: string,
): Promise<Fixed[]> {
  const made: Fixed[] = [];
  for (const { path, text, newPath, fixed } of repairs) {
    const file = join(root, path);
    const kept = join(keepIn, path);
    await mkdir(dirname(kept), { recursive: true });
    await copyFile(file, kept, constants.COPYFILE_EXCL).catch(passOverExisting);
    if (newPath !== null) await rename(file, join(root, newPath));
    if (text !== null) await replace(file, text);
    made.push(...fixed.map((repair) => ({ path, ...repair, what: printable(repair.what) })));
  }
  return made;
}

async function replace(file: string, text: string): Promise<void> {
  const { mode } = await lstat(file);
  await writeDurably(file, async (handle) => {
    await handle.chmod(mode & 0o777);
    await handle.writeFile(text, 'utf8');
  });
}

/** In a second round a file's true original is there already. */
function passOverExisting(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EEXIST') throw fault;
}

/** `availability.yml` is taken for `availability.yaml`, when the plan has none. */
function properName(path: string, files: readonly FoundFile[]): string | null {
  const folder = /^(plans\/[^/]+\/)availability\.ya?ml$/iu.exec(path)?.[1];
  if (folder === undefined) return null;
  const proper = `${folder}availability.yaml`;
  return files.some((file) => file.path === proper) ? null : proper;
}

/** The text of a file to the byte; null when it is no UTF-8, which is left as it is. */
async function utf8(file: string): Promise<string | null> {
  const bytes = await readBytes(file);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

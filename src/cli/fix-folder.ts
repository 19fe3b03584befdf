import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Repair, repairFile } from '../knowledge/fix/repair-file.ts';
import { printable } from '../knowledge/printable.ts';
import { readBytes } from '../knowledge/read-bytes.ts';
import { type FoundFile, scanFolder } from '../knowledge/scan-folder.ts';
import { isUnchanged, renameUnchanged, replaceUnchanged } from './replace-unchanged.ts';

/** A repair in a file of the knowledge folder. */
export interface Fixed extends Repair {
  path: string;
}

/** What came of the repairs. */
export interface RepairsMade {
  made: Fixed[];
  /** Files that changed between reading and writing; nothing was written to them. */
  changedMeanwhile: string[];
}

interface FolderRepair {
  path: string;
  /** What the file held when the repair was thought out. */
  was: Uint8Array;
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
    const was = await readBytes(join(root, path));
    if (was === null) continue;
    const newPath = properName(path, files);
    if (newPath !== null) {
      const what = `the file is now named "${newPath}"`;
      repairs.push({ path, was, text: null, newPath, fixed: [{ line: 1, code: 'misnamed', what }] });
      continue;
    }
    const text = utf8(was);
    if (text === null) continue;
    const repaired = repairFile(path, text, around);
    if (repaired.fixed.length > 0)
      repairs.push({ path, was, text: repaired.text, newPath: null, fixed: repaired.fixed });
  }
  return repairs;
}

/** Makes the repairs, each file at once or not at all; the originals are written to `keepIn` first. */
export async function makeRepairs(
  root: string,
  repairs: readonly FolderRepair[],
  keepIn: string,
): Promise<RepairsMade> {
  const made: Fixed[] = [];
  const changedMeanwhile: string[] = [];
  for (const repair of repairs) {
    const { path, fixed } = repair;
    if (await makeRepair(root, repair, keepIn))
      made.push(...fixed.map((one) => ({ path, ...one, what: printable(one.what) })));
    else changedMeanwhile.push(path);
  }
  return { made, changedMeanwhile };
}

async function makeRepair(
  root: string,
  { path, was, text, newPath }: FolderRepair,
  keepIn: string,
): Promise<boolean> {
  const read = { root, path, bytes: was };
  if (!(await isUnchanged(read))) return false;
  const kept = join(keepIn, path);
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, was, { flag: 'wx', mode: 0o600 }).catch(passOverExisting);
  if (newPath !== null) return renameUnchanged(read, newPath);
  return text !== null && replaceUnchanged(read, text);
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
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

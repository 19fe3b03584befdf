import { lstat, realpath, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../adapters/index/vectors/write-durably.ts';
import { readBytes } from '../knowledge/read-bytes.ts';

/** A file of a folder as it was read. */
export interface FileRead {
  root: string;
  /** Relative to the folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** True while it is an ordinary file within the folder, reached through no link, and holds what was read. */
export async function isUnchanged({ root, path, bytes }: FileRead): Promise<boolean> {
  if (!(await isWithin(root, path))) return false;
  const now = await readBytes(join(root, path));
  return now !== null && Buffer.compare(now, bytes) === 0;
}

/** Puts a text in the place of a file, at once or not at all; false when the file is no longer what was read. */
export async function replaceUnchanged(read: FileRead, text: string): Promise<boolean> {
  const file = join(read.root, read.path);
  if (!(await isUnchanged(read))) return false;
  const { mode } = await lstat(file);
  try {
    await writeDurably(file, async (handle) => {
      await handle.chmod(mode & 0o777);
      await handle.writeFile(text, 'utf8');
      await handle.sync();
      // Somebody may save while this is written: nothing but the rename comes after.
      if (!(await isUnchanged(read))) throw new ChangedMeanwhile();
    });
    return true;
  } catch (fault) {
    if (fault instanceof ChangedMeanwhile) return false;
    throw fault;
  }
}

/** Gives a file another name in its folder; false when it changed, or something else has that name by now. */
export async function renameUnchanged(read: FileRead, newPath: string): Promise<boolean> {
  const [from, to] = [join(read.root, read.path), join(read.root, newPath)];
  if (!(await isUnchanged(read))) return false;
  const [own, other] = [await lstat(from), await lstat(to).catch(() => null)];
  // Where case makes no difference the new name may be this very file's.
  if (other !== null && (other.ino !== own.ino || other.dev !== own.dev)) return false;
  await rename(from, to);
  return true;
}

class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

async function isWithin(root: string, path: string): Promise<boolean> {
  const [whole, folder] = await Promise.all([
    realpath(root).catch(() => null),
    realpath(dirname(join(root, path))).catch(() => null),
  ]);
  return whole !== null && folder === dirname(join(whole, path));
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface FileChanges {
  added: string[];
  removed: string[];
  changed: string[];
}

/** Which files of two folders differ, by path. Links and hidden files are passed over, as in reading them. */
export async function compareFiles(before: string, after: string): Promise<FileChanges> {
  const [had, has] = [await digests(before), await digests(after)];
  return {
    added: [...has.keys()].filter((path) => !had.has(path)),
    removed: [...had.keys()].filter((path) => !has.has(path)),
    changed: [...has]
      .filter(([path, digest]) => had.has(path) && had.get(path) !== digest)
      .map(([path]) => path),
  };
}

const deepest = 16;

async function digests(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const walk = async (folder: string, depth: number): Promise<void> => {
    const names = await readdir(join(root, folder)).catch(() => []);
    for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const info = await lstat(join(root, path)).catch(() => null);
      if (info?.isDirectory() === true && depth < deepest) await walk(path, depth + 1);
      if (info?.isFile() === true) found.set(path, await digestOf(join(root, path)));
    }
  };
  await walk('', 0);
  return found;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  // One that cannot be opened is told of by the reading itself.
  await pipeline(createReadStream(file), hash).catch(() => null);
  return hash.digest('hex');
}

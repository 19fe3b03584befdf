import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandFailed } from '../streams.ts';

/** Writes new files under a folder, by path; none of them may be there already. */
export async function makeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.keys(files);
  for (const path of paths)
    if (await isThere(join(root, path)))
      throw new CommandFailed(`${path} is there already; nothing was made or changed.`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
}

/** Puts new text in the place of a file's old one, in one step: a crash leaves one or the other. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, text, { flag: 'wx' });
  await rename(beside, file);
}

/** True for anything of that name, a broken link included. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

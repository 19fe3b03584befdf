import { lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../../adapters/index/vectors/write-durably.ts';
import { CommandFailed } from '../streams.ts';

/** Writes new files under a folder, by path; none of them may be there already. */
export async function makeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.keys(files);
  for (const path of paths) {
    await refuseLinks(root, path);
    if (await isThere(join(root, path)))
      throw new CommandFailed(`${path} is there already; nothing was made or changed.`);
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
}

/** A link on the way would lead out of the knowledge folder, where nothing is read from. */
async function refuseLinks(root: string, path: string): Promise<void> {
  const names = path.split('/').slice(0, -1);
  for (const at of names.keys()) {
    const folder = names.slice(0, at + 1).join('/');
    const info = await lstat(join(root, folder)).catch(() => null);
    if (info !== null && !info.isDirectory())
      throw new CommandFailed(`${folder} is no folder, or a link to one; nothing was made or changed.`);
  }
}

/** The text of an ordinary file in UTF-8; a byte order mark stays in it. Rejects with `CommandFailed`. */
export async function readOwnText(root: string, path: string): Promise<string> {
  const info = await lstat(join(root, path));
  if (!info.isFile()) throw new CommandFailed(`${path} is no ordinary file; nothing was made or changed.`);
  const bytes = await readFile(join(root, path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandFailed(`${path} is no UTF-8 text; save it again as UTF-8. Nothing was made or changed.`);
  }
}

/** Puts new text in the place of a file's old one, in one step: a crash leaves one or the other. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const mode = (await stat(file).catch(() => null))?.mode;
  await writeDurably(file, async (handle) => {
    if (mode !== undefined) await handle.chmod(mode & 0o777);
    await handle.writeFile(text);
  });
}

/** True for anything of that name, a broken link included. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

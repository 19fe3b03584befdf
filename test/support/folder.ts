import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own under the system's temporary one. */
export interface Folder {
  root: string;
  /** Writes a file, its folders made when missing; gives its whole path. */
  write(path: string, content: string | Uint8Array): string;
  remove(): void;
}

/** Makes a folder with these files, by path. Whoever makes it removes it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const root = mkdtempSync(join(tmpdir(), 'plansays-'));
  const folder: Folder = {
    root,
    write(path, content) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  return folder;
}

/** The same for one test, removed when it ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const folder = makeFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

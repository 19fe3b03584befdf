import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that a crash at any point leaves the old one or the new one, never a part:
 * a temporary file beside it, flushed, renamed, and the rename flushed too.
 * Rejects with the system's error; the temporary file is removed then.
 */
export async function writeDurably(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = temporaryBeside(file);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveDurably(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A name beside the file that no other writer uses. */
export function temporaryBeside(file: string): string {
  return `${file}.${randomUUID()}.tmp`;
}

/** Renames within one folder and flushes the folder: without that the old name may return after a crash. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await flush(path.dirname(to));
}

/** Flushes a file or folder to the disk. */
export async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

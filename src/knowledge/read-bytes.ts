import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Never follows a link and never waits for a writer, should the file have been swapped since it was listed. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Files larger than this are not read, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** The bytes of an ordinary file of bearable size; null when it is none or cannot be opened. */
export async function readBytes(file: string): Promise<Uint8Array | null> {
  const handle = await open(file, flags).catch(() => null);
  if (handle === null) return null;
  try {
    const info = await handle.stat();
    return info.isFile() && info.size <= largestFile ? await handle.readFile() : null;
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

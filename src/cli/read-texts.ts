import { join } from 'node:path';
import { decodeText } from '../knowledge/decode-text.ts';
import { readBytes } from '../knowledge/read-bytes.ts';

/** Formats whose files are text as they stand. */
const text = /\.(?:md|txt|html?|csv|ya?ml)$/iu;

/** The files of text among these, as they stand; one that cannot be read is left out. */
export async function readTexts(root: string, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths.filter((one) => text.test(one))) {
    const bytes = await readBytes(join(root, path)).catch(() => null);
    const read = bytes === null ? null : decodeText(bytes);
    if (read !== null) texts.set(path, read);
  }
  return texts;
}

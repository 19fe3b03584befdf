import { lstat } from 'node:fs/promises';
import { writeDurably } from '../../adapters/index/vectors/write-durably.ts';
import { readBytes } from '../../knowledge/read-bytes.ts';
import { isPreviewPage } from '../render/preview/page.ts';
import { CommandFailed } from '../streams.ts';

/** Writes a page to a file that is not there yet, or that is an earlier page; anything else is left as it is. */
export async function savePage(file: string, page: string): Promise<void> {
  await mustBeFree(file);
  await writeDurably(file, async (handle) => {
    await handle.writeFile(page, 'utf8');
    await handle.sync();
    await mustBeFree(file);
  }).catch((cause: unknown) => {
    if (cause instanceof CommandFailed) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new CommandFailed(`--html: the file "${file}" cannot be written${reason}.`);
  });
}

/** Throws CommandFailed when the place holds what is not this command's own: a link, a folder, somebody's file. */
export async function mustBeFree(file: string): Promise<void> {
  if ((await lstat(file).catch(() => null)) === null) return;
  const bytes = await readBytes(file);
  if (bytes !== null && isPreviewPage(Buffer.from(bytes).toString('utf8'))) return;
  throw new CommandFailed(
    `--html: "${file}" is there already and is no page that preview made; give a file that does not exist.`,
  );
}

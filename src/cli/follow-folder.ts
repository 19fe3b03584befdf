import { type FolderWatch, watchFolder } from '../adapters/watching/watch-folder.ts';
import type { Log } from '../domain/ports/log.ts';
import { isPassedOver } from '../knowledge/passed-over.ts';
import type { LiveDesk } from './live-desk.ts';

/** Many files saved together are read together, in milliseconds. */
const gatherMs = 250;
/** Not every drive tells of changes: the folder is looked through as often as this, too. */
const lookThroughMs = 5 * 60 * 1000;

/** Keeps a desk up to date with its folder until it is closed. */
export async function followFolder(root: string, desk: LiveDesk, log: Log): Promise<FolderWatch> {
  let gathering: NodeJS.Timeout | null = null;
  let reading: Promise<void> = Promise.resolve();
  const refresh = (): void => {
    gathering = null;
    reading = desk.refresh();
  };
  const folder = await watchFolder(root, {
    isPassedOver,
    onChange: () => (gathering ??= setTimeout(refresh, gatherMs)),
    onFault: (fault) =>
      log.warn({ err: fault }, 'Changes in the knowledge folder may be noticed some minutes late.'),
  });
  // Something may have changed since it was read and before it was watched.
  refresh();
  const looking = setInterval(refresh, lookThroughMs);
  return {
    async close() {
      if (gathering !== null) clearTimeout(gathering);
      clearInterval(looking);
      await folder.close();
      await reading;
    },
  };
}

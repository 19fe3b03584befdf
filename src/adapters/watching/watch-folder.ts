import { basename } from 'node:path';
import { watch } from 'chokidar';

export interface WatchOptions {
  /** Called when something under the folder changed and has settled; calls follow each other closely when many files change. */
  onChange: () => void;
  /** Watching is no longer possible, such as when too many files are open. */
  onFault: (fault: unknown) => void;
  /** File names that are no change: hidden and temporary ones. */
  isPassedOver: (name: string) => boolean;
  /** How long a file's size must stay the same before it counts as wholly saved, in milliseconds. Default: 400. */
  settledMs?: number;
}

export interface FolderWatch {
  close(): Promise<void>;
}

const settled = 400;
const lookEveryMs = 100;

/** Watches a folder, links not followed. Resolves once changes are noticed. */
export async function watchFolder(
  root: string,
  { onChange, onFault, isPassedOver, settledMs = settled }: WatchOptions,
): Promise<FolderWatch> {
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && isPassedOver(basename(path)),
    // A file that is being copied grows; an editor writes beside the file and puts that in its place.
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: lookEveryMs },
    atomic: true,
  });
  watcher.on('all', () => onChange());
  watcher.on('error', onFault);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return { close: () => watcher.close() };
}

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ending: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs something with a folder of its own, which is gone afterwards: also after a fault or Ctrl-C. */
export async function withTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plansays-preview-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const interrupted = (signal: NodeJS.Signals): void => {
    remove();
    for (const name of ending) process.off(name, interrupted);
    process.kill(process.pid, signal);
  };
  for (const name of ending) process.on(name, interrupted);
  try {
    return await run(folder);
  } finally {
    for (const name of ending) process.off(name, interrupted);
    remove();
  }
}

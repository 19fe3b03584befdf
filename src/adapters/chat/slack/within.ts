import { setTimeout as sleep } from 'node:timers/promises';

/** The outcome of `work`, or a rejection with this sentence when it takes longer. The work itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, otherwise: string): Promise<T> {
  const settled = new AbortController();
  const timeout = sleep(ms, undefined, { signal: settled.signal, ref: false }).then(() => {
    throw new Error(otherwise);
  });
  // Aborting it rejects too, when nobody waits for it any more.
  timeout.catch(() => {});
  return Promise.race([work, timeout]).finally(() => settled.abort());
}

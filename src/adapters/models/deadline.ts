/** What came first: the work's end, or the end of the time it had. */
export type Timed<T> = { kind: 'done'; value: T } | { kind: 'failed'; error: unknown } | { kind: 'late' };

/**
 * Runs `work` for at most `ms` milliseconds, or until `outer` is aborted: both count as late.
 * The work is told through its own signal, and not waited for if it does not listen.
 * Never rejects.
 */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Timed<T>> {
  const controller = new AbortController();
  const { promise: late, resolve } = Promise.withResolvers<Timed<T>>();
  const end = () => {
    resolve({ kind: 'late' });
    controller.abort();
  };
  if (outer?.aborted) return { kind: 'late' };
  const timer = setTimeout(end, ms);
  outer?.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([late, settled(work(controller.signal))]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}

async function settled<T>(work: Promise<T>): Promise<Timed<T>> {
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/**
 * Settles as the work does, or rejects when it takes too long. botbuilder sets no limit to its own
 * calls, and gives no way to cancel one: what comes late is dropped.
 */
export function inTime<Value>(work: Promise<Value>, timeoutMs: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  AbortSignal.timeout(timeoutMs).addEventListener('abort', () =>
    reject(new Error(`Teams did not answer within ${timeoutMs} ms.`)),
  );
  return Promise.race([work, promise]);
}

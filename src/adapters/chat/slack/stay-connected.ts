import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../domain/ports/log.ts';

const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;

interface Connection {
  /** Resolves once connected; rejects when that failed. */
  connect: () => Promise<void>;
  /** Resolves when the connection is lost or closed. */
  untilLost: () => Promise<void>;
}

export interface StayConnectedOptions extends Connection {
  /** Aborted: give up. */
  signal: AbortSignal;
  log: Log;
  pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** Connects again whenever a standing connection is lost: at once, then with growing pauses. Never rejects. */
export async function stayConnected(options: StayConnectedOptions): Promise<void> {
  const { signal } = options;
  while (!signal.aborted) {
    await options.untilLost();
    await reconnect(options);
  }
}

async function reconnect({
  connect,
  signal,
  log,
  pause = pauseUntil(signal),
}: StayConnectedOptions): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    if (failures > 0) await pause(Math.min(shortestPauseMs * 2 ** (failures - 1), longestPauseMs));
    if (signal.aborted) return;
    const isBack = await connect().then(
      () => true,
      () => false,
    );
    if (isBack) return;
    log.warn({ failures: failures + 1 }, 'Could not reconnect to Slack; trying again');
  }
}

function pauseUntil(signal: AbortSignal): (ms: number) => Promise<unknown> {
  return (ms) => sleep(ms, undefined, { signal }).catch(() => undefined);
}

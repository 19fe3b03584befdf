import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { webApi } from '@slack/bolt';
import type { Log } from '../../../domain/ports/log.ts';
import { createBoltLog } from './bolt-log.ts';
import { deliver, readDelivery } from './delivery.ts';
import { clientOptions } from './web-api.ts';

const helloWithinMs = 15_000;
const goodbyeWithinMs = 5_000;
const longestPauseMs = 30_000;

export interface SocketReceiverOptions {
  appToken: string;
  apiUrl: string | null;
  log: Log;
  fetch?: webApi.FetchFunction | undefined;
  pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** What the Socket Mode client emits for each envelope. */
interface Envelope {
  body: unknown;
  ack: () => Promise<void>;
}

/**
 * Bolt's deliveries over Socket Mode. An envelope is acknowledged once it is kept, so that Slack
 * sends again what a crash would lose. Reconnecting is ours: the SDK's own waits five seconds
 * before it does, and a refusal while it does is an unhandled rejection that ends the process.
 */
export function createSocketReceiver(options: SocketReceiverOptions): Receiver {
  const { log } = options;
  const { client } = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: createBoltLog(log),
    installerOptions: { clientOptions: clientOptions(options, 2) },
  });
  let app: App | null = null;
  const stopping = new AbortController();
  const pause =
    options.pause ?? ((ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined));

  client.on('slack_event', ({ body, ack }: Envelope) => {
    take(body, ack).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      log.error({ error: name }, 'A Slack envelope could not be kept; Slack will send it again');
    });
  });

  async function take(body: unknown, ack: () => Promise<void>): Promise<void> {
    const delivery = readDelivery(body);
    if (delivery === null) log.warn({}, 'Slack sent an envelope of a shape we do not know');
    else if (app !== null) await deliver(app, delivery);
    await ack();
  }

  /** Resolves with Slack's hello. */
  async function connect(): Promise<void> {
    const hello = client.start();
    await within(hello, helloWithinMs, 'Slack did not say hello on its Socket Mode connection.');
  }

  async function stayConnected(): Promise<void> {
    while (!stopping.signal.aborted) {
      await new Promise((resolve) => client.once('disconnected', resolve));
      for (let failures = 0; !stopping.signal.aborted; failures += 1) {
        if (failures > 0) await pause(Math.min(500 * 2 ** failures, longestPauseMs));
        if (stopping.signal.aborted) return;
        const isBack = await connect().then(
          () => true,
          () => false,
        );
        if (isBack) break;
        log.warn({ failures: failures + 1 }, 'Could not reconnect to Slack; trying again');
      }
    }
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {
      await connect();
      log.info({}, 'Connected to Slack over Socket Mode');
      void stayConnected();
    },
    stop: async () => {
      stopping.abort();
      await within(client.disconnect(), goodbyeWithinMs, 'Slack did not close.').catch(() => {
        log.warn({}, 'Slack did not close the Socket Mode connection in time');
      });
    },
  };
}

async function within<T>(work: Promise<T>, ms: number, otherwise: string): Promise<T> {
  const late = new AbortController();
  const timeout = sleep(ms, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(otherwise);
  });
  timeout.catch(() => {});
  return Promise.race([work, timeout]).finally(() => late.abort());
}

import { type App, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../../domain/ports/log.ts';
import { createBoltLog } from './bolt-log.ts';
import { deliver, readDelivery } from './delivery.ts';
import { stayConnected } from './stay-connected.ts';
import { clientOptions } from './web-api.ts';
import { within } from './within.ts';

const helloWithinMs = 15_000;
const goodbyeWithinMs = 5_000;

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
  const { log, pause } = options;
  const { client } = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: createBoltLog(log),
    installerOptions: { clientOptions: clientOptions(options, 2) },
  });
  let app: App | null = null;
  const stopping = new AbortController();

  client.on('slack_event', (envelope: Envelope) => {
    take(envelope, app, log).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      log.error({ error: name }, 'A Slack envelope could not be kept; Slack will send it again');
    });
  });

  const connect = async (): Promise<void> => {
    await within(client.start(), helloWithinMs, 'Slack did not say hello on its Socket Mode connection.');
  };
  const untilLost = () => new Promise<void>((resolve) => client.once('disconnected', () => resolve()));

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {
      await connect();
      log.info({}, 'Connected to Slack over Socket Mode');
      void stayConnected({ connect, untilLost, signal: stopping.signal, log, pause });
    },
    stop: async () => {
      stopping.abort();
      await within(client.disconnect(), goodbyeWithinMs, 'Slack did not close.').catch(() => {
        log.warn({}, 'Slack did not close the Socket Mode connection in time');
      });
    },
  };
}

async function take({ body, ack }: Envelope, app: App | null, log: Log): Promise<void> {
  const delivery = readDelivery(body);
  if (delivery === null) log.warn({}, 'Slack sent an envelope of a shape we do not know');
  else if (app !== null) await deliver(app, delivery);
  await ack();
}

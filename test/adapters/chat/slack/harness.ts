import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect } from 'vitest';
import {
  type SlackConnection,
  type SlackOptions,
  createSlack,
} from '../../../../src/adapters/chat/slack/connect.ts';
import type { Log } from '../../../../src/domain/ports/log.ts';
import type { Turn } from '../../../../src/domain/turn.ts';
import type { SlackStandIn } from '../../../stand-ins/slack/slack-stand-in.ts';

export interface LogLine {
  level: keyof Log;
  fields: Record<string, unknown>;
  message: string;
}

function recordingLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: keyof Log) => (fields: Record<string, unknown>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

export interface Harness extends SlackConnection {
  turns: Turn[];
  lines: LogLine[];
  /** Waits that were asked for, in milliseconds; none is really waited. */
  pauses: number[];
  /** The product's `/slack/events` over HTTP; empty over Socket Mode. */
  url: string;
  close(): Promise<void>;
}

/** The adapter connected to a stand-in of Slack, with a conversation that only records. */
export async function connectTo(slack: SlackStandIn, options: Partial<SlackOptions> = {}): Promise<Harness> {
  const { connection, ...parts } = prepare(slack, options);
  const server = createServer((request, response) => connection.handler?.(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server is not listening.');
  await connection.start();
  return {
    ...connection,
    ...parts,
    url: connection.handler === null ? '' : `http://127.0.0.1:${address.port}/slack/events`,
    close: async () => {
      await connection.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The adapter before it is started. */
export function prepare(slack: SlackStandIn, options: Partial<SlackOptions> = {}) {
  const turns: Turn[] = [];
  const pauses: number[] = [];
  const { log, lines } = recordingLog();
  const connection = createSlack({
    botToken: slack.botToken,
    signingSecret: slack.signingSecret,
    appToken: null,
    apiUrl: slack.apiUrl,
    takeTurn: async (turn) => {
      turns.push(turn);
    },
    groupsOfInterest: () => [],
    log,
    pause: async (ms) => {
      pauses.push(ms);
    },
    ...options,
  });
  return { connection, turns, pauses, lines };
}

/** A base address on loopback at which nobody listens. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server is not listening.');
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${address.port}/`;
}

export function onlyTurn(turns: Turn[]): Turn {
  const [turn, ...others] = turns;
  expect(others).toEqual([]);
  if (!turn) throw new Error('No turn was taken.');
  return turn;
}

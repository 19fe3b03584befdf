import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type ConsoleOptions, createConsole } from '../../../../src/adapters/chat/console/connect.ts';
import type { ConsoleQuestion } from '../../../../src/adapters/chat/console/read.ts';
import type { Log } from '../../../../src/domain/ports/log.ts';
import { plans, replyTo } from './replies.ts';

export interface ServedConsole {
  port: number;
  origin: string;
  /** What `ask` was called with. */
  asked: ConsoleQuestion[];
  /** Every line logged, as JSON. */
  logged: string[];
  /** Sends a request as given: no header is added but `Host`, when there is none. */
  send(sending: Sending): Promise<Received>;
  /** A question as the page sends it. */
  post(body: unknown, headers?: Record<string, string>): Promise<Received>;
  close(): Promise<void>;
}

export interface Sending {
  method?: string;
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string;
}

interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** The console on a server that also has other things to serve; `comesFrom` is the address its callers seem to have. */
export async function serveConsole(
  options: Partial<ConsoleOptions> & { comesFrom?: string } = {},
): Promise<ServedConsole> {
  const asked: ConsoleQuestion[] = [];
  const logged: string[] = [];
  const answer = options.ask ?? (async ({ question }) => replyTo(question));
  const { handler } = createConsole({
    plans: () => plans,
    token: null,
    log: keepingLog(logged),
    ...options,
    ask: async (question) => {
      asked.push(question);
      return answer(question);
    },
  });
  const app = express().use(handler);
  app.use((_request, response) => void response.status(418).send('the next handler'));
  const server = createServer(app);
  if (options.comesFrom)
    server.on('connection', (socket) =>
      Object.defineProperty(socket, 'remoteAddress', { value: options.comesFrom }),
    );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = portOf(server.address());
  const send = (sending: Sending) => sendRaw(port, sending);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    asked,
    logged,
    send,
    post: (body, headers = {}) =>
      send({
        method: 'POST',
        path: '/console/ask',
        headers: { 'content-type': 'application/json', origin, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

async function sendRaw(
  port: number,
  { method = 'GET', path, headers = {}, body }: Sending,
): Promise<Received> {
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  sent.end(body);
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

function keepingLog(lines: string[]): Log {
  const keep = (fields: Record<string, unknown>, message: string) =>
    void lines.push(JSON.stringify({ ...fields, message }));
  return { debug: keep, info: keep, warn: keep, error: keep };
}

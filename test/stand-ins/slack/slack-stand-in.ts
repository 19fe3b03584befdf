import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Directory, createDirectory } from './directory.ts';
import { formType, interactionBody, type Signing, signedRequest } from './signed-request.ts';
import { type SocketSide, createSocketSide } from './socket-side.ts';
import { type Call, createMethods, readArgs } from './web-api.ts';

/** How a call goes wrong instead of being answered. */
type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'status'; status: number }
  | { kind: 'refused'; error: string }
  /** The answer never comes. */
  | { kind: 'silent' };

export interface SlackStandIn extends SocketSide {
  /** For `SLACK_API_URL`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  directory: Directory;
  /** Every call so far, answered or not, oldest first. */
  calls: Call[];
  /** The first call, past or to come, that matches; rejects after ten seconds with what was called instead. */
  waitForCall(matches: (call: Call) => boolean): Promise<Call>;
  /** The next call of this method fails in this way. */
  failNext(method: string, fault: Fault): void;
  /** Signs an event and posts it to the product's `/slack/events`. */
  postEvent(url: string, body: unknown, signing?: Partial<Signing>): Promise<Response>;
  /** The same for a click. */
  postInteraction(url: string, body: unknown): Promise<Response>;
  /** Closes everything. Rejects when the product did what Slack would not have taken. */
  stop(): Promise<void>;
}

/** Slack on loopback: its Web API, its Socket Mode, and its signed requests. */
export async function startSlackStandIn(): Promise<SlackStandIn> {
  const tokens = {
    botToken: 'xoxb-stand-in',
    appToken: 'xapp-stand-in',
    signingSecret: 'stand-in-signing-secret',
  };
  const directory = createDirectory();
  const calls: Call[] = [];
  const complaints: string[] = [];
  const faults = new Map<string, Fault[]>();
  const waiting = new Set<(call: Call) => void>();
  const server = createServer((request, response) => void answer(request, response));
  const sockets = createSocketSide(server);
  const methods = createMethods(
    directory,
    () => `ws://127.0.0.1:${portOf()}/link`,
    (problem) => complaints.push(problem),
  );

  function portOf(): number {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in is not listening.');
    return (address satisfies AddressInfo).port;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const args = readArgs(await text(request), request.headers['content-type'] ?? '');
    const call = { method, args };
    calls.push(call);
    for (const tell of waiting) tell(call);
    const fault = faults.get(method)?.shift();
    if (fault) return fail(response, fault);
    const token = method === 'apps.connections.open' ? tokens.appToken : tokens.botToken;
    const isKnown = Object.hasOwn(methods, method);
    if (!isKnown) complaints.push(`a method this stand-in does not know: ${method}`);
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(response, { ok: false, error: 'invalid_auth' });
    send(response, methods[method]?.(args) ?? { ok: false, error: 'unknown_method' });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    ...tokens,
    apiUrl: `http://127.0.0.1:${portOf()}/api/`,
    directory,
    calls,
    ...sockets,
    waitForCall: (matches) => {
      const past = calls.find(matches);
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(tell);
          reject(
            new Error(
              `The awaited call did not come; called were: ${calls.map((call) => call.method).join(', ')}`,
            ),
          );
        }, 10_000);
        const tell = (call: Call): void => {
          if (!matches(call)) return;
          clearTimeout(late);
          waiting.delete(tell);
          resolve(call);
        };
        waiting.add(tell);
      });
    },
    failNext: (method, fault) => {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    postEvent: (url, body, signing) =>
      fetch(url, signedRequest(JSON.stringify(body), { secret: tokens.signingSecret, ...signing })),
    postInteraction: (url, body) =>
      fetch(
        url,
        signedRequest(interactionBody(body), { secret: tokens.signingSecret, contentType: formType }),
      ),
    stop: async () => {
      sockets.cutSockets();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (complaints.length > 0) throw new Error(`Slack would not have taken:\n${complaints.join('\n')}`);
    },
  };
}

function fail(response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case 'rate_limited':
      response.writeHead(429, { 'retry-after': String(fault.retryAfterSeconds) }).end();
      return;
    case 'status':
      response.writeHead(fault.status).end('a fault of the stand-in');
      return;
    case 'refused':
      send(response, { ok: false, error: fault.error });
      return;
    case 'silent':
      return;
  }
}

function send(response: ServerResponse, result: Record<string, unknown>): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

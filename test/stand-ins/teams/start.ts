import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamsEndpoints } from '../../../src/adapters/chat/teams/endpoints.ts';
import { type MintOptions, createKeys } from './keys.ts';
import { appId, tenantId } from './message.ts';
import { type SentActivity, createRecorder } from './recorder.ts';
import { type Reply, type World, answer } from './routes.ts';

export interface TeamsStandIn {
  endpoints: TeamsEndpoints;
  serviceUrl: string;
  /** The public key of what it signs, for tests of forgeries. */
  publicModulus: string;
  /** What it answers with; tests change it. */
  world: World;
  activities: SentActivity[];
  waitForActivity(predicate: (sent: SentActivity) => boolean): Promise<SentActivity>;
  mint(options?: MintOptions): Promise<string>;
  /** Posts an activity to the bot as Teams does, with a good token unless told otherwise. */
  post(botUrl: string, activity: unknown, options?: MintOptions): Promise<Response>;
  /** Rejects when the bot called a path that Microsoft's services would not have. */
  stop(): Promise<void>;
}

/** Microsoft's side on 127.0.0.1: keys, login, connector and Graph. */
export async function startTeamsStandIn(): Promise<TeamsStandIn> {
  const keys = await createKeys();
  const recorder = createRecorder();
  const unexpected: string[] = [];
  const world: World = {
    members: new Map(),
    groups: new Map(),
    faults: new Map(),
    calls: [],
    newChat: 'a:new-personal',
    isAnonymous: false,
  };
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  const serviceUrl = `${origin}/connector/`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await textOf(request);
    const call = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      bytes,
      authorization: request.headers.authorization ?? '',
    };
    world.calls.push(`${call.method} ${call.path}`);
    const reply: Reply = answer(call, { world, origin, jwks: keys.jwks, record: recorder.add });
    if (reply.isUnexpected) unexpected.push(`${call.method} ${call.path}: ${JSON.stringify(reply.body)}`);
    if (reply.isSilent) return;
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  const mint = ({ claims, header, signedBy }: MintOptions = {}) =>
    keys.sign({ ...goodClaims(serviceUrl), ...claims }, { kid: 'for-teams', ...header }, signedBy ?? 'own');

  return {
    endpoints: {
      openIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
      tokenIssuer: 'https://api.botframework.com',
      loginUrl: `${origin}/login`,
      graphUrl: `${origin}/graph`,
      allowedServiceHosts: ['127.0.0.1'],
    },
    serviceUrl,
    publicModulus: keys.publicModulus,
    world,
    activities: recorder.activities,
    waitForActivity: recorder.waitFor,
    mint,
    post: async (botUrl, activity, options) =>
      fetch(botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await mint(options)}` },
        body: JSON.stringify(activity),
      }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (unexpected.length > 0)
        throw new Error(`Calls Microsoft would not understand: ${unexpected.join('; ')}`);
    },
  };
}

function goodClaims(serviceUrl: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: 'https://api.botframework.com',
    aud: appId,
    nbf: now - 60,
    exp: now + 3_600,
    serviceurl: serviceUrl,
    tenant: tenantId,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('The stand-in does not listen on a port.');
  return address.port;
}

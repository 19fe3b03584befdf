import type { SentActivity } from './recorder.ts';

/** What the stand-in knows and how it fails; keys of `faults` are `keys`, `login`, `member`, `create`, `send`, `graph`. */
export interface World {
  /** By `<conversation or team id> <Teams user id>`. */
  members: Map<string, Record<string, unknown>>;
  /** Entra groups by object id of the person. */
  groups: Map<string, string[]>;
  faults: Map<string, number | 'silence'>;
  /** Every call, as `METHOD /path`. */
  calls: string[];
  /** Id of the personal chat that is opened. */
  newChat: string;
  /** The bot is expected to send no token. */
  isAnonymous: boolean;
}

export interface Call {
  method: string;
  path: string;
  bytes: string;
  authorization: string;
}

export interface Reply {
  status: number;
  body: unknown;
  isUnexpected?: true;
  /** Nothing is answered at all. */
  isSilent?: true;
}

export interface Surroundings {
  world: World;
  origin: string;
  jwks: unknown;
  record: (sent: SentActivity) => void;
}

type Handler = (match: string[], call: Call, around: Surroundings) => Reply;

const connectorResource = 'https://api.botframework.com';

const routes: { pattern: RegExp; fault?: string; resource?: 'connector' | 'graph'; handler: Handler }[] = [
  {
    pattern: /^GET \/v1\/\.well-known\/openidconfiguration$/,
    fault: 'keys',
    handler: (_, __, { origin }) => ok({ issuer: connectorResource, jwks_uri: `${origin}/v1/keys` }),
  },
  { pattern: /^GET \/v1\/keys$/, handler: (_, __, { jwks }) => ok(jwks) },
  { pattern: /^POST \/login\/([^/]+)\/oauth2\/v2\.0\/token$/, fault: 'login', handler: giveToken },
  {
    pattern: /^POST \/connector\/v3\/conversations$/,
    fault: 'create',
    resource: 'connector',
    handler: createChat,
  },
  {
    pattern: /^POST \/connector\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/,
    fault: 'send',
    resource: 'connector',
    handler: takeActivity,
  },
  {
    pattern: /^GET \/connector\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/,
    fault: 'member',
    resource: 'connector',
    handler: ([, place, user], _, { world }) => {
      const member = world.members.get(`${place} ${user}`);
      return member ? ok(member) : refused(404, 'MemberNotFoundInConversation');
    },
  },
  {
    pattern: /^POST \/graph\/v1\.0\/users\/([^/]+)\/checkMemberGroups$/,
    fault: 'graph',
    resource: 'graph',
    handler: checkGroups,
  },
];

export function answer(call: Call, around: Surroundings): Reply {
  for (const { pattern, fault, resource, handler } of routes) {
    const match = pattern.exec(`${call.method} ${call.path}`);
    if (!match) continue;
    const wanted = resource === 'graph' ? around.origin : connectorResource;
    const expected = around.world.isAnonymous ? '' : `Bearer ${tokenFor(wanted)}`;
    if (resource && call.authorization !== expected)
      return { ...refused(401, 'Unauthorized'), isUnexpected: true };
    const status = fault === undefined ? undefined : around.world.faults.get(fault);
    if (status === 'silence') return { status: 0, body: null, isSilent: true };
    return status === undefined ? handler([...match], call, around) : refused(status, 'Fault');
  }
  return { ...refused(404, 'NoSuchPath'), isUnexpected: true };
}

function tokenFor(resource: string): string {
  return `token-for-${resource}`;
}

function giveToken(_: string[], call: Call): Reply {
  const form = new URLSearchParams(call.bytes);
  const scope = form.get('scope') ?? '';
  const isGood =
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_secret') === 'app-secret' &&
    scope.endsWith('/.default');
  if (!isGood) return { ...refused(400, 'invalid_request'), isUnexpected: true };
  return ok({
    token_type: 'Bearer',
    expires_in: 3_599,
    access_token: tokenFor(scope.slice(0, -'/.default'.length)),
  });
}

function createChat(_: string[], call: Call, { world }: Surroundings): Reply {
  const wanted = recordOf(call.bytes);
  const isGood =
    Array.isArray(wanted['members']) &&
    wanted['members'].length === 1 &&
    typeof wanted['tenantId'] === 'string';
  return isGood
    ? { status: 201, body: { id: world.newChat } }
    : { ...refused(400, 'BadArgument'), isUnexpected: true };
}

function takeActivity(
  [, conversation = '', replyToId]: string[],
  call: Call,
  { record }: Surroundings,
): Reply {
  record({ conversation, replyToId: replyToId ?? null, bytes: call.bytes, activity: recordOf(call.bytes) });
  return { status: 201, body: { id: `sent-${Buffer.byteLength(call.bytes)}` } };
}

function checkGroups([, user = '']: string[], call: Call, { world }: Surroundings): Reply {
  const { groupIds } = recordOf(call.bytes);
  if (!Array.isArray(groupIds) || groupIds.length === 0 || groupIds.length > 20)
    return { ...refused(400, 'Request_BadRequest'), isUnexpected: true };
  const known = world.groups.get(user);
  return known
    ? ok({ value: known.filter((group) => groupIds.includes(group)) })
    : refused(404, 'Request_ResourceNotFound');
}

function recordOf(bytes: string): Record<string, unknown> {
  const value: unknown = JSON.parse(bytes);
  if (typeof value !== 'object' || value === null) throw new Error('Expected a JSON object.');
  return { ...value };
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function refused(status: number, code: string): Reply {
  return { status, body: { error: { code, message: code } } };
}

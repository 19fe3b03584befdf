import type { RequestListener } from 'node:http';
import { CloudAdapter } from 'botbuilder';
import type { Chat, TakeTurn } from '../../../domain/ports/chat.ts';
import type { Log } from '../../../domain/ports/log.ts';
import { createTeamsChat } from './chat.ts';
import { createDoor } from './door.ts';
import { type TeamsEndpoints, publicCloud } from './endpoints.ts';
import { keepEntityProperties } from './entity-mapper.ts';
import { createGroupLookup } from './groups.ts';
import { createPost } from './post.ts';
import { createReceiver } from './receive.ts';
import { loopbackHosts } from './service-url.ts';
import { type AppOptions, createAuthentication, createTokens, faultsOf } from './sign-in.ts';
import { createSignatureCheck } from './signature.ts';

/** `appId`, `appPassword` and `tenantId` are empty when unset. */
export interface TeamsOptions extends AppOptions {
  /** Tenants whose people are answered; empty: the app's own. */
  allowedTenants: readonly string[];
  /**
   * No sign-in check, for a client on this machine. Then the app's credentials are not used,
   * replies go to loopback only, and no Entra group is known. That the server itself listens
   * on loopback is for the caller to see to.
   */
  allowAnonymous: boolean;
  takeTurn: TakeTurn;
  /** Entra group ids that place people in plans; read at each question. */
  groupsOfInterest: () => string[];
  log: Log;
  /** Default: Microsoft's public cloud. */
  endpoints?: Partial<TeamsEndpoints>;
  /** For login and Graph. */
  fetch?: typeof fetch;
  now?: () => Date;
  /** Longest wait for Teams to take a message, its retries included; default 20,000. */
  timeoutMs?: number;
}

export interface TeamsConnection {
  chat: Chat;
  /** For `POST /api/messages`; reads the body itself, so it stands before any body parser. */
  handler: RequestListener;
  /** Until then, requests get 503. */
  start(): Promise<void>;
  /** Refuses new requests with 503 and waits for those under way. */
  stop(): Promise<void>;
}

/** Throws an Error of one line when a setting is missing: an empty app id never means an open door. */
export function createTeams(options: TeamsOptions): TeamsConnection {
  return options.allowAnonymous ? connectAnonymously(options) : connectSignedIn(options);
}

function connectSignedIn(options: TeamsOptions): TeamsConnection {
  const faults = faultsOf(options);
  const allowedTenants = tenantsOf(options);
  if (allowedTenants.length === 0) faults.push('TEAMS_ALLOWED_TENANTS names no tenant');
  if (faults.length > 0) throw new Error(`Teams is not set up: ${faults.join('; ')}.`);
  const endpoints = { ...publicCloud, ...options.endpoints };
  const io = { fetch: options.fetch ?? fetch, now: options.now ?? (() => new Date()) };
  const tokens = createTokens(options, endpoints, io);
  const groups = createGroupLookup({ graphUrl: endpoints.graphUrl, tokens, ...io });
  return assemble(options, endpoints, { tokens, allowedTenants, groups });
}

function connectAnonymously(options: TeamsOptions): TeamsConnection {
  options.log.warn({}, 'Teams sign-in is off: anybody on this machine may ask as anybody');
  const endpoints = { ...publicCloud, ...options.endpoints, allowedServiceHosts: loopbackHosts };
  return assemble({ ...options, appId: '' }, endpoints, null);
}

function tenantsOf({ allowedTenants, tenantId }: TeamsOptions): string[] {
  const named = allowedTenants.length > 0 ? allowedTenants : [tenantId];
  return named.map((tenant) => tenant.toLowerCase()).filter((tenant) => tenant !== '');
}

type Directory = {
  tokens: ReturnType<typeof createTokens>;
  allowedTenants: string[];
  groups: ReturnType<typeof createGroupLookup>;
};

function assemble(
  options: TeamsOptions,
  endpoints: TeamsEndpoints,
  directory: Directory | null,
): TeamsConnection {
  keepEntityProperties();
  const { appId, log, takeTurn, groupsOfInterest } = options;
  const { tokenIssuer, allowedServiceHosts } = endpoints;
  const authentication = createAuthentication(options, endpoints, directory?.tokens ?? null);
  const adapter = new CloudAdapter(authentication);
  const post = createPost({
    adapter,
    appId,
    resource: tokenIssuer,
    allowedServiceHosts,
    timeoutMs: options.timeoutMs ?? 20_000,
  });
  const receiver = createReceiver({
    adapter,
    authentication,
    rules: {
      appId,
      tokenIssuer,
      allowedServiceHosts,
      allowedTenants: directory?.allowedTenants ?? [],
      now: options.now ?? (() => new Date()),
    },
    isSigned: directory === null ? null : createSignatureCheck(endpoints.openIdMetadataUrl),
    takeTurn,
    log,
  });
  return { chat: createTeamsChat({ post, directory, groupsOfInterest, log }), ...createDoor(receiver) };
}

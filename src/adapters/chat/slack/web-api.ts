import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Log } from '../../../domain/ports/log.ts';
import { createBoltLog } from './bolt-log.ts';
import { SlackCallFailed } from './slack-call-failed.ts';

/** Every Web API method the adapter calls with the bot token, and the scope it takes. */
export const methodScopes = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'agents.sessions.setStatus': 'chat:write',
  'users.info': 'users:read',
  'usergroups.users.list': 'usergroups:read',
} as const;
type SlackMethod = keyof typeof methodScopes;

const readOnly: ReadonlySet<SlackMethod> = new Set(['auth.test', 'users.info', 'usergroups.users.list']);

const timeoutMs = 5_000;
/** A wait that Slack asks for beyond this is not taken: the person should hear of the fault instead. */
const longestWaitSeconds = 30;

export interface WebApi {
  /** Slack's answer to one call, `ok` already checked. Rejects with `SlackCallFailed`. */
  call(method: SlackMethod, args: Record<string, unknown>): Promise<unknown>;
}

export interface WebApiOptions {
  botToken: string;
  apiUrl: string | null;
  log: Log;
  fetch?: webApi.FetchFunction | undefined;
  /** Waits out a rate limit; real time by default. */
  pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** Options for one client of Slack's SDK; made anew each time, because the SDK writes into them. */
export function clientOptions(options: Omit<WebApiOptions, 'botToken' | 'pause'>, retries: number) {
  return {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    ...(options.fetch ? { fetch: options.fetch } : {}),
    logger: createBoltLog(options.log),
    timeout: timeoutMs,
    retryConfig: { retries, minTimeout: 200, maxTimeout: 1_000 },
    rejectRateLimitedCalls: true,
  };
}

/**
 * Calls Slack with a time limit. Reading is tried three times. Posting is sent again only when it
 * certainly did not arrive (rate limited, connection refused): a time-out may hide a posted message.
 */
export function createWebApi(options: WebApiOptions): WebApi {
  const pause = options.pause ?? sleep;
  const reading = new webApi.WebClient(options.botToken, clientOptions(options, 2));
  const posting = new webApi.WebClient(options.botToken, clientOptions(options, 0));
  return {
    call: async (method, args) => {
      const client = readOnly.has(method) ? reading : posting;
      try {
        return await client.apiCall(method, args);
      } catch (error) {
        const waitMs = waitFor(error, client === posting);
        if (waitMs === null) throw new SlackCallFailed(method, error);
        await pause(waitMs);
      }
      try {
        return await client.apiCall(method, args);
      } catch (error) {
        throw new SlackCallFailed(method, error);
      }
    },
  };
}

const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Milliseconds after which the same call is worth and safe to send again; null: it is not. */
function waitFor(error: unknown, isPosting: boolean): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return error.retryAfter <= longestWaitSeconds ? error.retryAfter * 1_000 : null;
  if (!isPosting || !(error instanceof webApi.WebAPIRequestError)) return null;
  const { cause } = error.original;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' && neverLeft.has(code) ? 1_000 : null;
}

import { App, type webApi } from '@slack/bolt';
import type { Chat, TakeTurn } from '../../../domain/ports/chat.ts';
import type { Log } from '../../../domain/ports/log.ts';
import { createBoltLog } from './bolt-log.ts';
import { createChat } from './chat.ts';
import { type Home, findHome } from './home.ts';
import { type RequestHandler, createHttpReceiver } from './http-receiver.ts';
import { readTurn } from './read.ts';
import { SlackCannotStart } from './slack-cannot-start.ts';
import { SlackCallFailed } from './slack-call-failed.ts';
import { createSocketReceiver } from './socket-receiver.ts';
import { createUserGroups } from './user-groups.ts';
import { clientOptions, createWebApi } from './web-api.ts';

export interface SlackOptions {
  botToken: string;
  /** Needed over HTTP. */
  signingSecret: string | null;
  /** Set: Socket Mode. Null: HTTP. */
  appToken: string | null;
  /** Another base of the Web API; null: Slack's own. */
  apiUrl: string | null;
  takeTurn: TakeTurn;
  /** Ids of the Slack user groups that plans name. */
  groupsOfInterest: () => string[];
  log: Log;
  fetch?: webApi.FetchFunction;
  /** Milliseconds since 1970; real time by default. */
  now?: () => number;
  /** Waits between tries; real time by default. */
  pause?: (ms: number) => Promise<unknown>;
}

export interface SlackConnection {
  chat: Chat;
  /** For `POST /slack/events`, before any body parser; null over Socket Mode. */
  handler: RequestHandler | null;
  /** Rejects with `SlackCannotStart`, whose message tells an operator what to do. */
  start(): Promise<void>;
  /** Takes nothing more in; replies can still be sent. */
  stop(): Promise<void>;
}

/** Connects Slack to the conversation. Nothing is sent to Slack before `start`. */
export function createSlack(options: SlackOptions): SlackConnection {
  const { log } = options;
  const now = options.now ?? Date.now;
  const web = createWebApi(options);
  let home: Home | null = null;
  const homeNow = (): Home => {
    if (home === null) throw new Error('Slack is not connected yet: call start() first.');
    return home;
  };
  const { receiver, handler } = createReceiver(options, now);
  const app = new App({
    receiver,
    // Who we are is asked once, at start: Bolt would ask Slack again inside its three seconds to acknowledge.
    authorize: async () => {
      const { botUser, botId } = homeNow();
      return { botToken: options.botToken, botUserId: botUser, ...(botId === null ? {} : { botId }) };
    },
    clientOptions: clientOptions(options, 0),
    logger: createBoltLog(log),
    convoStore: false,
  });
  listen(app, options, homeNow);
  const groups = createUserGroups({ web, groupsOfInterest: options.groupsOfInterest, log, now });
  return {
    chat: createChat({ web, groups, home: homeNow, log }),
    handler,
    start: async () => {
      try {
        home = await findHome(web);
        await app.start();
      } catch (error) {
        throw new SlackCannotStart(sentenceOf(error, options), { cause: error });
      }
    },
    stop: async () => {
      await app.stop();
    },
  };
}

function createReceiver(options: SlackOptions, now: () => number) {
  const { appToken, signingSecret, log } = options;
  if (appToken !== null) return { receiver: createSocketReceiver({ ...options, appToken }), handler: null };
  if (!signingSecret)
    throw new SlackCannotStart(
      'Slack needs SLACK_SIGNING_SECRET to take events over HTTP, or SLACK_APP_TOKEN for Socket Mode.',
    );
  return createHttpReceiver({ signingSecret, log, now });
}

function listen(app: App, { takeTurn }: SlackOptions, home: () => Home): void {
  const take = async ({ body }: { body: unknown }): Promise<void> => {
    const turn = readTurn(body, home());
    if (turn !== null) await takeTurn(turn);
  };
  app.event('message', take);
  app.event('app_mention', take);
  app.action(/^pick_plan:/, take);
  app.error(async (error) => {
    throw error;
  });
}

const refusals = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

function sentenceOf(error: unknown, { apiUrl, appToken }: SlackOptions): string {
  const where = apiUrl ?? 'slack.com';
  if (error instanceof SlackCallFailed) {
    if (refusals.has(error.reason)) return `Slack refused SLACK_BOT_TOKEN (${error.reason}).`;
    return `Slack at ${where} could not be asked who the bot is (${error.reason}).`;
  }
  const detail = error instanceof Error ? error.message : 'unknown reason';
  return appToken === null
    ? `Slack could not be started: ${detail}`
    : `Slack at ${where} did not open a Socket Mode connection with SLACK_APP_TOKEN: ${detail}`;
}

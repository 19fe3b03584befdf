import type { RequestListener } from 'node:http';
import type { TeamsEndpoints } from '../adapters/chat/teams/endpoints.ts';
import type { Config } from '../config.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { MemberRule } from '../domain/plan.ts';
import type { Chat, TakeTurn } from '../domain/ports/chat.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Platform } from '../domain/turn.ts';

/** The platforms that have credentials. */
export interface Platforms {
  chats: Partial<Record<Platform, Chat>>;
  /** Request handlers by path; each reads its own body. */
  handlers: { path: string; handler: RequestListener }[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Where else than at the platforms themselves; never filled from the environment, which could send credentials astray. */
export interface PlatformSeams {
  /** Default: Microsoft's public cloud. */
  teamsEndpoints?: TeamsEndpoints;
}

export interface ConnectOptions {
  config: Config;
  takeTurn: TakeTurn;
  knowledge: () => KnowledgeBase;
  log: Log;
  seams?: PlatformSeams;
}

interface Connection {
  platform: Platform;
  chat: Chat;
  path: string;
  handler: RequestListener | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Connects what is configured; an SDK is loaded only when its platform is. Rejects with one plain sentence. */
export async function connectPlatforms(options: ConnectOptions): Promise<Platforms> {
  const connections = (await Promise.all([slack(options), teams(options)])).filter(
    (connection) => connection !== null,
  );
  return {
    chats: Object.fromEntries(connections.map(({ platform, chat }) => [platform, chat])),
    handlers: connections.flatMap(({ path, handler }) => (handler ? [{ path, handler }] : [])),
    start: async () => void (await Promise.all(connections.map((connection) => connection.start()))),
    stop: async () => void (await Promise.all(connections.map((connection) => connection.stop()))),
  };
}

async function slack({ config, takeTurn, knowledge, log }: ConnectOptions): Promise<Connection | null> {
  if (config.slack.kind === 'off') return null;
  const { createSlack } = await import('../adapters/chat/slack/connect.ts');
  const { botToken, signingSecret, appToken, apiUrl } = config.slack;
  const groupsOfInterest = (): string[] => groupIds(knowledge(), 'slack_user_group');
  const connection = createSlack({
    botToken,
    signingSecret,
    appToken,
    apiUrl,
    takeTurn,
    groupsOfInterest,
    log,
  });
  return { ...connection, platform: 'slack', path: '/slack/events' };
}

async function teams({
  config,
  takeTurn,
  knowledge,
  log,
  seams,
}: ConnectOptions): Promise<Connection | null> {
  if (config.teams.kind === 'off') return null;
  const { createTeams } = await import('../adapters/chat/teams/connect.ts');
  const { appId, appPassword, tenantId, appType, allowedTenants, allowAnonymous } = config.teams;
  const groupsOfInterest = (): string[] => groupIds(knowledge(), 'entra_group');
  const connection = createTeams({
    appId,
    appPassword,
    tenantId,
    appType,
    allowedTenants,
    allowAnonymous,
    takeTurn,
    groupsOfInterest,
    log,
    ...(seams?.teamsEndpoints ? { endpoints: seams.teamsEndpoints } : {}),
  });
  return { ...connection, platform: 'teams', path: '/api/messages' };
}

function groupIds({ plans }: KnowledgeBase, kind: 'slack_user_group' | 'entra_group'): string[] {
  const rules: MemberRule[] = plans.flatMap(({ members }) => members);
  return [...new Set(rules.flatMap((rule) => (rule.kind === kind && 'id' in rule ? [rule.id] : [])))];
}

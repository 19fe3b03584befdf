import { z } from 'zod';
import { shown } from './config-shown.ts';
import { exposure, togetherness } from './config-together.ts';
import { isTimeZone } from './domain/iso-date.ts';

/** Everything the environment says, read once at start. Secrets are strings here and nowhere printed. */
export interface Config {
  server: { host: string; port: number; logLevel: LogLevel; consoleToken: string | null };
  knowledgeDir: string;
  dataDir: string;
  /** IANA name of the zone whose midnight begins a day; null: the machine's own. */
  timeZone: string | null;
  slack: SlackConfig | { kind: 'off'; missing: string[] };
  teams: TeamsConfig | { kind: 'off'; missing: string[] };
  model: ModelConfig | null;
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface SlackConfig {
  kind: 'on';
  botToken: string;
  /** Over HTTP. */
  signingSecret: string | null;
  /** Over Socket Mode. */
  appToken: string | null;
  apiUrl: string | null;
}

export interface TeamsConfig {
  kind: 'on';
  appId: string;
  appPassword: string;
  tenantId: string;
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  allowedTenants: string[];
  allowAnonymous: boolean;
}

export interface ModelConfig {
  provider:
    | { kind: 'openai'; apiKey: string; baseUrl: string | null }
    | { kind: 'azure'; endpoint: string; apiKey: string; apiVersion: string };
  /** Null: answers are composed from the documents; only embeddings are used. */
  chatModel: string | null;
  embeddingModel: string | null;
}

export type ConfigResult = { kind: 'config'; config: Config } | { kind: 'wrong'; lines: string[] };

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));
const url = text.refine((value) => value === null || /^https?:\/\/\S+$/u.test(value), {
  error: 'an address that begins with https:// or http://',
});
const starting = (prefix: string) =>
  text.refine((value) => value === null || value.startsWith(prefix), {
    error: `a token that begins with ${prefix}`,
  });
const guid = text.refine((value) => value === null || /^[0-9a-f-]{36}$/iu.test(value), {
  error: 'an id such as 6f1c2d3e-0000-0000-0000-000000000000',
});

const environment = z.object({
  SLACK_BOT_TOKEN: starting('xoxb-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: starting('xapp-'),
  SLACK_API_URL: url,
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_TYPE: text.pipe(
    z
      .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], {
        error: 'SingleTenant, MultiTenant or UserAssignedMSI',
      })
      .nullable(),
  ),
  TEAMS_ALLOWED_TENANTS: text,
  TEAMS_ALLOW_ANONYMOUS: text.pipe(z.enum(['1', '0'], { error: '1 or nothing' }).nullable()),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: text,
  OPENAI_EMBEDDING_MODEL: text,
  AZURE_OPENAI_ENDPOINT: url,
  AZURE_OPENAI_API_KEY: text,
  AZURE_OPENAI_API_VERSION: text,
  HOST: text,
  PORT: text.refine((value) => value === null || (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535), {
    error: 'a port from 0 to 65535',
  }),
  LOG_LEVEL: text.pipe(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'fatal, error, warn, info, debug, trace or silent',
      })
      .nullable(),
  ),
  KNOWLEDGE_DIR: text,
  DATA_DIR: text,
  TIME_ZONE: text.refine((value) => value === null || isTimeZone(value), {
    error: 'the name of a time zone, such as America/Chicago',
  }),
  CONSOLE_TOKEN: text.refine((value) => value === null || value.length >= 16, {
    error: 'at least 16 characters',
  }),
  DATABASE_URL: text.refine((value) => value === null, {
    error: 'nothing yet: this version keeps its state in SQLite under the data folder',
  }),
});

type Environment = z.infer<typeof environment>;

/** Reads the environment. Every mistake gives one line: the variable, what it got (secrets aside), what it takes. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} has ${shown(name, variables[name])}; it takes ${issue.message}.`;
    });
    return { kind: 'wrong', lines: [...new Set(lines)] };
  }
  const env = parsed.data;
  const host = env.HOST ?? '127.0.0.1';
  const lines = [...togetherness(env), ...exposure(env, host)];
  if (lines.length > 0) return { kind: 'wrong', lines };
  return {
    kind: 'config',
    config: {
      server: {
        host,
        port: Number(env.PORT ?? 3000),
        logLevel: env.LOG_LEVEL ?? 'info',
        consoleToken: env.CONSOLE_TOKEN,
      },
      knowledgeDir: env.KNOWLEDGE_DIR ?? 'knowledge',
      dataDir: env.DATA_DIR ?? 'data',
      timeZone: env.TIME_ZONE,
      slack: slackOf(env),
      teams: teamsOf(env),
      model: modelOf(env),
    },
  };
}

function slackOf(env: Environment): Config['slack'] {
  if (env.SLACK_BOT_TOKEN === null) return { kind: 'off', missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] };
  return {
    kind: 'on',
    botToken: env.SLACK_BOT_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET,
    appToken: env.SLACK_APP_TOKEN,
    apiUrl: env.SLACK_API_URL,
  };
}

function teamsOf(env: Environment): Config['teams'] {
  const allowAnonymous = env.TEAMS_ALLOW_ANONYMOUS === '1';
  if (env.MICROSOFT_APP_ID === null && !allowAnonymous)
    return {
      kind: 'off',
      missing: ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'],
    };
  return {
    kind: 'on',
    appId: env.MICROSOFT_APP_ID ?? '',
    appPassword: env.MICROSOFT_APP_PASSWORD ?? '',
    tenantId: env.MICROSOFT_APP_TENANT_ID ?? '',
    appType: env.MICROSOFT_APP_TYPE ?? 'SingleTenant',
    allowedTenants: (env.TEAMS_ALLOWED_TENANTS ?? '').split(/[\s,]+/u).filter((tenant) => tenant !== ''),
    allowAnonymous,
  };
}

const defaultModel = 'gpt-5-mini';
const defaultApiVersion = '2024-10-21';

function modelOf(env: Environment): ModelConfig | null {
  const embeddingModel = env.OPENAI_EMBEDDING_MODEL;
  if (env.AZURE_OPENAI_ENDPOINT !== null && env.AZURE_OPENAI_API_KEY !== null) {
    const provider = {
      kind: 'azure',
      endpoint: env.AZURE_OPENAI_ENDPOINT,
      apiKey: env.AZURE_OPENAI_API_KEY,
      apiVersion: env.AZURE_OPENAI_API_VERSION ?? defaultApiVersion,
    } as const;
    return { provider, chatModel: env.OPENAI_MODEL, embeddingModel };
  }
  if (env.OPENAI_API_KEY === null && env.OPENAI_BASE_URL === null) return null;
  const provider = {
    kind: 'openai',
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseUrl: env.OPENAI_BASE_URL,
  } as const;
  return { provider, chatModel: env.OPENAI_MODEL ?? defaultModel, embeddingModel };
}

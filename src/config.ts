import { z } from 'zod';

/** Everything the environment says, read once at start. Secrets are strings here and nowhere printed. */
export interface Config {
  server: { host: string; port: number; logLevel: LogLevel; consoleToken: string | null };
  knowledgeDir: string;
  dataDir: string;
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
  CONSOLE_TOKEN: text.refine((value) => value === null || value.length >= 16, {
    error: 'at least 16 characters',
  }),
  DATABASE_URL: text.refine((value) => value === null, {
    error: 'nothing yet: this version keeps its state in SQLite under the data folder',
  }),
});

type Environment = z.infer<typeof environment>;

/** Variables whose value may not be shown in a message. */
const secret = /TOKEN|SECRET|PASSWORD|KEY|DATABASE_URL/u;
/** Values that are secrets wherever they were put by mistake. */
const secretLooking = /xox[a-z]-|xapp-|sk-|:\/\/[^/]*@/u;

/** A value as a message shows it: on one line, secrets aside. */
function shown(name: string, value = ''): string {
  return secret.test(name) || secretLooking.test(value) ? 'a value' : JSON.stringify(value);
}

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
      slack: slackOf(env),
      teams: teamsOf(env),
      model: modelOf(env),
    },
  };
}

/** Variables that make sense only with others. */
function togetherness(env: Environment): string[] {
  const lines: string[] = [];
  const hasSlack = env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
  if (hasSlack && !env.SLACK_BOT_TOKEN)
    lines.push('SLACK_BOT_TOKEN is missing; Slack needs it beside the other Slack variables.');
  if (hasSlack && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET)
    lines.push(
      'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing; Slack needs one of them.',
    );
  if (env.TEAMS_ALLOW_ANONYMOUS !== '1') lines.push(...teamsTogether(env));
  const hasAzure = env.AZURE_OPENAI_ENDPOINT ?? env.AZURE_OPENAI_API_KEY;
  if (hasAzure && !env.AZURE_OPENAI_ENDPOINT)
    lines.push('AZURE_OPENAI_ENDPOINT is missing; it goes with AZURE_OPENAI_API_KEY.');
  if (hasAzure && !env.AZURE_OPENAI_API_KEY)
    lines.push('AZURE_OPENAI_API_KEY is missing; it goes with AZURE_OPENAI_ENDPOINT.');
  if (hasAzure && !env.OPENAI_MODEL && !env.OPENAI_EMBEDDING_MODEL)
    lines.push('OPENAI_MODEL is missing; on Azure it names your deployment.');
  if (
    !hasAzure &&
    !env.OPENAI_API_KEY &&
    !env.OPENAI_BASE_URL &&
    (env.OPENAI_MODEL ?? env.OPENAI_EMBEDDING_MODEL)
  )
    lines.push('OPENAI_API_KEY or OPENAI_BASE_URL is missing; a model is named but no place to reach it.');
  return lines;
}

function teamsTogether(env: Environment): string[] {
  const hasTeams =
    env.MICROSOFT_APP_ID ??
    env.MICROSOFT_APP_PASSWORD ??
    env.MICROSOFT_APP_TENANT_ID ??
    env.MICROSOFT_APP_TYPE;
  if (!hasTeams) return [];
  const isManaged = env.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  const isMany = env.MICROSOFT_APP_TYPE === 'MultiTenant';
  const lines: string[] = [];
  if (!env.MICROSOFT_APP_ID)
    lines.push(
      'MICROSOFT_APP_ID is missing; without it anybody could write to the bot, so it does not start.',
    );
  if (!env.MICROSOFT_APP_PASSWORD && !isManaged)
    lines.push('MICROSOFT_APP_PASSWORD is missing; Teams needs it beside MICROSOFT_APP_ID.');
  if (!env.MICROSOFT_APP_TENANT_ID && !isMany)
    lines.push('MICROSOFT_APP_TENANT_ID is missing; it is the tenant the app is registered in.');
  if (isMany && !env.TEAMS_ALLOWED_TENANTS)
    lines.push(
      'TEAMS_ALLOWED_TENANTS is missing; an app for many tenants must say whose people are answered.',
    );
  return lines;
}

function exposure(env: Environment, host: string): string[] {
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return env.TEAMS_ALLOW_ANONYMOUS === '1' && !isLoopback
    ? [
        `TEAMS_ALLOW_ANONYMOUS has "1" while HOST has ${shown('HOST', host)}; without a sign-in check the server may listen on 127.0.0.1 only.`,
      ]
    : [];
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

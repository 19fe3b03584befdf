import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';

type Variables = Record<string, string>;

const id = '6f1c2d3e-1111-2222-3333-444455556666';
const tenant = 'aaaaaaaa-1111-2222-3333-444455556666';
const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing' };
const teams = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'p', MICROSOFT_APP_TENANT_ID: tenant };

function configOf(variables: Variables): Config {
  const result = readConfig(variables);
  if (result.kind === 'wrong') throw new Error(result.lines.join('\n'));
  return result.config;
}

function linesFor(variables: Variables): string[] {
  const result = readConfig(variables);
  return result.kind === 'wrong' ? result.lines : [];
}

describe('an environment that works', () => {
  test('may be empty: the local console, no platform and no model', () => {
    expect(configOf({})).toEqual({
      server: { host: '127.0.0.1', port: 3000, logLevel: 'info', consoleToken: null },
      knowledgeDir: 'knowledge',
      dataDir: 'data',
      timeZone: null,
      slack: { kind: 'off', missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] },
      teams: {
        kind: 'off',
        missing: ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'],
      },
      model: null,
    });
  });

  test('is as good as empty when its variables are', () => {
    const names = Object.keys({
      ...slack,
      ...teams,
      PORT: '',
      HOST: '',
      OPENAI_API_KEY: '',
      DATABASE_URL: '',
    });
    expect(configOf(Object.fromEntries(names.map((name) => [name, '  '])))).toEqual(configOf({}));
  });

  test('may hold variables of others', () => {
    expect(configOf({ PATH: '/bin', HOME: '/root', __proto__: 'x', port: 'x' })).toEqual(configOf({}));
  });

  test.each<[string, Variables, object]>([
    [
      'Slack over HTTP',
      slack,
      { slack: { kind: 'on', botToken: 'xoxb-1', signingSecret: 'signing', appToken: null, apiUrl: null } },
    ],
    [
      'Slack over Socket Mode',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:1/' },
      { slack: { appToken: 'xapp-1', signingSecret: null, apiUrl: 'http://127.0.0.1:1/' } },
    ],
    [
      'Teams in one tenant',
      teams,
      { teams: { kind: 'on', appId: id, tenantId: tenant, appType: 'SingleTenant', allowedTenants: [] } },
    ],
    [
      'Teams in many tenants',
      {
        MICROSOFT_APP_ID: id,
        MICROSOFT_APP_PASSWORD: 'p',
        MICROSOFT_APP_TYPE: 'MultiTenant',
        TEAMS_ALLOWED_TENANTS: ` ${tenant}, ${id} `,
      },
      { teams: { appType: 'MultiTenant', tenantId: '', allowedTenants: [tenant, id] } },
    ],
    [
      'Teams with a managed identity',
      { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: tenant, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      { teams: { appType: 'UserAssignedMSI', appPassword: '' } },
    ],
    [
      'Teams for local clients',
      { TEAMS_ALLOW_ANONYMOUS: '1' },
      { teams: { kind: 'on', allowAnonymous: true } },
    ],
    [
      'Teams for local clients on localhost',
      { TEAMS_ALLOW_ANONYMOUS: '1', HOST: 'localhost' },
      { teams: { allowAnonymous: true } },
    ],
    ['no anonymous Teams', { TEAMS_ALLOW_ANONYMOUS: '0', HOST: '0.0.0.0' }, { teams: { kind: 'off' } }],
    [
      'OpenAI',
      { OPENAI_API_KEY: 'sk-1' },
      {
        model: {
          provider: { kind: 'openai', apiKey: 'sk-1', baseUrl: null },
          chatModel: expect.any(String),
          embeddingModel: null,
        },
      },
    ],
    [
      'a model of one’s own without a key',
      { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'llama', OPENAI_EMBEDDING_MODEL: 'bge' },
      {
        model: {
          provider: { baseUrl: 'http://127.0.0.1:11434/v1' },
          chatModel: 'llama',
          embeddingModel: 'bge',
        },
      },
    ],
    [
      'Azure for embeddings only',
      {
        AZURE_OPENAI_ENDPOINT: 'https://x.example',
        AZURE_OPENAI_API_KEY: 'k',
        OPENAI_EMBEDDING_MODEL: 'e',
      },
      { model: { provider: { kind: 'azure', endpoint: 'https://x.example' }, chatModel: null } },
    ],
    [
      'Azure before OpenAI where both are given',
      {
        AZURE_OPENAI_ENDPOINT: 'https://x.example',
        AZURE_OPENAI_API_KEY: 'k',
        AZURE_OPENAI_API_VERSION: '2025-01-01',
        OPENAI_API_KEY: 'sk-1',
        OPENAI_MODEL: 'm',
      },
      { model: { provider: { kind: 'azure', apiVersion: '2025-01-01' }, chatModel: 'm' } },
    ],
    [
      'the server',
      { HOST: '::1', PORT: '0', LOG_LEVEL: 'silent', CONSOLE_TOKEN: 'sixteen-letters!' },
      { server: { host: '::1', port: 0, logLevel: 'silent', consoleToken: 'sixteen-letters!' } },
    ],
    ['the time zone', { TIME_ZONE: ' America/Chicago ' }, { timeZone: 'America/Chicago' }],
    ['the folders', { KNOWLEDGE_DIR: ' k ', DATA_DIR: '/d' }, { knowledgeDir: 'k', dataDir: '/d' }],
    ['the highest port', { PORT: '65535' }, { server: { port: 65_535 } }],
  ])('configures %s', (_, variables, expected) => {
    expect(configOf(variables)).toMatchObject(expected);
  });
});

describe('a wrong value', () => {
  const without = (variables: Variables, name: string): Variables =>
    Object.fromEntries(Object.entries(variables).filter(([other]) => other !== name));

  test.each<[string, Variables]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3000.5' }],
    ['PORT', { PORT: '0x10' }],
    ['PORT', { PORT: '1e3' }],
    ['PORT', { PORT: '999999' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'verbose' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'INFO' }],
    ['CONSOLE_TOKEN', { CONSOLE_TOKEN: 'short' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://u:p@127.0.0.1/x' }],
    ['SLACK_BOT_TOKEN', { ...slack, SLACK_BOT_TOKEN: 'xoxp-1' }],
    ['SLACK_BOT_TOKEN', { ...slack, SLACK_BOT_TOKEN: 'xapp-1' }],
    ['SLACK_BOT_TOKEN', without(slack, 'SLACK_BOT_TOKEN')],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', { ...slack, SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_API_URL', { ...slack, SLACK_API_URL: 'slack.example' }],
    ['SLACK_API_URL', { ...slack, SLACK_API_URL: 'https://' }],
    ['SLACK_API_URL', { ...slack, SLACK_API_URL: 'ftp://slack.example' }],
    ['MICROSOFT_APP_ID', { ...teams, MICROSOFT_APP_ID: 'my-bot' }],
    ['MICROSOFT_APP_ID', without(teams, 'MICROSOFT_APP_ID')],
    [
      'MICROSOFT_APP_ID',
      { MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_PASSWORD: 'p', TEAMS_ALLOWED_TENANTS: id },
    ],
    ['MICROSOFT_APP_PASSWORD', without(teams, 'MICROSOFT_APP_PASSWORD')],
    [
      'MICROSOFT_APP_PASSWORD',
      { ...without(teams, 'MICROSOFT_APP_PASSWORD'), MICROSOFT_APP_TYPE: 'SingleTenant' },
    ],
    ['MICROSOFT_APP_TENANT_ID', without(teams, 'MICROSOFT_APP_TENANT_ID')],
    ['MICROSOFT_APP_TENANT_ID', { ...teams, MICROSOFT_APP_TENANT_ID: 'larch.onmicrosoft.example' }],
    ['MICROSOFT_APP_TENANT_ID', { ...teams, MICROSOFT_APP_TENANT_ID: 'common' }],
    ['MICROSOFT_APP_TYPE', { ...teams, MICROSOFT_APP_TYPE: 'singletenant' }],
    ['MICROSOFT_APP_TYPE', { ...teams, MICROSOFT_APP_TYPE: 'Multi' }],
    ['TEAMS_ALLOWED_TENANTS', { ...teams, MICROSOFT_APP_TYPE: 'MultiTenant' }],
    ['TEAMS_ALLOW_ANONYMOUS', { TEAMS_ALLOW_ANONYMOUS: 'true' }],
    ['TEAMS_ALLOW_ANONYMOUS', { TEAMS_ALLOW_ANONYMOUS: 'yes' }],
    ['TEAMS_ALLOW_ANONYMOUS', { TEAMS_ALLOW_ANONYMOUS: '1', HOST: '0.0.0.0' }],
    ['TEAMS_ALLOW_ANONYMOUS', { TEAMS_ALLOW_ANONYMOUS: '1', HOST: '192.168.0.5' }],
    ['TEAMS_ALLOW_ANONYMOUS', { TEAMS_ALLOW_ANONYMOUS: '1', HOST: 'localhost.evil.example' }],
    ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'localhost:11434' }],
    ['OPENAI_BASE_URL', { OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'file:///etc' }],
    ['OPENAI_API_KEY', { OPENAI_MODEL: 'gpt' }],
    ['OPENAI_API_KEY', { OPENAI_EMBEDDING_MODEL: 'e' }],
    ['AZURE_OPENAI_ENDPOINT', { AZURE_OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' }],
    [
      'AZURE_OPENAI_ENDPOINT',
      { AZURE_OPENAI_ENDPOINT: 'x.example', AZURE_OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' },
    ],
    ['AZURE_OPENAI_API_KEY', { AZURE_OPENAI_ENDPOINT: 'https://x.example', OPENAI_MODEL: 'm' }],
    ['OPENAI_MODEL', { AZURE_OPENAI_ENDPOINT: 'https://x.example', AZURE_OPENAI_API_KEY: 'k' }],
  ])('of %s is one line that begins with its name: %j', (name, variables) => {
    const lines = linesFor(variables);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} [^\\n]*\\.$`, 'u'));
  });

  test('says what it got and what it takes', () => {
    expect(linesFor({ PORT: 'http' })).toEqual(['PORT has "http"; it takes a port from 0 to 65535.']);
    expect(linesFor({ SLACK_BOT_TOKEN: 'abc', SLACK_SIGNING_SECRET: 's' })).toEqual([
      'SLACK_BOT_TOKEN has a value; it takes a token that begins with xoxb-.',
    ]);
  });

  test('is told together with every other', () => {
    const lines = linesFor({ PORT: 'x', LOG_LEVEL: 'x', CONSOLE_TOKEN: 'x', OPENAI_BASE_URL: 'x' });
    expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['PORT', 'LOG_LEVEL', 'CONSOLE_TOKEN', 'OPENAI_BASE_URL']),
    );
    expect(linesFor({ SLACK_SIGNING_SECRET: 's', OPENAI_MODEL: 'm', MICROSOFT_APP_ID: id })).toHaveLength(4);
  });

  test('over several lines is still told in one', () => {
    expect(linesFor({ PORT: '3000\nDATABASE_URL has a value' })).toEqual([
      'PORT has "3000\\nDATABASE_URL has a value"; it takes a port from 0 to 65535.',
    ]);
  });

  const secret = 'hunter2hunter2';
  test.each<[Variables]>([
    [{ SLACK_BOT_TOKEN: secret, SLACK_SIGNING_SECRET: secret }],
    [{ SLACK_BOT_TOKEN: `xoxb-${secret}`, SLACK_APP_TOKEN: secret }],
    [{ SLACK_SIGNING_SECRET: secret }],
    [{ MICROSOFT_APP_PASSWORD: secret }],
    [{ CONSOLE_TOKEN: secret }],
    [{ DATABASE_URL: `postgres://u:${secret}@127.0.0.1/x` }],
    [{ AZURE_OPENAI_API_KEY: secret }],
    [{ OPENAI_BASE_URL: `sk-${secret}` }],
    [{ OPENAI_BASE_URL: `ftp://user:${secret}@host` }],
    [{ PORT: `xoxb-${secret}` }],
    [{ HOST: `sk-${secret}`, TEAMS_ALLOW_ANONYMOUS: '1' }],
    [{ MICROSOFT_APP_ID: `xapp-${secret}` }],
  ])('never shows a secret, wherever it was put: %j', (variables) => {
    const lines = linesFor(variables);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain(secret);
  });
});

test('.env.example names every variable that is read', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const named = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gmu)].map(([, name]) => name));
  const source = readFileSync(join(import.meta.dirname, '../src/config.ts'), 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gmu)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((name) => !named.has(name))).toEqual([]);
});

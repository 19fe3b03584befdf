import { shown } from './config-shown.ts';

/** The variables that are looked at together, as they were read; null when not set. */
type Variables = Readonly<
  Record<
    | 'AZURE_OPENAI_API_KEY'
    | 'AZURE_OPENAI_ENDPOINT'
    | 'MICROSOFT_APP_ID'
    | 'MICROSOFT_APP_PASSWORD'
    | 'MICROSOFT_APP_TENANT_ID'
    | 'MICROSOFT_APP_TYPE'
    | 'OPENAI_API_KEY'
    | 'OPENAI_BASE_URL'
    | 'OPENAI_EMBEDDING_MODEL'
    | 'OPENAI_MODEL'
    | 'SLACK_APP_TOKEN'
    | 'SLACK_BOT_TOKEN'
    | 'SLACK_SIGNING_SECRET'
    | 'TEAMS_ALLOWED_TENANTS'
    | 'TEAMS_ALLOW_ANONYMOUS',
    string | null
  >
>;

/** Variables that make sense only with others. */
export function togetherness(env: Variables): string[] {
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

function teamsTogether(env: Variables): string[] {
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

/** Settings that would leave a door open. */
export function exposure(env: Variables, host: string): string[] {
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return env.TEAMS_ALLOW_ANONYMOUS === '1' && !isLoopback
    ? [
        `TEAMS_ALLOW_ANONYMOUS has "1" while HOST has ${shown('HOST', host)}; without a sign-in check the server may listen on 127.0.0.1 only.`,
      ]
    : [];
}

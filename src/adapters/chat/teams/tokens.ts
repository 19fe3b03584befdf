import { JwtTokenProviderFactory, ManagedIdentityAppCredentials } from 'botframework-connector';
import { z } from 'zod';

/** Gives the bot's own access tokens. Rejects when none is given out. */
export interface TokenSource {
  /** `resource` is a URL such as `https://graph.microsoft.com`; `tenant` the directory that is asked. */
  token(resource: string, tenant: string): Promise<string>;
}

export interface ClientSecretOptions {
  appId: string;
  appPassword: string;
  /** Origin of the login service. */
  loginUrl: string;
  fetch: typeof fetch;
  now: () => Date;
}

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

const requestTimeoutMs = 10_000;
const renewBeforeMs = 5 * 60_000;

/**
 * OAuth client credentials by secret, each token kept until five minutes before its end.
 * The SDK's own path (MSAL) asks Microsoft's public host about any other login host first,
 * so it can be pointed neither at a test nor at every sovereign cloud.
 */
export function createClientSecretTokens(options: ClientSecretOptions): TokenSource {
  const kept = new Map<string, { token: string; renewAt: number }>();
  return {
    async token(resource, tenant) {
      const key = `${tenant} ${resource}`;
      const known = kept.get(key);
      if (known && known.renewAt > options.now().getTime()) return known.token;
      const fresh = await requestToken(options, resource, tenant);
      const lifeMs = fresh.expires_in * 1_000;
      kept.set(key, { token: fresh.access_token, renewAt: options.now().getTime() + lifeMs - renewBeforeMs });
      return fresh.access_token;
    },
  };
}

async function requestToken(options: ClientSecretOptions, resource: string, tenant: string) {
  const response = await options.fetch(
    `${options.loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: options.appId,
        client_secret: options.appPassword,
        scope: `${resource}/.default`,
      }),
      signal: AbortSignal.timeout(requestTimeoutMs),
    },
  );
  if (!response.ok) throw new Error(`Microsoft gave no token for ${resource}: HTTP ${response.status}.`);
  return granted.parse(await response.json());
}

/** Tokens of a user-assigned managed identity, from the Azure machine the process runs on. */
export function createManagedIdentityTokens(appId: string): TokenSource {
  const provider = new JwtTokenProviderFactory();
  return {
    token: (resource) => new ManagedIdentityAppCredentials(appId, resource, provider).getToken(),
  };
}

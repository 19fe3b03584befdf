import {
  AuthenticationConfiguration,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
} from 'botframework-connector';
import { createCredentialsFactory } from './credentials.ts';
import type { TeamsEndpoints } from './endpoints.ts';
import { type TokenSource, createClientSecretTokens, createManagedIdentityTokens } from './tokens.ts';

export interface AppOptions {
  appId: string;
  appPassword: string;
  tenantId: string;
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
}

/** Directory that gives a multi-tenant bot its tokens for the connector. */
const sharedDirectory = 'botframework.com';

/** One line for each setting that is missing or must not be there; empty when all is well. */
export function faultsOf(app: AppOptions): string[] {
  const isManaged = app.appType === 'UserAssignedMSI';
  const faults: [boolean, string][] = [
    [app.appId === '', 'MICROSOFT_APP_ID is missing'],
    [app.tenantId === '' && app.appType !== 'MultiTenant', 'MICROSOFT_APP_TENANT_ID is missing'],
    [app.appPassword === '' && !isManaged, 'MICROSOFT_APP_PASSWORD is missing'],
    [app.appPassword !== '' && isManaged, 'MICROSOFT_APP_PASSWORD must be empty for a managed identity'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
}

export function createTokens(
  app: AppOptions,
  endpoints: TeamsEndpoints,
  io: { fetch: typeof fetch; now: () => Date },
): TokenSource {
  const { appId, appPassword } = app;
  return app.appType === 'UserAssignedMSI'
    ? createManagedIdentityTokens(appId)
    : createClientSecretTokens({ appId, appPassword, loginUrl: endpoints.loginUrl, ...io });
}

/** The SDK's check of what comes in and signature of what goes out. */
export function createAuthentication(
  app: AppOptions,
  endpoints: TeamsEndpoints,
  tokens: TokenSource | null,
): BotFrameworkAuthentication {
  const tenant = app.appType === 'MultiTenant' ? sharedDirectory : app.tenantId;
  const resource = endpoints.tokenIssuer;
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    `${endpoints.loginUrl}/${tenant}`,
    resource,
    endpoints.tokenIssuer,
    endpoints.tokenIssuer,
    endpoints.openIdMetadataUrl,
    // Tokens of the emulator are refused at our gate; this URL is never asked.
    endpoints.openIdMetadataUrl,
    'urn:botframework:azure',
    createCredentialsFactory({ appId: app.appId, tenant, tokens, resource }),
    new AuthenticationConfiguration(),
  );
}

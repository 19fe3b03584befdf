import {
  MicrosoftAppCredentials,
  type ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import type { TokenSource } from './tokens.ts';

export interface CredentialsOptions {
  appId: string;
  /** Directory that gives out tokens for the connector. */
  tenant: string;
  /** Null: no sign-in at all, for a local client. */
  tokens: TokenSource | null;
  /** Audience of tokens for the connector. */
  resource: string;
}

/** What the SDK signs its calls with. */
export function createCredentialsFactory(options: CredentialsOptions): ServiceClientCredentialsFactory {
  const { appId, tenant, tokens, resource } = options;
  return {
    isValidAppId: (id) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(tokens === null),
    createCredentials(id) {
      if (tokens === null) return Promise.resolve(MicrosoftAppCredentials.Empty);
      if (id !== appId) return Promise.reject(new Error('The SDK asked for the credentials of another app.'));
      return Promise.resolve({
        signRequest: async (request) =>
          new TokenCredentials(await tokens.token(resource, tenant)).signRequest(request),
      });
    },
  };
}

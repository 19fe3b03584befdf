/** Where Microsoft's services are; a sovereign cloud or a test has others. */
export interface TeamsEndpoints {
  /** OpenID metadata whose keys sign what Teams sends us. */
  openIdMetadataUrl: string;
  /** Issuer of those tokens, and the audience of ours. */
  tokenIssuer: string;
  /** Origin that gives out tokens, without the tenant. */
  loginUrl: string;
  /** Microsoft Graph, without the version. */
  graphUrl: string;
  /** Host names that replies, and the bot's token with them, may go to. */
  allowedServiceHosts: readonly string[];
}

/**
 * Microsoft's public cloud. Hosts are named one by one: anybody can register
 * a name under `trafficmanager.net`.
 */
export const publicCloud: TeamsEndpoints = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com',
  graphUrl: 'https://graph.microsoft.com',
  allowedServiceHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
};

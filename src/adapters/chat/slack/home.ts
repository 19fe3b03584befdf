import { z } from 'zod';
import type { WebApi } from './web-api.ts';

/** The workspace (or Grid organisation) the app is installed in, and who the app is there. */
export interface Home {
  /** Workspace id; of an organisation-wide install, whatever Slack reports beside the organisation. */
  team: string;
  /** Grid organisation id; null outside a Grid. */
  enterprise: string | null;
  /** Installed for the whole organisation: every workspace in it is ours. */
  isOrgInstall: boolean;
  botUser: string;
  botId: string | null;
}

const authTest = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  user_id: z.string(),
  bot_id: z.string().nullish(),
});

/** Asks Slack whose token this is. Rejects when the token is refused or Slack does not answer. */
export async function findHome(web: WebApi): Promise<Home> {
  const found = authTest.parse(await web.call('auth.test', {}));
  const enterprise = found.enterprise_id ?? null;
  const team = found.team_id ?? enterprise;
  if (team === null) throw new Error('Slack did not say which workspace the bot token belongs to.');
  return {
    team,
    enterprise,
    isOrgInstall: found.is_enterprise_install === true,
    botUser: found.user_id,
    botId: found.bot_id ?? null,
  };
}

/** The id an employer's conversations are kept under. */
export function tenantOf(home: Home): string {
  return home.isOrgInstall && home.enterprise !== null ? home.enterprise : home.team;
}

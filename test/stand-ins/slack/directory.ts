import { botId, botUser, team } from './payloads.ts';

/** A user as `users.info` describes one. */
export type StandInUser = Record<string, unknown> & { id: string };

/** A full member of the home workspace with a confirmed e-mail address. */
export function member(id: string, email: string, extra: Record<string, unknown> = {}): StandInUser {
  return {
    id,
    team_id: team,
    deleted: false,
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    profile: { email, team },
    ...extra,
  };
}

/** What the workspace knows; tests change it. */
export interface Directory {
  users: Map<string, StandInUser>;
  /** Members by user-group id. */
  groups: Map<string, string[]>;
  /** The answer to `auth.test`. */
  authTest: Record<string, unknown>;
}

export function createDirectory(): Directory {
  return {
    users: new Map([['U0ANNA', member('U0ANNA', 'anna@larch.example')]]),
    groups: new Map(),
    authTest: {
      url: 'https://larch.slack.com/',
      team: 'Larch',
      user: 'plansays',
      team_id: team,
      user_id: botUser,
      bot_id: botId,
    },
  };
}

import { z } from 'zod';
import { type Identity, nobodyInParticular } from '../../../domain/identity.ts';
import type { Turn } from '../../../domain/turn.ts';
import type { Home } from './home.ts';
import { SlackCallFailed } from './slack-call-failed.ts';
import type { UserGroups } from './user-groups.ts';
import type { WebApi } from './web-api.ts';

const flag = z.boolean().nullish();

const usersInfo = z.object({
  user: z.object({
    team_id: z.string(),
    deleted: flag,
    is_bot: flag,
    is_stranger: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_email_confirmed: flag,
    enterprise_user: z.object({ enterprise_id: z.string() }).nullish(),
    profile: z.object({ email: z.string().nullish() }),
  }),
});
type SlackUser = z.infer<typeof usersInfo>['user'];

/** People Slack will not show to this workspace's app. */
const hidden = new Set(['user_not_found', 'user_not_visible']);

/** Who a Slack user is, by Slack's own directory. Rejects when Slack cannot say. */
export async function identify(turn: Turn, home: Home, web: WebApi, groups: UserGroups): Promise<Identity> {
  const user = await findUser(turn.user, web);
  if (user === null || !isOurOwn(user, home)) return { ...nobodyInParticular, isOutsider: true };
  return {
    email: emailOf(user),
    slackUserGroups: await groups.groupsOf(turn.user, turn.replyTo['team'] ?? home.team),
    entraGroups: [],
    isOutsider: false,
  };
}

async function findUser(id: string, web: WebApi): Promise<SlackUser | null> {
  try {
    return usersInfo.parse(await web.call('users.info', { user: id })).user;
  } catch (error) {
    if (error instanceof SlackCallFailed && hidden.has(error.reason)) return null;
    throw error;
  }
}

function isOurOwn(user: SlackUser, home: Home): boolean {
  if (user.deleted || user.is_bot || user.is_stranger) return false;
  if (user.is_restricted || user.is_ultra_restricted) return false;
  if (home.enterprise !== null && user.enterprise_user)
    return user.enterprise_user.enterprise_id === home.enterprise;
  return user.team_id === home.team;
}

function emailOf(user: SlackUser): string | null {
  const email = user.profile.email?.trim().toLowerCase();
  return email && user.is_email_confirmed !== false ? email : null;
}

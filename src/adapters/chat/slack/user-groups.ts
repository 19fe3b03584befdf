import { z } from 'zod';
import type { Log } from '../../../domain/ports/log.ts';
import { SlackCallFailed } from './slack-call-failed.ts';
import type { WebApi } from './web-api.ts';

const keptForMs = 5 * 60_000;

const usersList = z.object({ users: z.array(z.string()) });

export interface UserGroups {
  /** Those of the groups of interest that the user is in. Rejects when Slack cannot say. */
  groupsOf(user: string, team: string): Promise<string[]>;
}

export interface UserGroupsOptions {
  web: WebApi;
  groupsOfInterest: () => string[];
  log: Log;
  /** Milliseconds; only differences count. */
  now: () => number;
}

/** Members of the user groups that plans name, asked for one group at a time and kept for five minutes. */
export function createUserGroups({ web, groupsOfInterest, log, now }: UserGroupsOptions): UserGroups {
  const kept = new Map<string, { members: Promise<Set<string>>; until: number }>();

  async function askSlack(group: string, team: string): Promise<Set<string>> {
    try {
      const listed = await web.call('usergroups.users.list', { usergroup: group, team_id: team });
      return new Set(usersList.parse(listed).users);
    } catch (error) {
      // A group that was deleted has no members; failing here would silence the assistant for everybody.
      if (!(error instanceof SlackCallFailed) || error.reason !== 'no_such_subteam') throw error;
      log.warn({ group }, 'plans.yaml names a Slack user group that does not exist');
      return new Set();
    }
  }

  function membersOf(group: string, team: string): Promise<Set<string>> {
    const key = `${team}:${group}`;
    const known = kept.get(key);
    if (known && now() < known.until) return known.members;
    const members = askSlack(group, team);
    kept.set(key, { members, until: now() + keptForMs });
    members.catch(() => kept.delete(key));
    return members;
  }

  return {
    groupsOf: async (user, team) => {
      const groups = [...new Set(groupsOfInterest())];
      const memberships = await Promise.all(groups.map((group) => membersOf(group, team)));
      return groups.filter((_, index) => memberships[index]?.has(user));
    },
  };
}

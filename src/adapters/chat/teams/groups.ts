import { z } from 'zod';
import type { TokenSource } from './tokens.ts';

/** Which of some Entra groups a person is in, nested groups included. Rejects when Graph cannot say. */
export type GroupLookup = (tenant: string, user: string, groups: readonly string[]) => Promise<string[]>;

export interface GroupLookupOptions {
  graphUrl: string;
  tokens: TokenSource;
  fetch: typeof fetch;
  now: () => Date;
}

const memberGroups = z.object({ value: z.array(z.string()) });

/** Graph takes at most this many groups in one call. */
const groupsInACall = 20;
const requestTimeoutMs = 10_000;
const keptForMs = 15 * 60_000;
const mostKept = 10_000;

/** Asks Microsoft Graph (`checkMemberGroups`), about the groups named and no other; remembers for 15 minutes. */
export function createGroupLookup(options: GroupLookupOptions): GroupLookup {
  const kept = new Map<string, { groups: string[]; until: number }>();
  return async (tenant, user, groups) => {
    if (groups.length === 0) return [];
    const key = [tenant, user, ...groups].join(' ');
    const known = kept.get(key);
    if (known && known.until > options.now().getTime()) return known.groups;
    const found = await askGraph(options, tenant, user, groups);
    kept.delete(key);
    kept.set(key, { groups: found, until: options.now().getTime() + keptForMs });
    const oldest = kept.keys().next();
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
    return found;
  };
}

async function askGraph(
  options: GroupLookupOptions,
  tenant: string,
  user: string,
  groups: readonly string[],
): Promise<string[]> {
  const token = await options.tokens.token(new URL(options.graphUrl).origin, tenant);
  const found: string[] = [];
  for (let at = 0; at < groups.length; at += groupsInACall) {
    const response = await options.fetch(
      `${options.graphUrl}/v1.0/users/${encodeURIComponent(user)}/checkMemberGroups`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ groupIds: groups.slice(at, at + groupsInACall) }),
        signal: AbortSignal.timeout(requestTimeoutMs),
      },
    );
    if (!response.ok)
      throw new Error(`Microsoft Graph could not say which groups a person is in: HTTP ${response.status}.`);
    found.push(...memberGroups.parse(await response.json()).value);
  }
  return found;
}

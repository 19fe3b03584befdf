import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Identity } from '../../../domain/identity.ts';
import type { Turn } from '../../../domain/turn.ts';
import type { GroupLookup } from './groups.ts';
import type { Post } from './post.ts';
import { type Reference, referenceOf } from './reference.ts';

const member = z.looseObject({
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
type Member = z.infer<typeof member>;

export interface IdentifyOptions {
  post: Post;
  /** Null: no tenant is checked and no group is known, for a local client. */
  directory: { allowedTenants: readonly string[]; groups: GroupLookup } | null;
  /** Entra group ids that place people in plans. */
  groupsOfInterest: () => string[];
}

/** Asks Teams, then Graph, who the person is. Rejects when either cannot say: nobody is guessed. */
export function createIdentify({ post, directory, groupsOfInterest }: IdentifyOptions) {
  return async (turn: Turn): Promise<Identity> => {
    const person = await askTeams(post, turn);
    const isOutsider = isGuest(person) || (directory !== null && isForeign(person, directory.allowedTenants));
    const entraGroups =
      isOutsider || directory === null
        ? []
        : await directory.groups(turn.tenant, turn.user, groupsOfInterest());
    return { email: addressOf(person), slackUserGroups: [], entraGroups, isOutsider };
  };
}

async function askTeams(post: Post, turn: Turn): Promise<Member> {
  const reference = referenceOf(turn);
  let answer: unknown;
  await post.inConversation(reference, async (context) => {
    answer = await memberOf(context, reference);
  });
  const person = member.parse(answer);
  if ((person.aadObjectId ?? person.objectId)?.toLowerCase() !== turn.user)
    throw new Error('Teams described somebody other than the person who asked.');
  return person;
}

function memberOf(context: TurnContext, reference: Reference): Promise<unknown> {
  return reference.teamId === null
    ? TeamsInfo.getMember(context, reference.userId)
    : TeamsInfo.getTeamMember(context, reference.teamId, reference.userId);
}

function isGuest(person: Member): boolean {
  const role = person.userRole?.toLowerCase();
  const isExternalName = [person.userPrincipalName, person.email].some((name) =>
    name?.toLowerCase().includes('#ext#'),
  );
  return role === 'guest' || role === 'anonymous' || isExternalName;
}

function isForeign(person: Member, allowedTenants: readonly string[]): boolean {
  if (!person.tenantId) throw new Error('Teams did not say which tenant the person belongs to.');
  return !allowedTenants.includes(person.tenantId.toLowerCase());
}

function addressOf(person: Member): string | null {
  const address = [person.email, person.userPrincipalName].find((name) => name?.includes('@'));
  return address?.toLowerCase() ?? null;
}

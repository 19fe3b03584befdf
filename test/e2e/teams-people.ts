import { appId, askerObjectId, tenantId } from '../stand-ins/teams/message.ts';
import { type TeamsStandIn, startTeamsStandIn } from '../stand-ins/teams/start.ts';

/** A person of the sample employer as Teams sees them. */
export interface TeamsPerson {
  id: string;
  objectId: string;
  /** Their personal chat with the assistant. */
  chat: string;
}

function personNamed(name: string, objectId: string): TeamsPerson {
  return { id: `29:${name}`, objectId, chat: `a:${name}` };
}

export const hourlyGroup = '3d7b5c1e-94a2-4f08-8c61-2b0f7a9de415';

export const teamsPeople = {
  salaried: personNamed('anna', askerObjectId),
  hourly: personNamed('dana', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee02'),
  hourlyByGroup: personNamed('luke', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee03'),
  inTwoPlans: personNamed('tina', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee04'),
  newInTwoPlans: personNamed('timo', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee07'),
  guest: personNamed('guest', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee05'),
  foreign: personNamed('partner', '7e9f6d10-3a7b-4a83-9a3a-0c51d0a2ee06'),
} as const;

/** Places in which others read along; members of a channel are asked for by its team. */
export const groupChat = '19:group@thread.v2';
export const team = '19:team@thread.tacv2';

/** Microsoft's side with the people of the sample employer in it. */
export async function startSampleTenant(): Promise<TeamsStandIn> {
  const standIn = await startTeamsStandIn();
  const { members, groups } = standIn.world;
  const everybody: [TeamsPerson, Record<string, unknown>][] = [
    [teamsPeople.salaried, { email: 'anna@tamarack.example' }],
    [teamsPeople.hourly, { email: 'dana.whitcomb@coldwaterplant.example' }],
    [teamsPeople.hourlyByGroup, { email: 'luke@agency.example' }],
    [teamsPeople.inTwoPlans, { email: 'tina@tamarack.example' }],
    [teamsPeople.newInTwoPlans, { email: 'timo@tamarack.example' }],
    [teamsPeople.guest, { email: 'guest@tamarack.example', userRole: 'guest' }],
    [
      teamsPeople.foreign,
      { email: 'partner@tamarack.example', tenantId: '99999999-0000-4000-8000-000000000000' },
    ],
  ];
  for (const [person, described] of everybody) {
    const member = {
      id: person.id,
      aadObjectId: person.objectId,
      name: 'Somebody',
      tenantId,
      userRole: 'user',
      ...described,
    };
    for (const place of [person.chat, groupChat, team]) members.set(`${place} ${person.id}`, member);
    groups.set(person.objectId, []);
  }
  groups.set(teamsPeople.hourlyByGroup.objectId, [hourlyGroup]);
  groups.set(teamsPeople.inTwoPlans.objectId, [hourlyGroup]);
  groups.set(teamsPeople.newInTwoPlans.objectId, [hourlyGroup]);
  return standIn;
}

/** What IT would set for it. */
export const teamsEnvironment = {
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_PASSWORD: 'app-secret',
  MICROSOFT_APP_TENANT_ID: tenantId,
};

import { afterEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../../../src/domain/turn.ts';
import {
  askerId,
  askerObjectId,
  channelMessage,
  personalMessage,
  tenantId,
} from '../../../stand-ins/teams/message.ts';
import { type ServedTeams, serveTeams } from './serve-teams.ts';

const groupOfPlan = '6f1c0000-0000-4000-8000-000000000001';
const otherGroup = '6f1c0000-0000-4000-8000-000000000002';
const employee = {
  id: askerId,
  name: 'Asker Example',
  aadObjectId: askerObjectId,
  email: 'Asker@Larch.example',
  userPrincipalName: 'asker@larch.onmicrosoft.example',
  tenantId,
  userRole: 'user',
};

let teams: ServedTeams;
afterEach(() => teams.close());

async function ask(
  changes: Parameters<typeof serveTeams>[0] = {},
  member: Record<string, unknown> | null = employee,
): Promise<Turn> {
  teams = await serveTeams(changes);
  if (member) teams.standIn.world.members.set(`a:personal ${askerId}`, member);
  await teams.standIn.post(teams.url, personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
  const [turn] = teams.turns;
  if (!turn) throw new Error('No turn was taken in.');
  return turn;
}

const graphCalls = () => teams.standIn.world.calls.filter((call) => call.includes('/graph/'));

describe('who asks', () => {
  it('is an employee with the e-mail Teams vouches for, in lower case', async () => {
    const turn = await ask();
    expect(await teams.connection.chat.identify(turn)).toEqual({
      email: 'asker@larch.example',
      slackUserGroups: [],
      entraGroups: [],
      isOutsider: false,
    });
  });

  it('goes by the sign-in name when there is no e-mail', async () => {
    const turn = await ask({}, { ...employee, email: undefined });
    expect((await teams.connection.chat.identify(turn)).email).toBe('asker@larch.onmicrosoft.example');
  });

  it('is asked of the team when the message stands in a channel', async () => {
    await ask();
    teams.standIn.world.members.set(`19:team@thread.tacv2 ${askerId}`, employee);
    await teams.standIn.post(teams.url, channelMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    const turn = teams.turns.at(-1);
    if (!turn) throw new Error('No turn was taken in.');
    expect((await teams.connection.chat.identify(turn)).email).toBe('asker@larch.example');
  });

  const outsiders: [string, Record<string, unknown>][] = [
    ['a guest', { userRole: 'guest' }],
    ['a guest in another spelling', { userRole: 'Guest' }],
    ['an anonymous meeting guest', { userRole: 'anonymous' }],
    ['an external sign-in name', { userPrincipalName: 'x_partner.example#EXT#@larch.onmicrosoft.example' }],
    ['somebody of a foreign tenant', { tenantId: '99999999-0000-4000-8000-000000000000' }],
  ];
  it.each(outsiders)('is an outsider: %s, and no group is asked for', async (_, change) => {
    const turn = await ask({ groupsOfInterest: () => [groupOfPlan] }, { ...employee, ...change });
    expect(await teams.connection.chat.identify(turn)).toMatchObject({ isOutsider: true, entraGroups: [] });
    expect(graphCalls()).toEqual([]);
  });

  it('is no outsider from another tenant that is allowed', async () => {
    const other = '99999999-0000-4000-8000-000000000000';
    const turn = await ask(
      { allowedTenants: [tenantId.toUpperCase(), other] },
      { ...employee, tenantId: other },
    );
    expect((await teams.connection.chat.identify(turn)).isOutsider).toBe(false);
  });
});

describe('groups', () => {
  it('are those of interest that Graph confirms', async () => {
    const turn = await ask({ groupsOfInterest: () => [groupOfPlan, otherGroup] });
    teams.standIn.world.groups.set(askerObjectId, [groupOfPlan, 'a-group-nobody-asked-about']);
    expect((await teams.connection.chat.identify(turn)).entraGroups).toEqual([groupOfPlan]);
  });

  it('are not asked for when no plan names one', async () => {
    const turn = await ask();
    await teams.connection.chat.identify(turn);
    expect(graphCalls()).toEqual([]);
  });

  it('are asked for twenty at a time', async () => {
    const many = Array.from({ length: 45 }, (_, at) => `group-${at}`);
    const turn = await ask({ groupsOfInterest: () => many });
    teams.standIn.world.groups.set(askerObjectId, ['group-0', 'group-44']);
    expect((await teams.connection.chat.identify(turn)).entraGroups).toEqual(['group-0', 'group-44']);
    expect(graphCalls()).toHaveLength(3);
  });

  it('are remembered for fifteen minutes and then asked for again', async () => {
    let now = new Date();
    const turn = await ask({ groupsOfInterest: () => [groupOfPlan], now: () => now });
    teams.standIn.world.groups.set(askerObjectId, [groupOfPlan]);
    await teams.connection.chat.identify(turn);
    now = new Date(now.getTime() + 14 * 60_000);
    await teams.connection.chat.identify(turn);
    expect(graphCalls()).toHaveLength(1);
    teams.standIn.world.groups.set(askerObjectId, []);
    now = new Date(now.getTime() + 2 * 60_000);
    expect((await teams.connection.chat.identify(turn)).entraGroups).toEqual([]);
    expect(graphCalls()).toHaveLength(2);
  });

  it('are asked for with a token that is renewed before it ends', async () => {
    let now = new Date();
    const turn = await ask({ groupsOfInterest: () => [groupOfPlan], now: () => now });
    teams.standIn.world.groups.set(askerObjectId, [groupOfPlan]);
    const logins = () => teams.standIn.world.calls.filter((call) => call.includes('/login/')).length;
    await teams.connection.chat.identify(turn);
    await teams.connection.chat.identify(turn);
    // One for the connector, one for Graph.
    expect(logins()).toBe(2);
    now = new Date(now.getTime() + 56 * 60_000);
    await teams.connection.chat.identify(turn);
    expect(logins()).toBe(4);
  });
});

describe('nobody is guessed', () => {
  it('when Teams does not know the member', async () => {
    const turn = await ask({}, null);
    await expect(teams.connection.chat.identify(turn)).rejects.toThrow();
  });

  it('when Teams describes somebody else', async () => {
    const turn = await ask({}, { ...employee, aadObjectId: 'somebody-else' });
    await expect(teams.connection.chat.identify(turn)).rejects.toThrow('somebody other');
  });

  it('when Teams does not name the tenant', async () => {
    const turn = await ask({}, { ...employee, tenantId: undefined });
    await expect(teams.connection.chat.identify(turn)).rejects.toThrow('which tenant');
  });

  it.each([401, 403, 404, 429, 500, 503])('when Graph answers %i', async (status) => {
    const turn = await ask({ groupsOfInterest: () => [groupOfPlan] });
    teams.standIn.world.faults.set('graph', status);
    await expect(teams.connection.chat.identify(turn)).rejects.toThrow(`HTTP ${status}`);
  });

  it('when login gives no token', async () => {
    const turn = await ask();
    teams.standIn.world.faults.set('login', 401);
    await expect(teams.connection.chat.identify(turn)).rejects.toThrow('no token');
  });

  it('when the turn was not made here', async () => {
    const turn = await ask();
    await expect(teams.connection.chat.identify({ ...turn, replyTo: {} })).rejects.toThrow();
  });
});

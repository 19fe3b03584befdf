import { once } from 'node:events';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createTeams } from '../../../../src/adapters/chat/teams/connect.ts';
import { channelMessage, groupMessage, personalMessage } from '../../../stand-ins/teams/message.ts';
import { answerReply } from './replies.ts';
import { type ServedTeams, goodOptions, serveTeams } from './serve-teams.ts';

let teams: ServedTeams | undefined;
afterEach(async () => {
  await teams?.close();
  teams = undefined;
});

async function serve(changes: Parameters<typeof serveTeams>[0] = {}): Promise<ServedTeams> {
  teams = await serveTeams(changes);
  return teams;
}

describe('the connection', () => {
  const incomplete = [
    ['appId', '', 'MICROSOFT_APP_ID'],
    ['appPassword', '', 'MICROSOFT_APP_PASSWORD'],
    ['tenantId', '', 'MICROSOFT_APP_TENANT_ID'],
  ] as const;
  it.each(incomplete)('is not made without %s', (name, value, variable) => {
    expect(() => createTeams({ ...goodOptions(), [name]: value })).toThrow(variable);
  });

  it('is not made for any tenant: a multi-tenant bot has to name some', () => {
    expect(() => createTeams({ ...goodOptions(), appType: 'MultiTenant', tenantId: '' })).toThrow(
      'TEAMS_ALLOWED_TENANTS',
    );
  });

  it('names every fault in one line', () => {
    const nothing = { ...goodOptions(), appId: '', appPassword: '', tenantId: '' };
    expect(() => createTeams(nothing)).toThrow(/^Teams is not set up: .*APP_ID.*TENANT_ID.*PASSWORD.*\.$/);
  });

  it('of a managed identity has no password', () => {
    expect(() => createTeams({ ...goodOptions(), appType: 'UserAssignedMSI' })).toThrow('must be empty');
    expect(() =>
      createTeams({ ...goodOptions(), appType: 'UserAssignedMSI', appPassword: '' }),
    ).not.toThrow();
  });

  it('answers with 503 and an empty body once it is stopped', async () => {
    const { connection, standIn, url, turns } = await serve();
    await connection.stop();
    const response = await standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect([response.status, await response.text()]).toEqual([503, '']);
    expect(turns).toEqual([]);
  });

  it('waits for a message under way when it is stopped', async () => {
    const taking = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { connection, standIn, url } = await serve({
      takeTurn: () => {
        begun.resolve();
        return taking.promise;
      },
    });
    const posted = standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    await begun.promise;
    let isStopped = false;
    const stopped = connection.stop().then(() => (isStopped = true));
    expect(isStopped).toBe(false);
    taking.resolve();
    expect((await posted).status).toBe(200);
    await stopped;
    expect(isStopped).toBe(true);
  });

  it('tells Teams to send again, and nothing else, when a turn cannot be kept', async () => {
    const { standIn, url, logged } = await serve({
      takeTurn: () => Promise.reject(new Error('postgres://user:secret@db is down')),
    });
    const response = await standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(logged.join('\n')).toContain('could not be kept');
    expect(logged.join('\n')).not.toContain('secret');
  });

  it('can be mounted on an Express app', async () => {
    const { connection, standIn, turns } = await serve();
    const app = express().post('/api/messages', connection.handler);
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://127.0.0.1:${port}/api/messages`;
    const response = await standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(turns).toHaveLength(1);
    server.closeAllConnections();
    server.close();
  });

  it('lets nobody in while the keys cannot be had', async () => {
    const { standIn, url, turns, logged } = await serve();
    standIn.world.faults.set('keys', 503);
    const response = await standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(logged.join('\n')).toContain('signing keys could not be had');
    expect(turns).toEqual([]);
  });
});

describe('an activity that is no message to the assistant', () => {
  const others: [string, number, (serviceUrl: string) => Record<string, unknown>][] = [
    [
      'that somebody joined',
      200,
      (url) => personalMessage(url, '', { type: 'conversationUpdate', text: undefined }),
    ],
    [
      'that the app was installed',
      200,
      (url) => personalMessage(url, '', { type: 'installationUpdate', action: 'add' }),
    ],
    ['of a reaction', 200, (url) => personalMessage(url, '', { type: 'messageReaction' })],
    ['of somebody typing', 200, (url) => personalMessage(url, '', { type: 'typing' })],
    ['of an unknown invoke', 501, (url) => personalMessage(url, '', { type: 'invoke', name: 'task/fetch' })],
    [
      'of another bot',
      200,
      (url) => personalMessage(url, 'Hi', { from: { id: '28:x', aadObjectId: 'x', role: 'bot' } }),
    ],
    ['of talk in a group that does not mention us', 200, (url) => groupMessage(url, 'Hi', { entities: [] })],
    [
      'of talk in a channel that mentions others',
      200,
      (url) =>
        channelMessage(url, 'Hi', {
          entities: [{ type: 'mention', mentioned: { id: '29:x' }, text: '<at>X</at>' }],
        }),
    ],
    [
      "of another app's card",
      200,
      (url) => personalMessage(url, '', { text: undefined, value: { pickPlan: 7 } }),
    ],
    [
      'of a sender without a directory id',
      200,
      (url) => personalMessage(url, 'Hi', { from: { id: '29:x', name: 'X' } }),
    ],
  ];
  it.each(others)('%s is answered with %i and makes no turn', async (_, status, make) => {
    const { standIn, url, turns } = await serve();
    const response = await standIn.post(url, make(standIn.serviceUrl));
    expect([response.status, await response.text()]).toEqual([status, '']);
    expect(turns).toEqual([]);
  });
});

describe('anonymous mode', () => {
  const anonymous = { allowAnonymous: true, appId: '', appPassword: '', tenantId: '' };

  it('takes a message without a token and replies to a client on this machine', async () => {
    const { standIn, connection, url, turns } = await serve(anonymous);
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?')),
    });
    expect(response.status).toBe(200);
    const [turn, ...others] = turns;
    if (!turn) throw new Error('No turn was taken in.');
    expect(others).toEqual([]);
    expect(standIn.world.calls).toEqual([]);
    standIn.world.isAnonymous = true;
    await connection.chat.sendReply(turn, answerReply());
    expect(standIn.activities).toHaveLength(1);
  });

  it('refuses to reply to any host but loopback', async () => {
    const { url, turns } = await serve(anonymous);
    const body = JSON.stringify(
      personalMessage('https://smba.trafficmanager.net/amer/', 'Can I buy bitcoin?'),
    );
    expect((await fetch(url, { method: 'POST', body })).status).toBe(403);
    expect(turns).toEqual([]);
  });

  it('sends no credentials', async () => {
    const { standIn, connection, url, turns } = await serve({ allowAnonymous: true });
    await fetch(url, { method: 'POST', body: JSON.stringify(personalMessage(standIn.serviceUrl, 'Hello')) });
    const [turn] = turns;
    if (!turn) throw new Error('No turn was taken in.');
    standIn.world.isAnonymous = true;
    await connection.chat.sendReply(turn, answerReply());
    expect(standIn.activities).toHaveLength(1);
    expect(standIn.world.calls.filter((call) => call.includes('/login/'))).toEqual([]);
  });
});

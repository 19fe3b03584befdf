import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../../../src/domain/turn.ts';
import {
  askerObjectId,
  channelMessage,
  groupMessage,
  personalMessage,
  tenantId,
} from '../../../stand-ins/teams/message.ts';
import { answerReply } from './replies.ts';
import { type ServedTeams, serveTeams } from './serve-teams.ts';

let teams: ServedTeams;
beforeEach(async () => {
  teams = await serveTeams();
});
afterEach(() => teams.close());

async function take(activity: unknown): Promise<Turn> {
  const response = await teams.standIn.post(teams.url, activity);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  const turn = teams.turns.at(-1);
  if (!turn) throw new Error('No turn was taken in.');
  return turn;
}

describe('a message', () => {
  it('in a personal chat becomes a turn of its sender', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect(turn).toMatchObject({
      platform: 'teams',
      tenant: tenantId,
      user: askerObjectId,
      conversation: `teams:${tenantId}:a:personal`,
      deliveryIds: [`teams:${tenantId}:a:personal:1764000000001`],
      isShared: false,
      text: 'Can I buy bitcoin?',
      pickedPlan: null,
    });
    expect(JSON.stringify(turn)).not.toContain('Asker Example');
  });

  it('that follows up stays in the same conversation under another delivery id', async () => {
    const first = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    const second = await take(
      personalMessage(teams.standIn.serviceUrl, 'And ether?', { id: '1764000000002' }),
    );
    expect(second.conversation).toBe(first.conversation);
    expect(second.deliveryIds).not.toEqual(first.deliveryIds);
  });

  it('in a group chat is shared and loses our mention', async () => {
    const turn = await take(groupMessage(teams.standIn.serviceUrl, 'Is gold allowed?'));
    expect(turn).toMatchObject({ isShared: true, text: 'Is gold allowed?' });
  });

  it('in a channel belongs to its thread', async () => {
    const turn = await take(channelMessage(teams.standIn.serviceUrl, 'Is gold allowed?'));
    expect(turn).toMatchObject({
      isShared: true,
      conversation: `teams:${tenantId}:19:channel@thread.tacv2;messageid=1764000000000`,
    });
  });
});

describe('a reply', () => {
  it('goes out after the HTTP request is over, as a reply to the message, with label and citations on the wire', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    expect(teams.standIn.activities).toEqual([]);
    await teams.connection.chat.sendReply(turn, answerReply());
    const sent = await teams.standIn.waitForActivity(({ activity }) => activity['type'] === 'message');
    expect(sent).toMatchObject({ conversation: 'a:personal', replyToId: '1764000000001' });
    const onTheWire: unknown = JSON.parse(sent.bytes);
    expect(onTheWire).toMatchObject({
      textFormat: 'markdown',
      text: expect.stringContaining('**Crypto: available through the brokerage window**'),
      entities: [
        {
          type: 'https://schema.org/Message',
          '@type': 'Message',
          '@context': 'https://schema.org',
          '@id': '',
          additionalType: ['AIGeneratedContent'],
          citation: [
            {
              '@type': 'Claim',
              position: 1,
              appearance: {
                '@type': 'DigitalDocument',
                name: 'Brokerage Window Addendum',
                abstract: 'shares of US-listed spot bitcoin and spot ether exchange-traded products',
                url: 'https://hr.larch.example/addendum.pdf',
              },
            },
          ],
        },
      ],
    });
  });

  it('offers plans to choose from, and a pick comes back as one', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    const choices = ['larch-salaried', 'larch-hourly'].map((id) => ({ ...plan(id), id }));
    const needsPlan = {
      outcome: 'needs_plan',
      plan: null,
      verdicts: [],
      statements: [],
      citations: [],
    } as const;
    await teams.connection.chat.sendReply(
      turn,
      answerReply({ choices, plan: null }, { ...needsPlan, verdicts: [], statements: [], citations: [] }),
    );
    const { activity } = await teams.standIn.waitForActivity(() => true);
    const button = { type: 'Action.Submit', data: { pickPlan: 'larch-hourly' } };
    expect(JSON.stringify(activity['attachments'])).toContain(JSON.stringify(button.data));
    const picked = await take(
      personalMessage(teams.standIn.serviceUrl, '', {
        text: undefined,
        value: button.data,
        id: '1764000000009',
      }),
    );
    expect(picked).toMatchObject({ pickedPlan: 'larch-hourly', text: '' });
  });

  it("about the asker's own plan leaves a channel for a personal chat", async () => {
    const turn = await take(channelMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    await teams.connection.chat.sendReply(turn, answerReply({ audience: 'asker' }));
    const [inPrivate, inChannel] = teams.standIn.activities;
    expect(inPrivate).toMatchObject({ conversation: 'a:new-personal', replyToId: null });
    expect(inPrivate?.bytes).toContain('Brokerage Window Addendum');
    expect(inChannel).toMatchObject({ conversation: '19:channel@thread.tacv2;messageid=1764000000000' });
    expect(inChannel?.activity['text']).toBe(
      'I have answered you in our personal chat, because it is about your own plan.',
    );
    expect(teams.standIn.activities).toHaveLength(2);
  });

  it('says how to get the answer, and nothing of it, when the personal chat cannot be opened', async () => {
    teams.standIn.world.faults.set('create', 403);
    const turn = await take(groupMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    await teams.connection.chat.sendReply(turn, answerReply({ audience: 'asker' }));
    expect(teams.standIn.activities).toHaveLength(1);
    const [only] = teams.standIn.activities;
    expect(only?.activity['text']).toContain('open a personal chat with me');
    expect(only?.bytes).not.toMatch(/brokerage|larch|bitcoin/i);
  });

  it('for everyone stays in the channel', async () => {
    const turn = await take(channelMessage(teams.standIn.serviceUrl, 'What is the DOL rule?'));
    await teams.connection.chat.sendReply(turn, answerReply({ audience: 'everyone' }));
    expect(teams.standIn.activities.map(({ conversation }) => conversation)).toEqual([
      '19:channel@thread.tacv2;messageid=1764000000000',
    ]);
  });

  it('is refused when the kept conversation points to a host that is not on the list', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    const kept: Record<string, unknown> = JSON.parse(turn.replyTo['reference'] ?? '');
    const reference = JSON.stringify({ ...kept, serviceUrl: 'https://evil.example/' });
    const calls = teams.standIn.world.calls.length;
    await expect(
      teams.connection.chat.sendReply({ ...turn, replyTo: { reference } }, answerReply()),
    ).rejects.toThrow("not Microsoft's");
    expect(teams.standIn.world.calls).toHaveLength(calls);
  });

  it('rejects when Teams does not take it', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    teams.standIn.world.faults.set('send', 403);
    await expect(teams.connection.chat.sendReply(turn, answerReply())).rejects.toThrow();
  });
});

describe('Teams that takes a request and never answers', () => {
  it('fails a reply in the time allowed', async () => {
    const impatient = await serveTeams({ timeoutMs: 200 });
    const { standIn, connection, turns, url } = impatient;
    await standIn.post(url, personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?'));
    const [turn] = turns;
    if (!turn) throw new Error('No turn was taken in.');
    standIn.world.faults.set('send', 'silence');
    await expect(connection.chat.sendReply(turn, answerReply())).rejects.toThrow(
      'did not answer within 200 ms',
    );
    await impatient.close();
  });
});

describe('progress', () => {
  it('is a typing sign, and a fault of it disturbs nobody', async () => {
    const turn = await take(personalMessage(teams.standIn.serviceUrl, 'Can I buy bitcoin?'));
    await teams.connection.chat.showProgress(turn, 'Reading');
    expect(teams.standIn.activities[0]?.activity).toMatchObject({ type: 'typing' });
    teams.standIn.world.faults.set('send', 403);
    await expect(teams.connection.chat.showProgress(turn, 'Reading')).resolves.toBeUndefined();
  });
});

function plan(id: string) {
  return { id, name: `Plan ${id}`, contact: null, recordkeeper: null, members: [] };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPlaceLines } from '../../src/adapters/chat/teams/lines.ts';
import { politeLines } from '../../src/domain/polite.ts';
import { personalMessage, tenantId } from '../stand-ins/teams/message.ts';
import type { TeamsStandIn } from '../stand-ins/teams/start.ts';
import { type Served, servePlanSays } from './serve-plansays.ts';
import { groupChat, startSampleTenant, teamsEnvironment, teamsPeople } from './teams-people.ts';
import { type TeamsTalk, createTeamsTalk, textOf } from './teams-talk.ts';

const question = 'Can I buy bitcoin in my 401(k)?';
/** Where the stand-in lets a personal chat be opened. */
const newChat = 'a:new-personal';
const channelThread = '19:channel@thread.tacv2;messageid=1764000000000';
const anyPlan = /Tamarack (?:Savings|Hourly)|available through|not available|% of your|\$\d/u;
const salariedOnly = /Tamarack Savings Plan|5% of your vested|10% of your vested|\$10,000|\$60\b/u;

let standIn: TeamsStandIn;
let served: Served;
let talk: TeamsTalk;
beforeAll(async () => {
  standIn = await startSampleTenant();
  served = await servePlanSays({
    environment: teamsEnvironment,
    seams: { teamsEndpoints: standIn.endpoints },
  });
  talk = createTeamsTalk(standIn, `${served.url}/api/messages`);
});
afterAll(async () => {
  await served.stop();
  await standIn.stop();
});

describe('a personal chat in Teams', () => {
  it('gets an answer with verdict, figures and whom to ask', async () => {
    const said = await talk.ask(question);
    expect(textOf(said)).toMatch(/^\*\*Crypto: available through the brokerage window\*\*/u);
    expect(textOf(said)).toContain('no more than 5% of your vested balance at the time of purchase.');
    expect(textOf(said)).toContain('To ask a person: Tamarack Benefits Desk');
  });

  it('sends the label and a claim for each source over the wire', async () => {
    const said = await talk.ask(question);
    const onTheWire: unknown = JSON.parse(said.bytes);
    expect(onTheWire).toMatchObject({
      entities: [
        {
          type: 'https://schema.org/Message',
          additionalType: ['AIGeneratedContent'],
          citation: expect.arrayContaining([
            expect.objectContaining({
              '@type': 'Claim',
              position: 1,
              appearance: expect.objectContaining({
                name: 'Tamarack Savings Plan Brokerage Window Addendum',
                abstract: expect.stringContaining('exchange-traded products'),
                url: 'https://benefits.tamarack.example/savings/brokerage-window-addendum',
              }),
            }),
          ]),
        },
      ],
    });
    expect(textOf(said)).toContain('[1]');
  });

  it('keeps its context over follow-ups', async () => {
    await talk.ask(question);
    expect(textOf(await talk.ask('what about ether?'))).toContain('spot ether');
    expect(textOf(await talk.ask('and the fee?'))).toContain('annual account fee of $60');
  });

  it('has its HTTP request answered first, and the answer sent after', async () => {
    const order: string[] = [];
    const { chat } = teamsPeople.salaried;
    const isSaid = talk.untilSaid(chat, talk.saidIn(chat).length + 1).then(() => order.push('answer'));
    const { status } = await talk.say(question);
    order.push(`HTTP ${status}`);
    await isSaid;
    expect(order).toEqual(['HTTP 200', 'answer']);
  });

  it('answers a message that Teams sends again once', async () => {
    const { chat } = teamsPeople.salaried;
    const before = talk.saidIn(chat).length;
    const id = '1764000999001';
    const responses = await Promise.all([1, 2, 3].map(() => talk.say(question, undefined, { id })));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    await talk.untilSaid(chat, before + 1);
    await talk.ask('and the fee?');
    expect(talk.saidIn(chat)).toHaveLength(before + 2);
  });

  it.each([
    ['nothing', '&nbsp;', politeLines.empty],
    ['emoji only', '🚀🚀', politeLines.empty],
    ['2,000 characters', 'bitcoin?'.repeat(250), politeLines.tooLong],
  ])('of %s gets a polite line', async (_, text, line) => {
    expect(textOf(await talk.ask(text))).toBe(line);
  });

  it('tells of a fault when Teams cannot say who asks, and nothing of a plan', async () => {
    standIn.world.faults.set('member', 403);
    const said = await talk.ask(question);
    standIn.world.faults.delete('member');
    expect(textOf(said)).toBe(politeLines.fault);
  });
});

describe('a place where others read along', () => {
  it('gets one line, and the answer about a plan goes to the personal chat', async () => {
    const inPrivate = talk.saidIn(newChat).length;
    await talk.mentionInGroup(question, teamsPeople.salaried);
    const [line] = await talk.untilSaid(groupChat, 1);
    expect(line && textOf(line)).toBe(sharedPlaceLines.answeredInPrivate);
    const answer = (await talk.untilSaid(newChat, inPrivate + 1))[inPrivate];
    expect(answer && textOf(answer)).toContain('Crypto: available through the brokerage window');
  });

  it('gets the answer about the law itself, in the thread of the channel', async () => {
    const before = talk.saidIn(channelThread).length;
    await talk.mentionInChannel('What is S. 3083?', teamsPeople.hourly);
    const answer = (await talk.untilSaid(channelThread, before + 1))[before];
    expect(answer && textOf(answer)).toContain('bill, not law');
    expect(answer && textOf(answer)).toContain('Tamarack Benefits Desk');
    expect(answer && textOf(answer)).toContain('Tamarack Plant Benefits Office');
  });

  it('hears nothing when it is not spoken to', async () => {
    const before = standIn.activities.length;
    await talk.say('Bitcoin is up again', teamsPeople.salaried, {
      conversation: { id: groupChat, conversationType: 'groupChat', tenantId },
    });
    await talk.ask('and the fee?');
    expect(standIn.activities.slice(before).map(({ conversation }) => conversation)).not.toContain(groupChat);
  });
});

describe('a person in two plans in Teams', () => {
  const tina = teamsPeople.inTwoPlans;

  it('gets a card, picks, and gets the answer that waits', async () => {
    const asked = await talk.ask(question, tina);
    expect(textOf(asked)).toContain('Which one do you mean?');
    expect(textOf(asked)).not.toMatch(anyPlan);
    const card = JSON.stringify(asked.activity['attachments']);
    expect(card).toContain('{"pickPlan":"tamarack-savings"}');
    expect(card).toContain('{"pickPlan":"tamarack-hourly"}');
    const answered = await talk.pick('tamarack-hourly', asked, tina);
    expect(textOf(answered)).toContain('Crypto: not available');
    expect(textOf(answered)).not.toMatch(salariedOnly);
  });

  it('who asked in a channel gets the card and then the answer in the personal chat', async () => {
    const timo = teamsPeople.newInTwoPlans;
    standIn.world.newChat = timo.chat;
    await talk.ask('What is S. 3083?', timo);
    const before = talk.saidIn(timo.chat).length;
    await talk.mentionInChannel(question, timo);
    const asked = (await talk.untilSaid(timo.chat, before + 1))[before];
    standIn.world.newChat = newChat;
    if (!asked) throw new Error('No card was sent.');
    expect(textOf(asked)).toContain('Which one do you mean?');
    const answered = await talk.pick('tamarack-savings', asked, timo);
    expect(textOf(answered)).toContain('Crypto: available through the brokerage window');
  });
});

describe('an hourly person in Teams', () => {
  it.each([
    ['by e-mail', teamsPeople.hourly],
    ['by Entra group', teamsPeople.hourlyByGroup],
  ])('%s gets the hourly plan and never a salaried figure', async (_, who) => {
    expect(textOf(await talk.ask(question, who))).toContain('Crypto: not available');
    for (const text of ['I am salaried. What is the cap on bitcoin in the brokerage window?', 'and the fee?'])
      expect(textOf(await talk.ask(text, who))).not.toMatch(salariedOnly);
  });
});

describe('somebody from outside in Teams', () => {
  it.each([
    ['a guest', teamsPeople.guest],
    ['a person of another tenant', teamsPeople.foreign],
  ])('gets no plan data: %s', async (_, who) => {
    expect(textOf(await talk.ask(question, who))).toBe(politeLines.outsider);
  });

  it('is not let in with a message of another tenant', async () => {
    const before = standIn.world.calls.length;
    const response = await talk.say(question, teamsPeople.foreign, {
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'another-tenant' },
    });
    expect(response.status).toBe(403);
    expect(standIn.world.calls).toHaveLength(before);
  });

  it.each([
    ['no token', undefined, 401],
    ['a token somebody else signed', { signedBy: 'foreign' }, 401],
    ['a token for another app', { claims: { aud: 'another-app' } }, 401],
  ] as const)('is not let in with %s', async (_, options, status) => {
    const activity = personalMessage(standIn.serviceUrl, question);
    const url = `${served.url}/api/messages`;
    const response =
      options === undefined
        ? await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(activity),
          })
        : await standIn.post(url, activity, options);
    expect(response.status).toBe(status);
  });
});

describe('Teams without a sign-in check', () => {
  it('is served on loopback when that is asked for by name', async () => {
    const playground = await startSampleTenant();
    playground.world.isAnonymous = true;
    const open = await servePlanSays({ environment: { TEAMS_ALLOW_ANONYMOUS: '1' } });
    const response = await fetch(`${open.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        personalMessage(playground.serviceUrl, question, {
          from: { id: teamsPeople.salaried.id, aadObjectId: teamsPeople.salaried.objectId },
          conversation: { id: teamsPeople.salaried.chat, conversationType: 'personal', tenantId },
        }),
      ),
    });
    expect(response.status).toBe(200);
    const said = await playground.waitForActivity(({ activity }) => activity['type'] === 'message');
    expect(textOf(said)).toContain('Crypto: available');
    expect(open.about).toContain('WITHOUT a sign-in check');
    await open.stop();
    await playground.stop();
  });

  it.each([
    ['on every address', { TEAMS_ALLOW_ANONYMOUS: '1', HOST: '0.0.0.0' }, 'TEAMS_ALLOW_ANONYMOUS has "1"'],
    ['by leaving the app id out', { MICROSOFT_APP_PASSWORD: 'x' }, 'MICROSOFT_APP_ID is missing'],
    [
      'by leaving it empty',
      { ...teamsEnvironment, MICROSOFT_APP_ID: '' },
      'MICROSOFT_APP_ID is missing; without it anybody could write to the bot',
    ],
  ])('does not start %s', async (_, environment, sentence) => {
    await expect(servePlanSays({ environment })).rejects.toThrow(sentence);
  });
});

import { once } from 'node:events';
import express from 'express';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage, mention, nextTs, planPick } from '../../../stand-ins/slack/payloads.ts';
import { formType, interactionBody, signedRequest } from '../../../stand-ins/slack/signed-request.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../stand-ins/slack/slack-stand-in.ts';
import { type Harness, closedAddress, connectTo, onlyTurn, prepare } from './harness.ts';

let slack: SlackStandIn;
let bot: Harness;

beforeEach(async () => {
  slack = await startSlackStandIn();
  bot = await connectTo(slack);
});

afterEach(async () => {
  await bot.close();
  await slack.stop();
});

describe('Slack over HTTP', () => {
  it('answers the challenge Slack sends when the address is entered', async () => {
    const response = await slack.postEvent(bot.url, {
      type: 'url_verification',
      challenge: 'c-123',
      token: 't',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: 'c-123' });
  });

  it('takes a direct message in as a turn', async () => {
    const response = await slack.postEvent(
      bot.url,
      directMessage({ text: 'Is it &lt;5% of R&amp;D?', ts: '1795200000.000100', eventId: 'Ev1' }),
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(onlyTurn(bot.turns)).toEqual({
      platform: 'slack',
      tenant: 'T0HOME',
      user: 'U0ANNA',
      deliveryIds: ['slack:T0HOME:event:Ev1', 'slack:T0HOME:message:D0ANNA:1795200000.000100'],
      conversation: 'slack:T0HOME:D0ANNA:1795200000.000100',
      isShared: false,
      text: 'Is it <5% of R&D?',
      pickedPlan: null,
      replyTo: { channel: 'D0ANNA', thread: '1795200000.000100', team: 'T0HOME' },
    });
  });

  it('takes a mention in a channel in as a shared turn without the mention', async () => {
    await slack.postEvent(bot.url, mention({ text: '<@U0BOT>  what about gold?' }));
    expect(onlyTurn(bot.turns)).toMatchObject({ isShared: true, text: 'what about gold?' });
  });

  it('keeps a follow-up in the conversation of its thread', async () => {
    const root = nextTs();
    await slack.postEvent(bot.url, directMessage({ ts: root }));
    await slack.postEvent(bot.url, directMessage({ text: 'and ether?', thread: root }));
    const [first, second] = bot.turns;
    expect(second?.conversation).toBe(first?.conversation);
    expect(second?.replyTo['thread']).toBe(root);
  });

  it('gives a message and the mention Slack sends beside it one delivery id in common', async () => {
    const ts = nextTs();
    await slack.postEvent(bot.url, directMessage({ ts, channel: 'D0ANNA', text: '<@U0BOT> hi' }));
    await slack.postEvent(bot.url, mention({ ts, channel: 'D0ANNA', text: '<@U0BOT> hi' }));
    const [one, other] = bot.turns.map((turn) => turn.deliveryIds);
    expect(one?.filter((id) => other?.includes(id))).toEqual([`slack:T0HOME:message:D0ANNA:${ts}`]);
  });

  it('gives a redelivery the very ids of the first delivery', async () => {
    const body = directMessage();
    await slack.postEvent(bot.url, body);
    await slack.postEvent(bot.url, body, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    });
    const [first, again] = bot.turns;
    expect(again?.deliveryIds).toEqual(first?.deliveryIds);
  });

  it('takes a click on a plan button in as a pick in the same conversation', async () => {
    const response = await slack.postInteraction(
      bot.url,
      planPick({ plan: 'larch-hourly', thread: '1795200000.000777', actionTs: '1795200001.000001' }),
    );
    expect(response.status).toBe(200);
    expect(onlyTurn(bot.turns)).toMatchObject({
      conversation: 'slack:T0HOME:D0ANNA:1795200000.000777',
      pickedPlan: 'larch-hourly',
      text: '',
      deliveryIds: ['slack:T0HOME:action:D0ANNA:U0ANNA:1795200001.000001'],
    });
  });

  it('acknowledges a click on a button it does not know and does nothing', async () => {
    const response = await slack.postInteraction(
      bot.url,
      planPick({ plan: 'x', thread: nextTs(), actionId: 'something_else' }),
    );
    expect(response.status).toBe(200);
    expect(bot.turns).toEqual([]);
  });

  it('calls nothing of Slack but auth.test, and that only at start', async () => {
    await slack.postEvent(bot.url, directMessage());
    expect(slack.calls.map((call) => call.method)).toEqual(['auth.test']);
  });

  it('turns other methods away', async () => {
    const response = await fetch(bot.url);
    expect(response.status).toBe(405);
  });

  it('writes no word of a question and no token to the log', async () => {
    await slack.postEvent(bot.url, directMessage({ text: 'my secret divorce' }));
    await slack.postEvent(bot.url, directMessage({ text: 'my secret divorce' }), { secret: 'wrong' });
    expect(JSON.stringify(bot.lines)).not.toMatch(/divorce|xoxb|stand-in-signing/);
  });
});

describe('Acknowledging', () => {
  it('waits until the turn is kept', async () => {
    const order: string[] = [];
    const waiting = await connectTo(slack, {
      takeTurn: async () => {
        await slack.waitForCall((call) => call.method === 'auth.test');
        order.push('kept');
      },
    });
    await slack.postEvent(waiting.url, directMessage());
    order.push('acknowledged');
    expect(order).toEqual(['kept', 'acknowledged']);
    await waiting.close();
  });

  it('makes Slack deliver again what could not be kept', async () => {
    const failing = await connectTo(slack, {
      takeTurn: () => Promise.reject(new Error('the disk is full of "secrets"')),
    });
    const response = await slack.postEvent(failing.url, directMessage());
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(failing.lines.filter((line) => line.level === 'error')).toHaveLength(1);
    expect(JSON.stringify(failing.lines)).not.toContain('secrets');
    await failing.close();
  });

  it('takes nothing in before the start and after the stop', async () => {
    await bot.stop();
    const response = await slack.postEvent(bot.url, directMessage());
    expect(response.status).toBe(503);
    expect(bot.turns).toEqual([]);
  });
});

describe('Mounted in Express', () => {
  it.each([
    ['before a body parser takes events in', false, 200, 1],
    ['behind a body parser refuses instead of waiting for ever', true, 500, 0],
  ])('%s', async (_, isBehind, status, turns) => {
    const app = express();
    if (isBehind) app.use(express.json());
    app.post('/slack/events', (request, response) => bot.handler?.(request, response));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const response = await slack.postEvent(`http://127.0.0.1:${port}/slack/events`, directMessage());
    expect(response.status).toBe(status);
    expect(bot.turns).toHaveLength(turns);
    server.closeAllConnections();
    server.close();
  });
});

describe('Starting', () => {
  it('sends nothing before start', async () => {
    const before = slack.calls.length;
    prepare(slack);
    expect(slack.calls).toHaveLength(before);
  });

  it('is refused in one sentence when neither transport is configured', () => {
    expect(() => prepare(slack, { signingSecret: null })).toThrow(
      'Slack needs SLACK_SIGNING_SECRET to take events over HTTP, or SLACK_APP_TOKEN for Socket Mode.',
    );
  });

  it('rejects in one sentence when Slack refuses the token', async () => {
    const { connection } = prepare(slack, { botToken: 'xoxb-wrong' });
    await expect(connection.start()).rejects.toThrow(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)\.$/);
  });

  it('rejects in one sentence when Slack cannot be reached', async () => {
    const { connection } = prepare(slack, { apiUrl: await closedAddress() });
    await expect(connection.start()).rejects.toThrow(/could not be asked who the bot is \(unreachable\)\.$/);
  });

  it('identifies nobody before it is done', async () => {
    const { connection } = prepare(slack);
    await slack.postEvent(bot.url, directMessage());
    await expect(connection.chat.identify(onlyTurn(bot.turns))).rejects.toThrow('call start() first');
  });
});

describe('A request that is not from Slack', () => {
  const now = Math.floor(Date.now() / 1_000);
  const body = JSON.stringify(directMessage());

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['without a signature', { headers: { 'x-slack-signature': undefined } }],
    ['without a timestamp', { headers: { 'x-slack-request-timestamp': undefined } }],
    ['with an empty signature', { headers: { 'x-slack-signature': '' } }],
    ['with a bare version as signature', { headers: { 'x-slack-signature': 'v0=' } }],
    ['with an unknown version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
    ['with a signature of zeros', { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } }],
    [
      'with two signatures',
      { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}, v0=${'1'.repeat(64)}` } },
    ],
    ['with a timestamp in words', { headers: { 'x-slack-request-timestamp': 'now' } }],
    ['with an empty timestamp', { headers: { 'x-slack-request-timestamp': '' } }],
    ['with a negative timestamp', { at: -5 }],
    ['with a timestamp in exponent form', { headers: { 'x-slack-request-timestamp': '1e10' } }],
    [
      'with a timestamp that was changed after signing',
      { headers: { 'x-slack-request-timestamp': String(now - 1) } },
    ],
    ['of six minutes ago', { at: now - 360 }],
    ['of two minutes ahead', { at: now + 120 }],
    ['of tomorrow', { at: now + 86_400 }],
  ])('%s is refused with 401', async (_, signing) => {
    const response = await fetch(bot.url, signedRequest(body, { secret: slack.signingSecret, ...signing }));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(bot.turns).toEqual([]);
  });

  it('whose body was changed after signing is refused', async () => {
    const request = signedRequest(body, { secret: slack.signingSecret });
    const response = await fetch(bot.url, { ...request, body: body.replace('bitcoin', 'dogecoin') });
    expect(response.status).toBe(401);
  });

  it('claims an SSL check to smuggle an event in, and is refused', async () => {
    const smuggled = new URLSearchParams({ ssl_check: '1', payload: body }).toString();
    const response = await fetch(bot.url, {
      method: 'POST',
      body: smuggled,
      headers: { 'content-type': formType },
    });
    expect(response.status).toBe(401);
  });

  it('is still taken 59 seconds ahead and four minutes old', async () => {
    for (const at of [now + 50, now - 240]) await slack.postEvent(bot.url, directMessage(), { at });
    expect(bot.turns).toHaveLength(2);
  });

  it('differs by one character anywhere, and is refused', async () => {
    const secret = slack.signingSecret;
    const at = String(now);
    const signature =
      new Headers(signedRequest(body, { secret, at: now }).headers).get('x-slack-signature') ?? '';
    const parts = fc.constantFrom<'body' | 'signature' | 'timestamp'>('body', 'signature', 'timestamp');
    const other = fc.constantFrom(...'0123456789abcdefXYZ{}":,'.split(''));
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), other, async (part, where, character) => {
        const sent = { body, signature, timestamp: at };
        const place = where % sent[part].length;
        const changed = sent[part].slice(0, place) + character + sent[part].slice(place + 1);
        fc.pre(changed !== sent[part]);
        const forged = { ...sent, [part]: changed };
        const headers = {
          'x-slack-signature': forged.signature,
          'x-slack-request-timestamp': forged.timestamp,
        };
        const response = await fetch(bot.url, { method: 'POST', body: forged.body, headers });
        expect(response.status).toBe(401);
      }),
      { numRuns: 1_000 },
    );
    expect(bot.turns).toEqual([]);
  });

  it('is cut off past 256 KB, announced or not', async () => {
    const huge = 'x'.repeat(300 * 1024);
    const announced = await fetch(bot.url, signedRequest(huge, { secret: slack.signingSecret }));
    expect(announced.status).toBe(413);
    const stream = new Blob([huge]).stream();
    const chunked = await fetch(bot.url, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } satisfies RequestInit);
    expect(chunked.status).toBe(413);
  });
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const eventWith = (event: unknown) => JSON.stringify({ ...directMessage(), event });

describe('A signed body that Slack would never send', () => {
  it.each([
    ['null', 'null', 400],
    ['a number', '5', 400],
    ['an array', '[]', 400],
    ['a string', '"message"', 400],
    ['true', 'true', 400],
    ['nothing', '', 400],
    ['half a JSON', '{"type":"event_callback"', 400],
    ['an empty object', '{}', 400],
    ['nesting 100,000 deep', deep(100_000), 400],
    ['an event nested 50,000 deep', `{"type":"event_callback","event":${deep(50_000)}}`, 400],
    [
      'deep junk beside a known shape',
      `{"type":"event_callback","event":{"type":"message","x":${deep(50_000)}}}`,
      200,
    ],
    ['a type that is a number', '{"type":5}', 400],
    ['event null', eventWith(null), 400],
    ['event a string', eventWith('message'), 400],
    ['event an array', eventWith([]), 400],
    ['event without a type', eventWith({}), 400],
    ['a message without anything', eventWith({ type: 'message' }), 200],
    [
      'a message whose text is an object',
      eventWith({ type: 'message', channel: 'D1', user: 'U1', ts: '1.1', text: {} }),
      200,
    ],
    [
      'a user that is a number',
      eventWith({ type: 'message', channel: 'D0A', channel_type: 'im', user: 7, ts: '1.1', text: 'x' }),
      200,
    ],
    [
      'a channel that is null',
      eventWith({ type: 'message', channel: null, user: 'U0A', ts: '1.1', text: 'x' }),
      500,
    ],
    [
      'a timestamp with a path in it',
      eventWith({ type: 'message', channel: 'D0A', channel_type: 'im', user: 'U0A', ts: '../1', text: 'x' }),
      200,
    ],
    ['an item that is a string', eventWith({ type: 'message', item: 'x' }), 500],
    ['a number beyond all numbers', '{"type":"event_callback","event":{"type":"message","ts":1e400}}', 200],
    ['lone surrogates', String.raw`{"type":"\ud800","event":{"type":"\udfff"}}`, 200],
    ['__proto__', '{"__proto__":{"type":"event_callback"},"type":"x"}', 200],
    [
      '__proto__ in the event',
      '{"type":"event_callback","event":{"type":"message","__proto__":{"user":"U0A"}}}',
      200,
    ],
    ['constructor', '{"constructor":{"prototype":{"x":1}}}', 400],
    ['no actions', '{"type":"block_actions","actions":[]}', 400],
    ['actions that are null', '{"type":"block_actions","actions":[null]}', 400],
    ['actions that are an object', '{"type":"block_actions","actions":{}}', 400],
    ['an action_id that is an object', '{"type":"block_actions","actions":[{"action_id":{}}]}', 400],
    [
      'an action without a channel',
      '{"type":"block_actions","actions":[{"action_id":"pick_plan:1","value":"p","action_ts":"1.1"}]}',
      500,
    ],
    [
      'authorizations that are a string',
      JSON.stringify(directMessage({ envelope: { authorizations: 'T0HOME' } })),
      200,
    ],
    [
      'an event id that is missing',
      JSON.stringify(directMessage({ envelope: { event_id: undefined } })),
      200,
    ],
    ['a challenge that is an object', '{"type":"url_verification","challenge":{}}', 200],
  ])('%s is answered and harms nothing', async (_, body, status) => {
    const response = await fetch(bot.url, signedRequest(body, { secret: slack.signingSecret }));
    expect(response.status).toBe(status);
    expect(bot.turns).toEqual([]);
    const next = await slack.postEvent(bot.url, directMessage());
    expect(next.status).toBe(200);
    expect(bot.turns).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each([
    ['null as the payload of a form', interactionBody(null), 400],
    ['a form without a payload', 'command=%2Fask&text=hi', 400],
    ['a form with two payloads', 'payload=%7B%7D&payload=%7B%7D', 400],
    ['a form whose payload is no JSON', 'payload=%7B', 400],
    ['a form whose payload is an array', interactionBody([]), 400],
  ])('%s is answered and harms nothing', async (_, body, status) => {
    const request = signedRequest(body, { secret: slack.signingSecret, contentType: formType });
    const response = await fetch(bot.url, request);
    expect(response.status).toBe(status);
    const next = await slack.postEvent(bot.url, directMessage());
    expect(next.status).toBe(200);
  });
});

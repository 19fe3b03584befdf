import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentPrivately } from '../../../../src/adapters/chat/slack/chat.ts';
import { readTurn } from '../../../../src/adapters/chat/slack/read.ts';
import { shownText } from '../../../stand-ins/slack/check-message.ts';
import { planPick } from '../../../stand-ins/slack/payloads.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../stand-ins/slack/slack-stand-in.ts';
import { answerReply, needsPlanReply } from './answers.ts';
import { type Harness, closedAddress, connectTo } from './harness.ts';
import { sharedTurn, turn } from './turns.ts';

let slack: SlackStandIn;
let bot: Harness;

beforeEach(async () => {
  slack = await startSlackStandIn();
  bot = await connectTo(slack);
  slack.calls.length = 0;
});

afterEach(async () => {
  await bot.close();
  await slack.stop();
});

const methods = () => slack.calls.map((call) => call.method);
const note = { kind: 'note', text: 'Please ask <me> & @channel', audience: 'everyone' } as const;

describe('Sending a reply', () => {
  it('posts an answer once, in its thread, without previews or markup', async () => {
    await bot.chat.sendReply(turn(), answerReply());
    expect(methods()).toEqual(['chat.postMessage']);
    const args = slack.calls[0]?.args;
    expect(args).toMatchObject({
      channel: 'D0ANNA',
      thread_ts: '1795200000.000100',
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(args).not.toHaveProperty('link_names');
    expect(args).not.toHaveProperty('parse');
    const shown = shownText(args?.['blocks']);
    expect(shown).toContain('Crypto: available through the brokerage window');
    expect(shown).toContain('The brokerage window takes spot bitcoin products. [1]');
    expect(shown).toContain('shares of US-listed spot bitcoin products');
    expect(args?.['text']).toContain('Crypto: available through the brokerage window');
  });

  it('posts a note as escaped text', async () => {
    await bot.chat.sendReply(turn(), note);
    expect(slack.calls[0]?.args).toMatchObject({ text: 'Please ask &lt;me&gt; &amp; @\u2060channel' });
    expect(slack.calls[0]?.args).not.toHaveProperty('blocks');
  });

  it('shows an answer about the plan of the asker in a channel to the asker alone', async () => {
    await bot.chat.sendReply(sharedTurn, answerReply({ audience: 'asker' }));
    expect(methods()).toEqual(['chat.postMessage', 'chat.postEphemeral']);
    const [inPublic, inPrivate] = slack.calls;
    expect(inPublic?.args).toMatchObject({
      channel: 'C0BENEFITS',
      thread_ts: '1795200000.000100',
      text: sentPrivately,
    });
    expect(inPublic?.args).not.toHaveProperty('blocks');
    expect(inPrivate?.args).toMatchObject({
      channel: 'C0BENEFITS',
      user: 'U0ANNA',
      thread_ts: '1795200000.000100',
    });
    expect(shownText(inPrivate?.args['blocks'])).toContain('Crypto: available');
  });

  it('says a note for the asker to nobody else', async () => {
    await bot.chat.sendReply(sharedTurn, { ...note, audience: 'asker' });
    expect(methods()).toEqual(['chat.postEphemeral']);
  });

  it('posts an answer for the asker openly where nobody reads along', async () => {
    await bot.chat.sendReply(turn(), answerReply({ audience: 'asker' }));
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('posts an answer for everyone openly in a channel', async () => {
    await bot.chat.sendReply(sharedTurn, answerReply());
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('never falls back to the channel when the private answer fails', async () => {
    slack.failNext('chat.postEphemeral', { kind: 'refused', error: 'user_not_in_channel' });
    await expect(bot.chat.sendReply(sharedTurn, answerReply({ audience: 'asker' }))).rejects.toThrow(
      'user_not_in_channel',
    );
    expect(JSON.stringify(slack.calls.filter((call) => call.method === 'chat.postMessage'))).not.toContain(
      'Crypto',
    );
  });

  it('offers plans as buttons whose click comes back as a pick in the same conversation', async () => {
    await bot.chat.sendReply(turn(), needsPlanReply());
    const blocks = slack.calls[0]?.args['blocks'];
    const actions = Array.isArray(blocks) ? blocks.at(-1) : undefined;
    expect(actions).toEqual({
      type: 'actions',
      block_id: 'plans:1795200000.000100',
      elements: [
        {
          type: 'button',
          action_id: 'pick_plan:1',
          text: { type: 'plain_text', text: 'Larch Salaried Plan', emoji: false },
          value: 'larch-salaried',
        },
        {
          type: 'button',
          action_id: 'pick_plan:2',
          text: { type: 'plain_text', text: 'Larch Hourly Plan', emoji: false },
          value: 'larch-hourly',
        },
      ],
    });
    const home = { team: 'T0HOME', enterprise: null, isOrgInstall: false, botUser: 'U0BOT', botId: null };
    const pick = planPick({ plan: 'larch-hourly', thread: '1795200000.000100', actionId: 'pick_plan:2' });
    expect(readTurn(pick, home)).toMatchObject({
      conversation: turn().conversation,
      pickedPlan: 'larch-hourly',
    });
  });

  it('waits once as long as Slack asks, and does not repeat what may have arrived', async () => {
    slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 3 });
    await bot.chat.sendReply(turn(), note);
    expect(bot.pauses).toEqual([3_000]);
    slack.failNext('chat.postMessage', { kind: 'status', status: 500 });
    await expect(bot.chat.sendReply(turn(), note)).rejects.toThrow(
      "Slack's chat.postMessage failed: http_500.",
    );
    expect(methods()).toHaveLength(3);
  });

  it('gives every call a time limit', async () => {
    const signals: unknown[] = [];
    const limited = await connectTo(slack, {
      fetch: (url, init) => {
        signals.push(init?.signal);
        return fetch(url, init ?? {});
      },
    });
    await limited.chat.identify(turn());
    await limited.chat.sendReply(turn(), note);
    expect(signals).toEqual([expect.any(AbortSignal), expect.any(AbortSignal), expect.any(AbortSignal)]);
    await limited.close();
  });

  it('tries once more when the connection was refused, since nothing can have arrived', async () => {
    const nobody = await closedAddress();
    let refusals = 1;
    const flaky = await connectTo(slack, {
      fetch: (url, init) => {
        const isDown = String(url).endsWith('chat.postMessage') && refusals-- > 0;
        return fetch(isDown ? nobody : url, init ?? {});
      },
    });
    await flaky.chat.sendReply(turn(), note);
    expect(flaky.pauses).toEqual([1_000]);
    expect(methods().filter((method) => method === 'chat.postMessage')).toHaveLength(1);
    await flaky.close();
  });

  it('gives up when the second try is limited as well', async () => {
    for (let tries = 0; tries < 2; tries += 1)
      slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 1 });
    await expect(bot.chat.sendReply(turn(), note)).rejects.toThrow('rate_limited');
    expect(methods()).toHaveLength(2);
  });

  it('rejects a turn that does not say where it came from', async () => {
    await expect(bot.chat.sendReply(turn({ replyTo: {} }), note)).rejects.toThrow('replyTo');
  });
});

describe('Showing progress', () => {
  it('marks the thread of a direct message as being worked on, until the reply is there', async () => {
    await bot.chat.showProgress(turn(), "Reading your plan's documents");
    await bot.chat.showProgress(turn(), 'Checking the answer');
    await bot.chat.sendReply(turn(), answerReply());
    expect(methods()).toEqual(['agents.sessions.setStatus', 'chat.postMessage', 'agents.sessions.setStatus']);
    const [start, , end] = slack.calls;
    expect(start?.args).toEqual({
      channel_id: 'D0ANNA',
      thread_ts: '1795200000.000100',
      status: 'processing',
    });
    expect(end?.args).toMatchObject({ status: 'active' });
  });

  it('shows nothing in a channel', async () => {
    await bot.chat.showProgress(sharedTurn, 'Reading');
    await bot.chat.sendReply(sharedTurn, answerReply());
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('never fails a turn', async () => {
    slack.failNext('agents.sessions.setStatus', { kind: 'refused', error: 'not_an_agent' });
    slack.failNext('agents.sessions.setStatus', { kind: 'status', status: 503 });
    await bot.chat.showProgress(turn(), 'Reading');
    await bot.chat.sendReply(turn(), answerReply());
    expect(bot.lines.filter((line) => line.level === 'warn').map((line) => line.fields['reason'])).toEqual([
      'not_an_agent',
      'http_503',
    ]);
  });

  it('is ended also when the reply fails', async () => {
    await bot.chat.showProgress(turn(), 'Reading');
    slack.failNext('chat.postMessage', { kind: 'refused', error: 'channel_not_found' });
    await expect(bot.chat.sendReply(turn(), answerReply())).rejects.toThrow('channel_not_found');
    expect(slack.calls.at(-1)?.args).toMatchObject({ status: 'active' });
  });
});

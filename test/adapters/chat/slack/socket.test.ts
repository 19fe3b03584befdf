import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage, mention, planPick } from '../../../stand-ins/slack/payloads.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../stand-ins/slack/slack-stand-in.ts';
import { type Harness, connectTo, onlyTurn, prepare } from './harness.ts';

let slack: SlackStandIn;
let bot: Harness;

beforeEach(async () => {
  slack = await startSlackStandIn();
  bot = await connectTo(slack, { appToken: slack.appToken, signingSecret: null });
});

afterEach(async () => {
  await bot.close();
  await slack.stop();
});

describe('Slack over Socket Mode', () => {
  it('has no HTTP handler', () => {
    expect(bot.handler).toBeNull();
  });

  it('takes messages, mentions and clicks in by the listeners of HTTP', async () => {
    const thread = '1795200000.000900';
    await slack.sendEvent(directMessage({ text: 'one' }));
    await slack.sendEvent(mention({ text: '<@U0BOT> two' }));
    await slack.sendInteraction(planPick({ plan: 'larch-hourly', thread }));
    expect(bot.turns.map((turn) => turn.text)).toEqual(['one', 'two', '']);
    expect(bot.turns[2]).toMatchObject({ pickedPlan: 'larch-hourly', replyTo: { thread } });
  });

  it('acknowledges every envelope once, those it ignores too', async () => {
    await slack.sendEvent(directMessage({ extra: { subtype: 'message_deleted' } }));
    await slack.sendEvent(directMessage({ extra: { type: 'team_join' } }));
    await slack.sendInteraction({ type: 'view_submission', actions: 'x' });
    expect(bot.turns).toEqual([]);
    expect(slack.envelopesSent()).toEqual({ sent: 3, acknowledged: 3 });
  });

  it('does not acknowledge what could not be kept', async () => {
    let failures = 0;
    const failing = await connectTo(slack, {
      appToken: slack.appToken,
      takeTurn: async () => {
        failures += 1;
        if (failures === 1) throw new Error('the disk is full');
      },
    });
    const first = slack.sendEvent(directMessage());
    await slack.sendEvent(directMessage());
    const state = await Promise.race([first.then(() => 'acknowledged'), Promise.resolve('not acknowledged')]);
    expect(state).toBe('not acknowledged');
    expect(failures).toBe(2);
    await failing.close();
  });

  it('is there again at once after Slack asks it to reconnect', async () => {
    await slack.disconnect();
    await slack.sendEvent(directMessage({ text: 'still there?' }));
    expect(onlyTurn(bot.turns).text).toBe('still there?');
    expect(bot.pauses).toEqual([]);
  });

  it('keeps trying, ever more slowly, while Slack does not let it back in', async () => {
    for (let refusal = 0; refusal < 3; refusal += 1)
      slack.failNext('apps.connections.open', { kind: 'refused', error: 'internal_error' });
    await slack.disconnect();
    await slack.sendEvent(directMessage());
    expect(bot.turns).toHaveLength(1);
    expect(bot.pauses).toEqual([1_000, 2_000, 4_000]);
  });

  it('survives a cut line', async () => {
    const isBack = slack.waitForCall(
      () => slack.calls.filter((call) => call.method === 'apps.connections.open').length === 2,
    );
    slack.cutSockets();
    await isBack;
    expect(bot.turns).toEqual([]);
  });

  it('is gone after the stop and does not come back', async () => {
    const before = slack.calls.length;
    await bot.stop();
    await slack.untilAlone();
    expect(slack.calls).toHaveLength(before);
  });

  it('sends nothing before start', () => {
    const before = slack.calls.length;
    prepare(slack, { appToken: slack.appToken });
    expect(slack.calls).toHaveLength(before);
  });

  it('rejects the start in one sentence when Slack refuses the app token', async () => {
    const { connection } = prepare(slack, { appToken: 'xapp-wrong' });
    await expect(connection.start()).rejects.toThrow(
      /did not open a Socket Mode connection with SLACK_APP_TOKEN: .*invalid_auth/,
    );
  });
});

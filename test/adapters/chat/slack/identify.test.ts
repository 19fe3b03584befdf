import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobodyInParticular } from '../../../../src/domain/identity.ts';
import { member } from '../../../stand-ins/slack/directory.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../stand-ins/slack/slack-stand-in.ts';
import { type Harness, connectTo } from './harness.ts';
import { turn } from './turns.ts';

const outsider = { ...nobodyInParticular, isOutsider: true };

let slack: SlackStandIn;
let bot: Harness;
let nowMs: number;
let groups: string[];

async function connect(): Promise<void> {
  bot = await connectTo(slack, { now: () => nowMs, groupsOfInterest: () => groups });
}

beforeEach(async () => {
  slack = await startSlackStandIn();
  nowMs = 1_795_200_000_000;
  groups = [];
  await connect();
});

afterEach(async () => {
  await bot.close();
  await slack.stop();
});

const groupCalls = () => slack.calls.filter((call) => call.method === 'usergroups.users.list');

describe('Identifying a Slack user', () => {
  it('gives the confirmed e-mail address in lower case', async () => {
    slack.directory.users.set('U0ANNA', member('U0ANNA', ' Anna@Larch.Example '));
    expect(await bot.chat.identify(turn())).toEqual({ ...nobodyInParticular, email: 'anna@larch.example' });
  });

  it.each([
    ['not confirmed', { is_email_confirmed: false }],
    ['hidden from the app', { profile: {} }],
    ['empty', { profile: { email: '' } }],
  ])('gives no e-mail address when it is %s', async (_, extra) => {
    slack.directory.users.set('U0ANNA', member('U0ANNA', 'anna@larch.example', extra));
    expect(await bot.chat.identify(turn())).toEqual(nobodyInParticular);
  });

  it.each([
    ['of another company, in a shared channel', { is_stranger: true, team_id: 'T0OTHER' }],
    ['of another workspace', { team_id: 'T0OTHER' }],
    ['of another organisation', { team_id: 'T0OTHER', enterprise_user: { enterprise_id: 'E0OTHER' } }],
    ['who is a guest in several channels', { is_restricted: true }],
    ['who is a guest in one channel', { is_restricted: true, is_ultra_restricted: true }],
    ['who was deactivated', { deleted: true }],
    ['who is a bot', { is_bot: true }],
  ])('takes a person %s for an outsider, without an e-mail address or groups', async (_, extra) => {
    groups = ['S0LARCH'];
    slack.directory.groups.set('S0LARCH', ['U0ANNA']);
    slack.directory.users.set('U0ANNA', member('U0ANNA', 'anna@larch.example', extra));
    expect(await bot.chat.identify(turn())).toEqual(outsider);
    expect(groupCalls()).toEqual([]);
  });

  it('takes a person Slack will not show for an outsider', async () => {
    expect(await bot.chat.identify(turn({ user: 'U0HIDDEN' }))).toEqual(outsider);
  });

  it('knows the people of every workspace of its organisation, and only those', async () => {
    slack.directory.authTest = {
      ...slack.directory.authTest,
      enterprise_id: 'E0GRID',
      is_enterprise_install: true,
    };
    await bot.close();
    await connect();
    const colleague = member('U0ANNA', 'anna@larch.example', {
      team_id: 'T0SECOND',
      enterprise_user: { enterprise_id: 'E0GRID' },
    });
    slack.directory.users.set('U0ANNA', colleague);
    slack.directory.users.set(
      'U0EVE',
      member('U0EVE', 'eve@other.example', { enterprise_user: { enterprise_id: 'E0OTHER' } }),
    );
    expect((await bot.chat.identify(turn())).isOutsider).toBe(false);
    expect((await bot.chat.identify(turn({ user: 'U0EVE' }))).isOutsider).toBe(true);
  });

  it.each([
    ['refuses', { kind: 'refused', error: 'missing_scope' }, 'missing_scope'],
    ['is rate limiting for an hour', { kind: 'rate_limited', retryAfterSeconds: 3_600 }, 'rate_limited'],
  ] as const)('rejects when Slack %s', async (_, fault, reason) => {
    slack.failNext('users.info', fault);
    await expect(bot.chat.identify(turn())).rejects.toThrow(`Slack's users.info failed: ${reason}.`);
    expect(bot.pauses).toEqual([]);
  });

  it('rejects when Slack answers with something else', async () => {
    slack.directory.users.set('U0ANNA', { id: 'U0ANNA', name: 'anna' });
    await expect(bot.chat.identify(turn())).rejects.toThrow();
  });

  it('rejects after three tries when Slack is down', async () => {
    for (let tries = 0; tries < 3; tries += 1) slack.failNext('users.info', { kind: 'status', status: 500 });
    await expect(bot.chat.identify(turn())).rejects.toThrow("Slack's users.info failed: http_500.");
    expect(slack.calls.filter((call) => call.method === 'users.info')).toHaveLength(3);
  });

  it('waits once when Slack is rate limiting for seconds', async () => {
    slack.failNext('users.info', { kind: 'rate_limited', retryAfterSeconds: 7 });
    expect((await bot.chat.identify(turn())).email).toBe('anna@larch.example');
    expect(bot.pauses).toEqual([7_000]);
  });
});

describe('User groups', () => {
  it('are asked for only when a plan names them', async () => {
    slack.directory.groups.set('S0LARCH', ['U0ANNA', 'U0BOB']);
    slack.directory.groups.set('S0OTHER', ['U0BOB']);
    groups = ['S0LARCH', 'S0OTHER', 'S0LARCH'];
    expect((await bot.chat.identify(turn())).slackUserGroups).toEqual(['S0LARCH']);
    expect(groupCalls().map((call) => call.args)).toEqual([
      { team_id: 'T0HOME', usergroup: 'S0LARCH' },
      { team_id: 'T0HOME', usergroup: 'S0OTHER' },
    ]);
  });

  it('are kept for five minutes', async () => {
    slack.directory.groups.set('S0LARCH', []);
    groups = ['S0LARCH'];
    await bot.chat.identify(turn());
    slack.directory.groups.set('S0LARCH', ['U0ANNA']);
    nowMs += 299_000;
    expect((await bot.chat.identify(turn())).slackUserGroups).toEqual([]);
    nowMs += 1_000;
    expect((await bot.chat.identify(turn())).slackUserGroups).toEqual(['S0LARCH']);
    expect(groupCalls()).toHaveLength(2);
  });

  it('are asked for once when several people write at the same time', async () => {
    slack.directory.groups.set('S0LARCH', ['U0ANNA']);
    groups = ['S0LARCH'];
    await Promise.all([1, 2, 3].map(() => bot.chat.identify(turn())));
    expect(groupCalls()).toHaveLength(1);
  });

  it('that Slack cannot list reject, and are asked for again next time', async () => {
    slack.directory.groups.set('S0LARCH', ['U0ANNA']);
    groups = ['S0LARCH'];
    slack.failNext('usergroups.users.list', { kind: 'refused', error: 'missing_scope' });
    await expect(bot.chat.identify(turn())).rejects.toThrow('missing_scope');
    expect((await bot.chat.identify(turn())).slackUserGroups).toEqual(['S0LARCH']);
  });

  it('that do not exist have no members and are named in the log', async () => {
    groups = ['S0TYPO'];
    expect((await bot.chat.identify(turn())).slackUserGroups).toEqual([]);
    expect(bot.lines).toContainEqual(expect.objectContaining({ level: 'warn', fields: { group: 'S0TYPO' } }));
  });
});

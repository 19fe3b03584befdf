import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Home } from '../../../../src/adapters/chat/slack/home.ts';
import { plainTextOf } from '../../../../src/adapters/chat/slack/plain-text.ts';
import { readTurn } from '../../../../src/adapters/chat/slack/read.ts';
import { directMessage, mention, planPick } from '../../../stand-ins/slack/payloads.ts';

const home: Home = {
  team: 'T0HOME',
  enterprise: null,
  isOrgInstall: false,
  botUser: 'U0BOT',
  botId: 'B0BOT',
};
const grid: Home = { ...home, team: 'T0HOME', enterprise: 'E0GRID', isOrgInstall: true };

const authorizedFor = (team_id: string | null, enterprise_id: string | null = null) => ({
  authorizations: [{ team_id, enterprise_id, is_enterprise_install: enterprise_id !== null }],
});

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('What is not said to the assistant', () => {
  it.each([
    ['an edit', directMessage({ extra: { subtype: 'message_changed', message: { text: 'x' } } })],
    ['a deletion', directMessage({ extra: { subtype: 'message_deleted' } })],
    ['a message of a bot by subtype', directMessage({ extra: { subtype: 'bot_message' } })],
    ['a message of a bot by id', directMessage({ extra: { bot_id: 'B0OTHER' } })],
    ['a mention by a bot', mention({ extra: { bot_id: 'B0OTHER' } })],
    ['our own message', directMessage({ user: 'U0BOT' })],
    ['a message of Slackbot', directMessage({ user: 'USLACKBOT' })],
    ['somebody joining', directMessage({ extra: { subtype: 'channel_join' } })],
    ['a subtype of the future', directMessage({ extra: { subtype: 'something_new' } })],
    ['talk in a channel', directMessage({ channel: 'C0BENEFITS', extra: { channel_type: 'channel' } })],
    ['talk in a private channel', directMessage({ channel: 'G0BENEFITS', extra: { channel_type: 'group' } })],
    ['talk in a group message', directMessage({ channel: 'G0THREE', extra: { channel_type: 'mpim' } })],
    ['a reaction', directMessage({ extra: { type: 'reaction_added' } })],
    ['an event for another workspace', directMessage({ envelope: authorizedFor('T0OTHER') })],
    [
      'an event for another workspace that names ours as its own',
      directMessage({
        envelope: { ...authorizedFor('T0OTHER'), team_id: 'T0HOME', context_team_id: 'T0HOME' },
      }),
    ],
    [
      'a click in another workspace',
      planPick({ plan: 'p', thread: '1.1', envelope: { team: { id: 'T0OTHER' } } }),
    ],
    ['a click on something else', planPick({ plan: 'p', thread: '1.1', actionId: 'pick_plan:x' })],
    ['a click whose button has no value', planPick({ plan: '', thread: '1.1' })],
    ['nothing', undefined],
  ])('%s is no turn', (_, body) => {
    expect(readTurn(body, home)).toBeNull();
  });

  it('is anything at all but a documented delivery', () => {
    fc.assert(fc.property(fc.anything(), (body) => readTurn(body, home) === null));
  });
});

describe('What is said to the assistant', () => {
  it.each([
    ['a message with a file', directMessage({ extra: { subtype: 'file_share' } })],
    ['a thread reply sent to the channel as well', directMessage({ extra: { subtype: 'thread_broadcast' } })],
    ['a message without text', directMessage({ text: '' })],
    ['a mention and nothing else', mention({ text: '<@U0BOT>' })],
  ])('%s is a turn', (_, body) => {
    expect(readTurn(body, home)).not.toBeNull();
  });

  it('may come from a channel shared with another company, for our installation', () => {
    const body = mention({
      envelope: {
        ...authorizedFor('T0HOME'),
        team_id: 'T0OTHER',
        context_team_id: 'T0HOME',
        is_ext_shared_channel: true,
      },
    });
    expect(readTurn(body, home)).toMatchObject({ tenant: 'T0HOME', isShared: true });
  });

  it('may come from any workspace of the organisation the app is installed in', () => {
    const body = directMessage({
      envelope: { ...authorizedFor('T0SECOND', 'E0GRID'), context_team_id: 'T0SECOND' },
    });
    expect(readTurn(body, grid)).toMatchObject({ tenant: 'E0GRID', replyTo: { team: 'T0SECOND' } });
    expect(readTurn(directMessage({ envelope: authorizedFor('T0SECOND', 'E0OTHER') }), grid)).toBeNull();
  });

  it('is not shared when a mention stands in a direct message', () => {
    expect(readTurn(mention({ channel: 'D0ANNA' }), home)?.isShared).toBe(false);
  });

  it('belongs to the thread of the buttons also when only the asker saw them', () => {
    const thread = '1795200000.000900';
    const body = planPick({ plan: 'p', thread, channel: 'C0BENEFITS', isEphemeral: true });
    expect(readTurn(body, home)).toMatchObject({
      conversation: `slack:T0HOME:C0BENEFITS:${thread}`,
      isShared: true,
    });
  });
});

describe('Plain text', () => {
  it.each([
    ['<@U0BOT> hi', 'hi'],
    ['hi <@U0BOT|plansays>', 'hi'],
    ['ask <@U0ANNA> or <@U0BOB|bob>', 'ask @U0ANNA or @bob'],
    ['in <#C1|general> and <#C2>', 'in #general and #C2'],
    ['<!here> and <!channel>', '@here and @channel'],
    ['<!subteam^S1|@benefits> and <!subteam^S2>', '@benefits and @subteam'],
    ['on <!date^1392734382^{date}|Feb 18, 2014>', 'on Feb 18, 2014'],
    ['see <https://larch.example/x>', 'see https://larch.example/x'],
    ['see <https://larch.example|larch.example>', 'see larch.example'],
    ['<mailto:a@larch.example|a@larch.example> <mailto:b@larch.example>', 'a@larch.example b@larch.example'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;@U1&amp;gt;', '&lt;@U1&gt;'],
    ['a &nbsp; b', 'a &nbsp; b'],
    ['  two\u00a0 spaces\nand a line ', 'two spaces\nand a line'],
    ['<>', ''],
    ['<|>', ''],
    [':moneybag: :+1::skin-tone-2: :caf\u00e9:', ''],
    ['<@U0BOT> :rocket:!', ''],
    ['can I buy :bitcoin:?', 'can I buy :bitcoin:?'],
    ['10:30:00', '10:30:00'],
    [':100:', ':100:'],
  ])('of %j is %j', (sent, plain) => {
    expect(plainTextOf(sent, 'U0BOT')).toBe(plain);
  });

  it('is what was typed, for any text without markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(plainTextOf(escape(typed), 'U0BOT')).toBe(typed.replace(/[^\S\n]+/g, ' ').trim());
      }),
    );
  });

  it('stays quick on hostile input', () => {
    for (const piece of ['<', '<@', '<|', '&', '&amp', '<!date^', ':', ':a', '::1']) {
      expect(plainTextOf(piece.repeat(50_000), 'U0BOT').length).toBeGreaterThan(0);
    }
  });
});

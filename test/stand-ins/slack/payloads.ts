/** Deliveries as Slack sends them, for the workspace T0HOME and the bot U0BOT. */

export const team = 'T0HOME';
export const botUser = 'U0BOT';
export const botId = 'B0BOT';

let counter = 0;

/** A new message timestamp each time, in order. */
export function nextTs(): string {
  counter += 1;
  return `1795200000.${String(counter).padStart(6, '0')}`;
}

export interface Said {
  text?: string;
  user?: string;
  channel?: string;
  ts?: string;
  thread?: string;
  eventId?: string;
  /** Further fields of the inner event, such as `subtype`. */
  extra?: Record<string, unknown>;
  /** Further fields of the delivery, such as `authorizations`. */
  envelope?: Record<string, unknown>;
}

function delivery(event: Record<string, unknown>, { eventId, envelope }: Said): Record<string, unknown> {
  return {
    token: 'verification-token-no-longer-used',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: 'A0APP',
    event,
    type: 'event_callback',
    event_id: eventId ?? `Ev${nextTs().replace('.', '')}`,
    event_time: 1_795_200_000,
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    ...envelope,
  };
}

/** A direct message to the assistant: event `message` with `channel_type: im`. */
export function directMessage(said: Said = {}): Record<string, unknown> {
  const ts = said.ts ?? nextTs();
  const event = {
    type: 'message',
    user: said.user ?? 'U0ANNA',
    client_msg_id: '00000000-0000-4000-8000-000000000001',
    team,
    text: said.text ?? 'Can I buy bitcoin in my 401(k)?',
    ts,
    event_ts: ts,
    channel: said.channel ?? 'D0ANNA',
    channel_type: 'im',
    ...(said.thread === undefined ? {} : { thread_ts: said.thread }),
    ...said.extra,
  };
  return delivery(event, said);
}

/** A mention of the assistant in a channel: event `app_mention`. */
export function mention(said: Said = {}): Record<string, unknown> {
  const ts = said.ts ?? nextTs();
  const event = {
    type: 'app_mention',
    user: said.user ?? 'U0ANNA',
    team,
    text: said.text ?? `<@${botUser}> Can I buy bitcoin in my 401(k)?`,
    ts,
    event_ts: ts,
    channel: said.channel ?? 'C0BENEFITS',
    ...(said.thread === undefined ? {} : { thread_ts: said.thread }),
    ...said.extra,
  };
  return delivery(event, said);
}

export interface Pick {
  plan: string;
  /** Root of the thread the buttons were posted in. */
  thread: string;
  user?: string;
  channel?: string;
  actionTs?: string;
  actionId?: string;
  /** True: the buttons stood in a message only the asker saw, of which Slack sends no `message`. */
  isEphemeral?: boolean;
  envelope?: Record<string, unknown>;
}

/** A click on a plan button: interaction `block_actions`. */
export function planPick(pick: Pick): Record<string, unknown> {
  const channel = pick.channel ?? 'D0ANNA';
  const message = nextTs();
  return {
    type: 'block_actions',
    user: { id: pick.user ?? 'U0ANNA', username: 'anna', name: 'anna', team_id: team },
    api_app_id: 'A0APP',
    token: 'verification-token-no-longer-used',
    container: {
      type: 'message',
      message_ts: message,
      channel_id: channel,
      is_ephemeral: pick.isEphemeral ?? false,
      ...(pick.isEphemeral ? {} : { thread_ts: pick.thread }),
    },
    trigger_id: '1.2.abc',
    team: { id: team, domain: 'larch' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'directmessage' },
    ...(pick.isEphemeral
      ? {}
      : { message: { type: 'message', user: botUser, ts: message, thread_ts: pick.thread, text: '…' } }),
    response_url: 'http://127.0.0.1:9/never-called',
    actions: [
      {
        action_id: pick.actionId ?? 'pick_plan:1',
        block_id: `plans:${pick.thread}`,
        text: { type: 'plain_text', text: 'A plan' },
        value: pick.plan,
        type: 'button',
        action_ts: pick.actionTs ?? nextTs(),
      },
    ],
    ...pick.envelope,
  };
}

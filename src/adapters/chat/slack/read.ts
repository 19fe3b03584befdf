import { z } from 'zod';
import type { Turn } from '../../../domain/turn.ts';
import { type Home, tenantOf } from './home.ts';
import { plainTextOf } from './plain-text.ts';

const id = z.string().regex(/^[A-Z0-9]{2,40}$/);
const timestamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

const authorization = z.object({
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  is_enterprise_install: z.boolean().nullish(),
});

const eventBody = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().min(1).max(100),
  team_id: id.nullish(),
  context_team_id: id.nullish(),
  authorizations: z.array(authorization).nullish(),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    subtype: z.string().nullish(),
    channel: id,
    channel_type: z.string().nullish(),
    user: id,
    bot_id: z.string().nullish(),
    text: z.string().nullish(),
    ts: timestamp,
    thread_ts: timestamp.nullish(),
  }),
});

const pickBody = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id, enterprise_id: id.nullish() }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ id }),
  channel: z.object({ id }).nullish(),
  message: z.object({ ts: timestamp, thread_ts: timestamp.nullish() }).nullish(),
  container: z.object({ channel_id: id.nullish(), thread_ts: timestamp.nullish() }).nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().nullish(),
        value: z.string().min(1).max(2_000),
        action_ts: timestamp,
      }),
    )
    .length(1),
});

/** What a person adds to a message without it being any less a message of theirs. */
const spokenSubtypes = new Set(['file_share', 'thread_broadcast', 'me_message']);

const pickAction = /^pick_plan:\d{1,3}$/;
const pickBlock = /^plans:(\d{1,12}\.\d{1,9})$/;

/** The `action_id` of the n-th plan button. */
export function pickActionId(n: number): string {
  return `pick_plan:${n}`;
}

/** The `block_id` of the plan buttons: it carries the thread, which Slack leaves out for messages only one person sees. */
export function pickBlockId(thread: string): string {
  return `plans:${thread}`;
}

/**
 * The turn in one delivery from Slack, whose sender was verified before. Null for everything that is not
 * said to the assistant by a person of the workspace it is installed in, or not of the shape Slack documents.
 */
export function readTurn(body: unknown, home: Home): Turn | null {
  return readSaid(body, home) ?? readPick(body, home);
}

function readSaid(body: unknown, home: Home): Turn | null {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id, ...envelope } = parsed.data;
  const isDirect = event.channel_type === 'im' || event.channel.startsWith('D');
  if (event.type === 'message' && !isDirect) return null;
  if (event.subtype && !spokenSubtypes.has(event.subtype)) return null;
  if (event.bot_id || event.user === home.botUser || event.user === 'USLACKBOT') return null;
  if (!isOurs(envelope, home)) return null;
  const tenant = tenantOf(home);
  const thread = event.thread_ts ?? event.ts;
  const team = envelope.context_team_id ?? envelope.team_id ?? home.team;
  return {
    platform: 'slack',
    tenant,
    user: event.user,
    deliveryIds: [
      `slack:${tenant}:event:${event_id}`,
      `slack:${tenant}:message:${event.channel}:${event.ts}`,
    ],
    conversation: `slack:${tenant}:${event.channel}:${thread}`,
    isShared: !isDirect,
    text: plainTextOf(event.text ?? '', home.botUser),
    pickedPlan: null,
    replyTo: { channel: event.channel, thread, team },
  };
}

type Envelope = Pick<z.infer<typeof eventBody>, 'team_id' | 'context_team_id' | 'authorizations'>;

/** In a channel shared between companies `team_id` may be the other one's; whom the event was delivered for is not. */
function isOurs({ authorizations, context_team_id, team_id }: Envelope, home: Home): boolean {
  const installed = authorizations?.[0];
  if (!installed) return (context_team_id ?? team_id) === home.team;
  if (home.isOrgInstall) return installed.enterprise_id === home.enterprise;
  return installed.team_id === home.team;
}

function readPick(body: unknown, home: Home): Turn | null {
  const parsed = pickBody.safeParse(body);
  if (!parsed.success) return null;
  const { team, enterprise, user, message, container, actions } = parsed.data;
  const [action] = actions;
  const channel = parsed.data.channel?.id ?? container?.channel_id;
  if (!action || !pickAction.test(action.action_id) || !channel) return null;
  const organisation = enterprise?.id ?? team?.enterprise_id;
  if (home.isOrgInstall ? organisation !== home.enterprise : team?.id !== home.team) return null;
  const root = pickBlock.exec(action.block_id ?? '')?.[1];
  const thread = message?.thread_ts ?? container?.thread_ts ?? root ?? message?.ts;
  if (!thread) return null;
  const tenant = tenantOf(home);
  return {
    platform: 'slack',
    tenant,
    user: user.id,
    deliveryIds: [`slack:${tenant}:action:${channel}:${user.id}:${action.action_ts}`],
    conversation: `slack:${tenant}:${channel}:${thread}`,
    isShared: !channel.startsWith('D'),
    text: '',
    pickedPlan: action.value,
    replyTo: { channel, thread, team: team?.id ?? home.team },
  };
}

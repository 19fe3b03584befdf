import { z } from 'zod';
import { shownText } from '../stand-ins/slack/check-message.ts';
import { directMessage, mention, nextTs, planPick } from '../stand-ins/slack/payloads.ts';
import type { SlackStandIn } from '../stand-ins/slack/slack-stand-in.ts';
import type { Call } from '../stand-ins/slack/web-api.ts';
import { people } from './slack-people.ts';

/** A message of the assistant as people see it. */
export interface SlackReply {
  /** For the asker's eyes alone. */
  isPrivate: boolean;
  user: unknown;
  channel: unknown;
  /** What stands in its blocks, or its text when it has none. */
  shown: string;
  /** For notifications and screen readers. */
  fallback: string;
  buttons: { label: string; plan: string }[];
}

export interface SlackTalk {
  /** Says something in the person's direct messages; resolves to the answer. */
  ask(
    text: string,
    where?: { user?: string; thread?: string },
  ): Promise<{ reply: SlackReply; thread: string }>;
  /** Mentions the assistant in a channel; resolves to the first `replies` messages that follow. */
  mention(text: string, replies: number, user?: string): Promise<{ replies: SlackReply[]; thread: string }>;
  /** Clicks on a plan button in a thread of the direct messages; resolves to what follows. */
  pick(plan: string, thread: string, user: string): Promise<SlackReply>;
  /** All messages of the assistant in a thread so far. */
  repliesIn(thread: string): SlackReply[];
  /** Resolves when the thread holds that many messages of the assistant. */
  untilReplies(thread: string, count: number): Promise<SlackReply[]>;
}

export interface Delivery {
  event(body: unknown): Promise<unknown>;
  interaction(body: unknown): Promise<unknown>;
}

/** Talks to the assistant as people in Slack do, whichever way Slack delivers. */
export function createSlackTalk(slack: SlackStandIn, deliver: Delivery): SlackTalk {
  const repliesIn = (thread: string): SlackReply[] =>
    slack.calls
      .filter(({ method, args }) => method.startsWith('chat.post') && args['thread_ts'] === thread)
      .map(replyOf);
  const untilReplies = async (thread: string, count: number): Promise<SlackReply[]> => {
    await slack.waitForCall(() => repliesIn(thread).length >= count);
    return repliesIn(thread);
  };
  const next = async (thread: string, act: () => Promise<unknown>): Promise<SlackReply> => {
    const before = repliesIn(thread).length;
    await act();
    const reply = (await untilReplies(thread, before + 1))[before];
    if (!reply) throw new Error('There is no reply.');
    return reply;
  };
  return {
    repliesIn,
    untilReplies,
    async ask(text, { user = people.salaried, thread } = {}) {
      const ts = nextTs();
      const root = thread ?? ts;
      const said = { text, user, ts, channel: directChannelOf(user), ...(thread ? { thread } : {}) };
      return { thread: root, reply: await next(root, () => deliver.event(directMessage(said))) };
    },
    async mention(text, replies, user = people.salaried) {
      const ts = nextTs();
      await deliver.event(mention({ text: `<@U0BOT> ${text}`, user, ts }));
      return { thread: ts, replies: await untilReplies(ts, replies) };
    },
    pick: (plan, thread, user) =>
      next(thread, () =>
        deliver.interaction(planPick({ plan, thread, user, channel: directChannelOf(user) })),
      ),
  };
}

/** The channel of a person's direct messages with the assistant. */
export function directChannelOf(user: string): string {
  return user.replace(/^U/, 'D');
}

const button = z.object({ text: z.object({ text: z.string() }), value: z.string() });
const actions = z.object({ type: z.literal('actions'), elements: z.array(button) });

function replyOf({ method, args }: Call): SlackReply {
  const blocks = z.array(z.unknown()).parse(args['blocks'] ?? []);
  const fallback = String(args['text']);
  return {
    isPrivate: method === 'chat.postEphemeral',
    user: args['user'],
    channel: args['channel'],
    shown: blocks.length > 0 ? shownText(blocks) : fallback,
    fallback,
    buttons: blocks.flatMap((block) => {
      const parsed = actions.safeParse(block);
      return parsed.success
        ? parsed.data.elements.map(({ text, value }) => ({ label: text.text, plan: value }))
        : [];
    }),
  };
}

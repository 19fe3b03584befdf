import { outlineOf } from '../../../domain/outline.ts';
import type { Chat } from '../../../domain/ports/chat.ts';
import type { Log } from '../../../domain/ports/log.ts';
import type { Reply, Turn } from '../../../domain/turn.ts';
import type { Home } from './home.ts';
import { identify } from './identify.ts';
import { type SlackMessage, renderNote, renderOutline } from './render.ts';
import { SlackCallFailed } from './slack-call-failed.ts';
import type { UserGroups } from './user-groups.ts';
import type { WebApi } from './web-api.ts';

/** Seen by the whole channel when an answer is for the asker alone. */
export const sentPrivately = 'This is about your own plan, so only the person who asked sees my answer.';

export interface ChatOptions {
  web: WebApi;
  groups: UserGroups;
  /** Throws before the connection has started. */
  home: () => Home;
  log: Log;
}

/** Slack as the conversation sees it. */
export function createChat({ web, groups, home, log }: ChatOptions): Chat {
  /** Sessions shown as working, so that each further step of the same turn costs no call. */
  const working = new Set<string>();

  async function setStatus(turn: Turn, status: 'processing' | 'active'): Promise<void> {
    const { channel, thread } = placeOf(turn);
    try {
      await web.call('agents.sessions.setStatus', { channel_id: channel, thread_ts: thread, status });
    } catch (error) {
      log.warn({ reason: reasonOf(error), status }, 'Slack did not take the progress of a turn');
    }
  }

  async function post(turn: Turn, message: SlackMessage): Promise<void> {
    const { channel, thread } = placeOf(turn);
    await web.call('chat.postMessage', {
      channel,
      thread_ts: thread,
      ...message,
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
    });
  }

  async function postForAsker(turn: Turn, message: SlackMessage, isAnswer: boolean): Promise<void> {
    const { channel, thread } = placeOf(turn);
    // First, because Slack shows a private message in a thread only when the thread exists.
    if (isAnswer) await post(turn, renderNote(sentPrivately));
    await web.call('chat.postEphemeral', { channel, user: turn.user, thread_ts: thread, ...message });
  }

  return {
    identify: async (turn) => identify(turn, home(), web, groups),
    showProgress: async (turn) => {
      if (turn.isShared || working.has(turn.conversation)) return;
      working.add(turn.conversation);
      await setStatus(turn, 'processing');
    },
    sendReply: async (turn, reply) => {
      try {
        const message = messageOf(reply, placeOf(turn).thread);
        if (reply.audience === 'asker' && turn.isShared)
          await postForAsker(turn, message, reply.kind === 'answer');
        else await post(turn, message);
      } finally {
        if (working.delete(turn.conversation)) await setStatus(turn, 'active');
      }
    },
  };
}

function messageOf(reply: Reply, thread: string): SlackMessage {
  return reply.kind === 'note' ? renderNote(reply.text) : renderOutline(outlineOf(reply), thread);
}

/** Where the turn came from; our own writing in `replyTo`, so anything missing is a mistake of ours. */
function placeOf(turn: Turn): { channel: string; thread: string } {
  const { channel, thread } = turn.replyTo;
  if (!channel || !thread) throw new Error('A Slack turn must name its channel and thread in replyTo.');
  return { channel, thread };
}

function reasonOf(error: unknown): string {
  return error instanceof SlackCallFailed ? error.reason : 'unexpected';
}

import type { Activity } from 'botbuilder';
import type { Chat } from '../../../domain/ports/chat.ts';
import type { Log } from '../../../domain/ports/log.ts';
import { type IdentifyOptions, createIdentify } from './identify.ts';
import { sharedPlaceLines } from './lines.ts';
import { type Reference, referenceOf } from './reference.ts';
import { renderNote, renderReply } from './render.ts';

export interface TeamsChatOptions extends IdentifyOptions {
  log: Log;
}

/** The `Chat` port in Teams. */
export function createTeamsChat(options: TeamsChatOptions): Chat {
  const { post, log } = options;
  const say = (reference: Reference, message: Partial<Activity>) =>
    post.inConversation(reference, async (context) => void (await context.sendActivity(message)));

  /** False when Teams does not let us write to the person, as before they installed the app. */
  const sayInPrivate = async (reference: Reference, message: Partial<Activity>) => {
    try {
      await post.inPersonalChat(reference, async (context) => void (await context.sendActivity(message)));
      return true;
    } catch (error) {
      log.warn({ error: nameOf(error) }, 'Teams did not take a message to a personal chat');
      return false;
    }
  };

  return {
    identify: createIdentify(options),

    async showProgress(turn) {
      try {
        await say(referenceOf(turn), { type: 'typing' });
      } catch (error) {
        log.debug({ error: nameOf(error) }, 'Teams did not take a typing sign');
      }
    },

    async sendReply(turn, reply) {
      const reference = referenceOf(turn);
      if (!turn.isShared || reply.audience === 'everyone') return say(reference, renderReply(reply));
      if (!(await sayInPrivate(reference, renderReply(reply, turn.conversation))))
        return say(reference, renderNote(sharedPlaceLines.openPersonalChat));
      try {
        await say(reference, renderNote(sharedPlaceLines.answeredInPrivate));
      } catch (error) {
        // The person has the answer: a rejection would make it be sent again.
        log.warn({ error: nameOf(error) }, 'Teams did not take the line that points to a personal chat');
      }
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

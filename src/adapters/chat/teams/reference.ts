import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import type { Turn } from '../../../domain/turn.ts';

const reference = z.object({
  /** The message that is replied to. */
  activityId: z.string(),
  /** Teams' ids of the person and of the bot; no names. */
  userId: z.string(),
  botId: z.string(),
  conversationId: z.string(),
  conversationType: z.string(),
  tenant: z.string(),
  serviceUrl: z.string(),
  /** The team a channel belongs to; its members are asked for by it. */
  teamId: z.string().nullable(),
});

/** Where a reply goes and whom it is for, as it is kept with a turn. */
export type Reference = z.infer<typeof reference>;

export function keepReference(value: Reference): Turn['replyTo'] {
  return { reference: JSON.stringify(value) };
}

/** Reads what `keepReference` kept. Throws when the turn is not one of ours. */
export function referenceOf(turn: Turn): Reference {
  return reference.parse(JSON.parse(turn.replyTo['reference'] ?? 'null'));
}

/** The same as the SDK takes it. */
export function sdkReferenceOf(value: Reference): ConversationReference {
  return {
    activityId: value.activityId,
    user: { id: value.userId, name: '' },
    bot: { id: value.botId, name: '' },
    conversation: {
      id: value.conversationId,
      conversationType: value.conversationType,
      tenantId: value.tenant,
      isGroup: value.conversationType !== 'personal',
      name: '',
    },
    channelId: 'msteams',
    serviceUrl: value.serviceUrl,
  };
}

import { z } from 'zod';
import type { PlanId } from '../../../domain/plan.ts';
import type { Turn } from '../../../domain/turn.ts';
import { envelope, tenantOf } from './gate.ts';
import { decodeEntities } from './html-entities.ts';
import { keepReference } from './reference.ts';

const mention = z.object({
  type: z.string().regex(/^mention$/i),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

const message = envelope.extend({
  type: z.literal('message'),
  id: z.string().min(1),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  from: z.looseObject({ id: z.string().min(1), aadObjectId: z.string().min(1), role: z.string().nullish() }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: envelope.shape.conversation.extend({ conversationType: z.string().nullish() }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      team: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
});
type Message = z.infer<typeof message>;

/** What the buttons of `plan-card.ts` send: a message with a value and without text. */
const pick = z.object({ pickPlan: z.string().min(1).max(200), askedIn: z.string().max(1_000).optional() });

/**
 * Reads an activity Teams sent. Null for what is not a message to the assistant: somebody joined,
 * a reaction, another bot, a line in a shared place that does not mention us.
 */
export function readTurn(activity: unknown): Turn | null {
  const parsed = message.safeParse(activity);
  if (!parsed.success || parsed.data.from.role === 'bot') return null;
  const tenant = tenantOf(parsed.data);
  return tenant === null ? null : turnOf(parsed.data, tenant);
}

function turnOf(said: Message, tenant: string): Turn | null {
  const isShared = said.conversation.conversationType !== 'personal';
  const picked = pick.safeParse(said.value);
  const pickedPlan: PlanId | null = picked.success ? picked.data.pickPlan : null;
  const place = `teams:${tenant}:${said.conversation.id}`;
  const ourMentions = mentionsOf(said);
  if (pickedPlan === null && isForSomethingElse(said, isShared, ourMentions)) return null;
  return {
    platform: 'teams',
    tenant,
    user: said.from.aadObjectId.toLowerCase(),
    deliveryIds: [`${place}:${said.id}`],
    // Names a conversation of this person's own at most: what is remembered is kept by person.
    conversation: picked.data?.askedIn ?? place,
    isShared,
    text: pickedPlan === null ? plainText(said.text ?? '', ourMentions) : '',
    pickedPlan,
    replyTo: keepReference({
      activityId: said.id,
      userId: said.from.id,
      botId: said.recipient.id,
      conversationId: said.conversation.id,
      conversationType: said.conversation.conversationType ?? 'unknown',
      tenant,
      serviceUrl: said.serviceUrl,
      teamId: said.channelData?.team?.id ?? null,
    }),
  };
}

/** The button of a card that is not ours, or talk among others. */
function isForSomethingElse(said: Message, isShared: boolean, ourMentions: string[]): boolean {
  const hasForeignValue = said.value !== undefined && said.value !== null && !said.text;
  return hasForeignValue || (isShared && ourMentions.length === 0);
}

function mentionsOf(said: Message): string[] {
  return (said.entities ?? []).flatMap((entity) => {
    const parsed = mention.safeParse(entity);
    return parsed.success && parsed.data.mentioned.id === said.recipient.id ? [parsed.data.text] : [];
  });
}

/** The words as typed: our mention gone, other people's names kept, entities decoded once. */
function plainText(text: string, ourMentions: string[]): string {
  const withoutUs = ourMentions.reduce((rest, ours) => rest.replaceAll(ours, ' '), text);
  return decodeEntities(withoutUs.replaceAll(/<\/?at(?:\s[^<>]*)?>/gi, ''))
    .replaceAll(/[ \t\u00A0]+/g, ' ')
    .trim();
}

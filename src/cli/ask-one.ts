import type { Answered } from '../answering/answer.ts';
import type { OpenTrace } from '../answering/trace/trace.ts';
import type { Desk } from '../conversation/conversation.ts';
import { placeAsker } from '../conversation/place.ts';
import { redact } from '../conversation/redact.ts';
import { replyFor } from '../conversation/reply-for.ts';
import type { AskerPlan } from '../domain/asker.ts';
import { nobodyInParticular } from '../domain/identity.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Reply } from '../domain/turn.ts';

/** A question asked on this machine: with a plan given, or as somebody whom only `everyone` places. */
export interface LocalQuestion {
  id: string | null;
  question: string;
  plan: string | null;
  thread: readonly string[];
  today: IsoDate;
  onProgress?: (step: string) => void;
  onTrace?: OpenTrace | undefined;
}

/** Answers a local question. Throws a RangeError that names the plans when the one given is unknown. */
export async function askOne(desk: Desk, local: LocalQuestion): Promise<Answered & { asker: AskerPlan }> {
  const { plans } = desk.knowledge;
  if (local.plan !== null && !plans.some(({ id }) => id === local.plan))
    throw new RangeError(
      `There is no plan "${local.plan}"; known: ${plans.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  const asker: AskerPlan =
    local.plan === null ? placeAsker(nobodyInParticular, plans, null) : { kind: 'known', plan: local.plan };
  const { onProgress, onTrace } = local;
  const answered = await desk.answer({
    id: local.id,
    question: redact(local.question),
    thread: local.thread.map(redact),
    asker,
    today: local.today,
    onTrace,
    ...(onProgress ? { onProgress } : {}),
  });
  return { ...answered, asker };
}

/** The same as a reply to be rendered. */
export async function replyToLocal(desk: Desk, local: LocalQuestion): Promise<Reply> {
  const answered = await askOne(desk, local);
  return replyFor(answered, { asker: answered.asker, knowledge: desk.knowledge, isShared: false });
}

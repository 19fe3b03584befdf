import { randomUUID } from 'node:crypto';
import type { Answerer } from '../answering/answer.ts';
import type { AskerPlan } from '../domain/asker.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { plansOf } from '../domain/membership.ts';
import { longestQuestion, politeLines } from '../domain/polite.ts';
import type { Chat, TakeTurn } from '../domain/ports/chat.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Store } from '../domain/ports/store.ts';
import type { Platform, Reply, Turn } from '../domain/turn.ts';
import { auditRow } from './audit-row.ts';
import { createLanes } from './lanes.ts';
import { notAQuestion } from './not-a-question.ts';
import { planNamed } from './plan-named.ts';
import { placeAsker } from './place.ts';
import { redact } from './redact.ts';
import { replyFor } from './reply-for.ts';

/** Who answers at this moment; another one takes over when the knowledge folder changes. */
export interface Desk {
  knowledge: KnowledgeBase;
  answer: Answerer;
}

export interface ConversationOptions {
  store: Store;
  desk: () => Desk;
  /** The platforms that are connected; looked up when a turn is worked on. */
  chats: () => Partial<Record<Platform, Chat>>;
  now: () => Date;
  /** The day of an instant where the employer is. */
  today: (now: Date) => IsoDate;
  /** Keyed digest of a person's id, for the audit. */
  digest: (id: string) => string;
  log: Log;
}

export interface Conversation {
  /** Keeps the turn safe and returns; the answer follows. A turn delivered again is let go. */
  takeTurn: TakeTurn;
  /** Works on turns that an earlier process took in and did not answer. Read them from the store before anything new is let in: that would be among them. */
  resume(owed: readonly Turn[]): void;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
}

const remembered = 8;

/** A turn on any platform: kept once, answered once, in the order of its conversation. */
export function createConversation(options: ConversationOptions): Conversation {
  const lanes = createLanes();
  const work = (turn: Turn): void =>
    lanes.run(`${turn.platform} ${turn.conversation}`, () => workOn(turn, options));
  return {
    async takeTurn(delivered) {
      // Redacted before anything is kept: not even the store's own log shall hold personal data.
      const turn = { ...delivered, text: redact(delivered.text.slice(0, longestQuestion)) };
      if (await options.store.takeTurn(turn, options.now())) work(turn);
    },
    resume: (owed) => owed.forEach(work),
    idle: () => lanes.idle(),
  };
}

async function workOn(turn: Turn, options: ConversationOptions): Promise<void> {
  const { log, store, chats } = options;
  const chat = chats()[turn.platform];
  const about = { platform: turn.platform, turn: turn.deliveryIds[0] };
  if (!chat) return log.warn(about, 'A turn waits for its platform to be connected.');
  try {
    await chat.sendReply(turn, await replyTo(turn, chat, options));
    log.info(about, 'Answered.');
  } catch (fault) {
    log.error({ ...about, err: fault }, 'Could not answer.');
    await chat
      .sendReply(turn, { kind: 'note', text: politeLines.fault, audience: 'everyone' })
      .catch((again: unknown) => log.error({ ...about, err: again }, 'Could not say so either.'));
  }
  await store
    .settleTurn(turn)
    .catch((fault: unknown) => log.error({ ...about, err: fault }, 'Could not note that a turn is done.'));
}

async function replyTo(turn: Turn, chat: Chat, options: ConversationOptions): Promise<Reply> {
  const { store, now, log } = options;
  const note = turn.pickedPlan === null ? notAQuestion(turn.text) : null;
  if (note !== null) return { kind: 'note', text: note, audience: 'everyone' };
  const identity = await chat.identify(turn);
  if (identity.isOutsider) return { kind: 'note', text: politeLines.outsider, audience: 'everyone' };
  const { knowledge, answer } = options.desk();
  const theirs = plansOf(identity, knowledge.plans);
  const past = await store.pastTurns(turn, remembered);
  const picked = turn.pickedPlan ?? planNamed(turn.text, theirs);
  const isPick = picked !== null && theirs.some(({ id }) => id === picked);
  if (isPick) await store.pickPlan(turn, picked);
  const isAnswerToWhich = isPick || turn.pickedPlan !== null;
  const question = isAnswerToWhich ? past.at(-1)?.question : turn.text;
  if (question === undefined)
    return { kind: 'note', text: isPick ? politeLines.planNoted : politeLines.empty, audience: 'asker' };
  const asker: AskerPlan = placeAsker(identity, knowledge.plans, await store.pickedPlan(turn));
  const earlier = isAnswerToWhich ? past.slice(0, -1) : past;
  const plan = asker.kind === 'known' ? asker.plan : null;
  const answered = await answer({
    id: randomUUID(),
    question: redact(question),
    thread: earlier
      .filter((exchange) => exchange.plan === null || exchange.plan === plan)
      .map((exchange) => exchange.question),
    asker,
    today: options.today(now()),
    onProgress: (step) =>
      void chat
        .showProgress(turn, step)
        .catch((fault: unknown) => log.warn({ err: fault }, 'Could not show progress.')),
  });
  await store.addPastTurn(turn, { question: answered.answer.question, plan, at: now().toISOString() });
  await store.addAuditRow(auditRow(turn, answered.answer, { knowledge, at: now(), digest: options.digest }));
  return replyFor(answered, { asker, knowledge, isShared: turn.isShared });
}

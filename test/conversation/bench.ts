import type { AnswerRequest } from '../../src/answering/request.ts';
import { understand } from '../../src/answering/understand/understand.ts';
import { type Conversation, createConversation } from '../../src/conversation/conversation.ts';
import type { Answer, Citation } from '../../src/domain/answer.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Identity } from '../../src/domain/identity.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Reply, Turn } from '../../src/domain/turn.ts';
import { turnWith } from '../contracts/turn-with.ts';
import { type FakeChat, createFakeChat } from './fake-chat.ts';
import { type FakeStore, createFakeStore } from './fake-store.ts';

export interface Bench {
  conversation: Conversation;
  store: FakeStore;
  chat: FakeChat;
  knowledge: KnowledgeBase;
  /** What was to be answered, in order. */
  asked: AnswerRequest[];
  /** Replaces parts of every answer from now on; may wait, or throw. */
  answerWith: (request: AnswerRequest) => Partial<Answer> | Promise<Partial<Answer>>;
  logged: { level: string; message: string; fields: Record<string, unknown> }[];
  /** Says something new and resolves to what came back, once all is done. */
  say(turn: Partial<Turn>): Promise<Reply[]>;
  /** A conversation anew on the same store, as after a restart. */
  restarted(): Conversation;
}

export const now = new Date('2026-11-21T15:00:00.000Z');

export function person(email: string, extra: Partial<Identity> = {}): Identity {
  return { email, slackUserGroups: [], entraGroups: [], isOutsider: false, ...extra };
}

/** Everybody the bench knows: by Slack user id. */
const people: [string, Identity][] = [
  ['U1', person('sal@larch.example')],
  ['U2', person('both@larch.example')],
  ['U3', person('nobody@elsewhere.example')],
  ['U4', person('hal@larch.example')],
  ['UOUT', person('sal@larch.example', { isOutsider: true })],
];

const plans: Plan[] = [
  planOf('larch-salaried', 'Larch Salaried Plan', ['sal@larch.example', 'both@larch.example']),
  planOf('larch-hourly', 'Larch Hourly Plan', ['hal@larch.example', 'both@larch.example']),
];

function planOf(id: string, name: string, emails: string[]): Plan {
  return {
    id,
    name,
    contact: `${name} Desk`,
    recordkeeper: null,
    members: [{ kind: 'emails', emails }],
  };
}

/** A conversation on fakes, with people in one, two and no plans. */
export function createBench(): Bench {
  const store = createFakeStore();
  const chat = createFakeChat();
  people.forEach(([user, identity]) => chat.people.set(user, identity));
  const knowledge: KnowledgeBase = {
    plans,
    assets: { classes: [], groups: [] },
    documents: new Map([documentAt('policy/order.md', null), documentAt('faq/hourly.md', ['larch-hourly'])]),
    passages: new Map(),
    availability: new Map(),
  };
  const log = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void bench.logged.push({ level, message, fields });
  const start = (): Conversation =>
    createConversation({
      store,
      desk: () => ({ knowledge, answer }),
      chats: () => ({ slack: chat }),
      now: () => now,
      today: () => '2026-11-21',
      digest: (id) => `digest of ${id}`,
      log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    });
  const bench: Bench = {
    conversation: start(),
    store,
    chat,
    knowledge,
    asked: [],
    answerWith: () => ({}),
    logged: [],
    async say(turn) {
      const before = chat.sent.length;
      await bench.conversation.takeTurn(newTurn(turn));
      await bench.conversation.idle();
      return chat.sent.slice(before).map(({ reply }) => reply);
    },
    restarted: start,
  };

  async function answer(request: AnswerRequest) {
    bench.asked.push(request);
    request.onProgress?.('Reading');
    const { question, thread } = request;
    const [understanding] = understand(question, {
      assets: knowledge.assets,
      today: '2026-11-21',
      thread,
      ownTerms: [],
      daysOfChange: [],
    });
    return { answer: { ...answerTo(request), ...(await bench.answerWith(request)) }, understanding };
  }

  return bench;
}

function answerTo({ id, question, asker }: AnswerRequest): Answer {
  const plan = asker.kind === 'known' ? asker.plan : null;
  return {
    id,
    question,
    outcome: plan === null ? 'needs_plan' : 'answered',
    plan,
    verdicts: [],
    statements: [],
    citations: [],
    notices: [],
    elapsedMs: 1,
  };
}

let turns = 0;

/** A turn that was not delivered before. */
export function newTurn(changes: Partial<Turn> = {}): Turn {
  turns += 1;
  return turnWith({ deliveryIds: [`event-${turns}`, `message-${turns}`], ...changes });
}

export function citationOf(path: string): Citation {
  return {
    n: 1,
    path,
    title: path,
    locator: '',
    source: 'policy',
    status: null,
    date: '2025-08-07',
    url: null,
    quote: 'words',
  };
}

function documentAt(path: string, limitedTo: string[] | null): [string, Document] {
  return [
    path,
    {
      path,
      source: path.startsWith('faq') ? 'faq' : 'policy',
      plans: limitedTo,
      title: path,
      kind: null,
      effective: null,
      until: null,
      supersedes: [],
      draft: false,
      url: null,
      publisher: null,
      published: '2025-08-07',
      occurred: null,
      status: 'in_force',
      assets: [],
      question: null,
      reviewed: null,
      reviewer: null,
      isDatedInText: true,
      hash: `hash-of-${path}`,
    },
  ];
}

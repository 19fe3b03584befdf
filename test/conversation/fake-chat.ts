import type { Identity } from '../../src/domain/identity.ts';
import type { Chat } from '../../src/domain/ports/chat.ts';
import type { Reply, Turn } from '../../src/domain/turn.ts';

export interface FakeChat extends Chat {
  /** Who the platform says people are, or how it fails to; nobody else is known. */
  people: Map<string, Identity | Error>;
  sent: { turn: Turn; reply: Reply }[];
  /** Steps shown. */
  steps: string[];
  /** The next so many replies are refused. */
  refusals: number;
  isProgressBroken: boolean;
}

/** A platform in memory that knows only whom it was told of. */
export function createFakeChat(): FakeChat {
  const chat: FakeChat = {
    people: new Map(),
    sent: [],
    steps: [],
    refusals: 0,
    isProgressBroken: false,
    async identify({ user }) {
      const person = chat.people.get(user);
      if (person === undefined) throw new Error('The test did not say who this is.');
      if (person instanceof Error) throw person;
      return person;
    },
    async showProgress(_, step) {
      if (chat.isProgressBroken) throw new Error('No progress can be shown.');
      chat.steps.push(step);
    },
    async sendReply(turn, reply) {
      if (chat.refusals > 0) {
        chat.refusals -= 1;
        throw new Error('The platform did not take the reply.');
      }
      chat.sent.push({ turn, reply });
    },
  };
  return chat;
}

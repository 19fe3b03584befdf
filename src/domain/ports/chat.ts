import type { Identity } from '../identity.ts';
import type { Reply, Turn } from '../turn.ts';

/** One chat platform, seen from the conversation. Every method may be called again after a restart. */
export interface Chat {
  /** Asks the platform who the person of this turn is. Rejects when the platform cannot say. */
  identify(turn: Turn): Promise<Identity>;
  /** Shows a real step of the work, such as "Reading your plan's documents". Never rejects the turn. */
  showProgress(turn: Turn, step: string): Promise<void>;
  /** Posts the reply where the turn came from, once. */
  sendReply(turn: Turn, reply: Reply): Promise<void>;
}

/** What a platform adapter calls for each message addressed to the assistant; resolves once the turn is kept safe, before the work. */
export type TakeTurn = (turn: Turn) => Promise<void>;

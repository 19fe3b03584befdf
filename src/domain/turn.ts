import type { Answer } from './answer.ts';
import type { AskedOf } from './asked-of.ts';
import type { AssetId } from './asset-class.ts';
import type { IsoDate } from './iso-date.ts';
import type { Plan, PlanId } from './plan.ts';

export type Platform = 'slack' | 'teams' | 'console' | 'terminal';

/** A message addressed to the assistant, after the platform adapter verified and read it. Plain data: it is stored. */
export interface Turn {
  platform: Platform;
  /** The employer's workspace or tenant on that platform. */
  tenant: string;
  /** The platform's immutable id of the person. */
  user: string;
  /** Ids under which this one message may be delivered again: any seen before makes it a duplicate. */
  deliveryIds: string[];
  /** Thread or chat the conversation is remembered by. */
  conversation: string;
  /** Others can read along: a channel or a group chat. */
  isShared: boolean;
  /** Plain text as the person typed it, the platform's markup and our mention removed. */
  text: string;
  /** The plan picked by a button, when the turn is such a pick; checked against membership. */
  pickedPlan: PlanId | null;
  /** What the adapter needs to reply later, even after a restart. Opaque to everybody else. */
  replyTo: Record<string, string>;
}

/** What goes back to the person; every platform renders the same. */
export type Reply =
  | {
      kind: 'answer';
      answer: Answer;
      /** The day asked about. */
      day: IsoDate;
      plan: Plan | null;
      /** Plans to choose from when the outcome is `needs_plan`; empty: the person is in none. */
      choices: Plan[];
      /** Whom to ask: the plan's contact, or of all plans when it is unknown which. */
      contacts: string[];
      /** `asker`: for their eyes alone, because it is about their plan and others read along. */
      audience: 'asker' | 'everyone';
      /** Names of asset classes by id, for the reader. */
      assetNames: Record<string, string>;
      /** How the ways and the make that were asked about stand, by asset class: the verdict is of the class. */
      asked?: Record<AssetId, AskedOf>;
      /** Questions of the message that the answer leaves open, in the asker's words. */
      leftOpen?: string[];
    }
  /** A polite line of our own: an empty question, one too long, a fault. */
  | { kind: 'note'; text: string; audience: 'asker' | 'everyone' };

/** One earlier exchange of a conversation. */
export interface PastTurn {
  question: string;
  plan: PlanId | null;
  /** ISO instant. */
  at: string;
}

import type { PlanId } from '../plan.ts';
import type { PastTurn, Turn } from '../turn.ts';

/** Durable state: what was delivered, what is still owed, what was said. */
export interface Store {
  /**
   * Takes a turn in, once: false when any of its delivery ids was seen before.
   * From then on it is owed an answer until `settleTurn`.
   */
  takeTurn(turn: Turn, at: Date): Promise<boolean>;
  /** The turn was answered. */
  settleTurn(turn: Turn): Promise<void>;
  /** Turns taken in and never settled, oldest first: what a restart has to finish. */
  owedTurns(): Promise<Turn[]>;
  /** The person's last exchanges in one conversation, oldest first, at most `limit`. */
  pastTurns(turn: Turn, limit: number): Promise<PastTurn[]>;
  addPastTurn(turn: Turn, past: PastTurn): Promise<void>;
  /** The plan a person in several picked, if they did. */
  pickedPlan(turn: Turn): Promise<PlanId | null>;
  pickPlan(turn: Turn, plan: PlanId): Promise<void>;
  addAuditRow(row: AuditRow): Promise<void>;
  /** How many answers given since then cite each file, by path; an answer that cites one twice counts once. */
  citedSince(since: Date): Promise<Map<string, number>>;
  /** Rejects when the store cannot be used. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What was answered and on what it rested; never who asked by name. */
export interface AuditRow {
  answerId: string;
  /** ISO instant. */
  at: string;
  platform: string;
  /** Keyed digest of tenant and user. */
  asker: string;
  /** With personal data taken out. */
  question: string;
  plan: PlanId | null;
  outcome: string;
  cited: { path: string; hash: string; date: string | null; quote: string }[];
}

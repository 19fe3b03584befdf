import type { DatabaseSync } from 'node:sqlite';
import type { PastTurn } from '../../../domain/turn.ts';
import { pastTurnFrom } from './stored-turn.ts';

/** What was asked earlier, by conversation key. */
export interface PastTurns {
  add(conversation: string, past: PastTurn): void;
  /** The latest `limit`, oldest first. */
  latest(conversation: string, limit: number): PastTurn[];
  prune(before: Date): void;
}

export function createPastTurns(database: DatabaseSync): PastTurns {
  const insert = database.prepare('INSERT INTO past_turns (conversation, past, at) VALUES (?, ?, ?)');
  const latest = database.prepare(
    'SELECT past FROM past_turns WHERE conversation = ? ORDER BY at DESC, id DESC LIMIT ?',
  );
  const prune = database.prepare('DELETE FROM past_turns WHERE at < ?');
  return {
    add: (conversation, past) => void insert.run(conversation, JSON.stringify(past), past.at),
    latest(conversation, limit) {
      // To SQLite a negative limit means no limit.
      const rows = latest.all(conversation, Math.max(0, limit));
      return rows.map((row) => pastTurnFrom(row['past'])).toReversed();
    },
    prune: (before) => void prune.run(before.toISOString()),
  };
}

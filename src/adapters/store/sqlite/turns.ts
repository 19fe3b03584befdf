import type { DatabaseSync } from 'node:sqlite';
import type { Turn } from '../../../domain/turn.ts';
import { turnFrom } from './stored-turn.ts';

/** Turns by their number: owed ones with what was said, settled ones without. */
export interface Turns {
  /** Keeps a turn as owed; its number. */
  add(turn: Turn, at: Date): number;
  settle(id: number): void;
  /** Oldest first. */
  owed(): Turn[];
  /** Removes settled turns taken before then, and with them their delivery ids; how many. */
  prune(before: Date): number;
}

export function createTurns(database: DatabaseSync): Turns {
  const insert = database.prepare("INSERT INTO turns (state, turn, at) VALUES ('owed', ?, ?)");
  const settle = database.prepare("UPDATE turns SET state = 'settled', turn = NULL WHERE id = ?");
  const owed = database.prepare("SELECT turn FROM turns WHERE state = 'owed' ORDER BY at, id");
  const prune = database.prepare("DELETE FROM turns WHERE state = 'settled' AND at < ?");
  return {
    add: (turn, at) => Number(insert.run(JSON.stringify(turn), at.toISOString()).lastInsertRowid),
    settle: (id) => void settle.run(id),
    owed: () => owed.all().map((row) => turnFrom(row['turn'])),
    prune: (before) => Number(prune.run(before.toISOString()).changes),
  };
}

import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Which delivery ids were seen, and for which turn. */
export interface Deliveries {
  /** The turn any of these ids was seen for, or null. */
  turnOf(ids: readonly string[]): number | null;
  /** Ids seen before keep their turn. */
  add(ids: readonly string[], turnId: number): void;
}

export function createDeliveries(database: DatabaseSync): Deliveries {
  const find = database.prepare('SELECT turn_id FROM deliveries WHERE id = ?');
  const insert = database.prepare(
    'INSERT INTO deliveries (id, turn_id) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
  );
  return {
    turnOf(ids) {
      for (const id of ids) {
        const row = find.get(id);
        if (row) return z.int().parse(row['turn_id']);
      }
      return null;
    },
    add(ids, turnId) {
      for (const id of ids) insert.run(id, turnId);
    },
  };
}

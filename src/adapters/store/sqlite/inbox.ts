import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../../domain/ports/store.ts';
import type { Turn } from '../../../domain/turn.ts';
import { createDeliveries } from './deliveries.ts';
import { inTransaction } from './in-transaction.ts';
import { createTurns } from './turns.ts';

/** The turns taken in, each once, and what is still owed. */
export function createInbox(database: DatabaseSync): Pick<Store, 'takeTurn' | 'settleTurn' | 'owedTurns'> {
  const deliveries = createDeliveries(database);
  const turns = createTurns(database);
  return {
    async takeTurn(turn, at) {
      const ids = deliveryIdsOf(turn);
      return inTransaction(database, () => {
        const known = deliveries.turnOf(ids);
        // A duplicate may bring ids of its own; they are remembered, so that its retries stay duplicates.
        deliveries.add(ids, known ?? turns.add(turn, at));
        return known === null;
      });
    },
    async settleTurn(turn) {
      const ids = deliveryIdsOf(turn);
      inTransaction(database, () => {
        const known = deliveries.turnOf(ids);
        if (known !== null) turns.settle(known);
      });
    },
    async owedTurns() {
      return turns.owed();
    },
  };
}

function deliveryIdsOf(turn: Turn): string[] {
  if (turn.deliveryIds.length === 0)
    throw new Error('A turn without delivery ids cannot be told from its duplicates: give it one.');
  return turn.deliveryIds;
}

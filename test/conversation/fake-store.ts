import type { AuditRow, Store } from '../../src/domain/ports/store.ts';
import type { PastTurn, Turn } from '../../src/domain/turn.ts';

export interface FakeStore extends Store {
  audit: AuditRow[];
  owed: Turn[];
  /** The named method rejects from now on. */
  fail(method: 'settleTurn' | 'pastTurns' | 'addAuditRow' | 'addPastTurn'): void;
}

/** A store in memory that insists on being used as the port says. */
export function createFakeStore(): FakeStore {
  const seen = new Set<string>();
  const past = new Map<string, PastTurn[]>();
  const picked = new Map<string, string>();
  const failing = new Set<string>();
  const store: FakeStore = {
    audit: [],
    owed: [],
    fail: (method) => void failing.add(method),
    async takeTurn(turn) {
      if (turn.deliveryIds.some((id) => seen.has(id))) return false;
      turn.deliveryIds.forEach((id) => seen.add(id));
      store.owed.push(turn);
      return true;
    },
    async settleTurn(turn) {
      failWhen('settleTurn');
      const at = store.owed.findIndex((owed) => isSame(owed, turn));
      if (at < 0) throw new Error('A turn was settled that is not owed.');
      store.owed.splice(at, 1);
    },
    owedTurns: async () => [...store.owed],
    async pastTurns(turn, limit) {
      failWhen('pastTurns');
      return (past.get(placeOf(turn)) ?? []).slice(-limit);
    },
    async addPastTurn(turn, exchange) {
      failWhen('addPastTurn');
      past.set(placeOf(turn), [...(past.get(placeOf(turn)) ?? []), exchange]);
    },
    pickedPlan: async (turn) => picked.get(personOf(turn)) ?? null,
    pickPlan: async (turn, plan) => void picked.set(personOf(turn), plan),
    async addAuditRow(row) {
      failWhen('addAuditRow');
      store.audit.push(row);
    },
    citedSince: () => Promise.reject(new Error('A conversation does not ask what was cited.')),
    ping: () => Promise.reject(new Error('A conversation does not ping the store.')),
    close: () => Promise.reject(new Error('A conversation does not close the store.')),
  };

  function failWhen(method: string): void {
    if (failing.has(method)) throw new Error(`The disk is full: ${method}.`);
  }

  return store;
}

function personOf({ platform, tenant, user }: Turn): string {
  return [platform, tenant, user].join(' ');
}

function placeOf(turn: Turn): string {
  return `${personOf(turn)} ${turn.conversation}`;
}

function isSame(a: Turn, b: Turn): boolean {
  return a.deliveryIds.some((id) => b.deliveryIds.includes(id));
}

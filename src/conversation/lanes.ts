/** Runs tasks one after the other within a lane, lanes side by side. Tasks must not reject. */
export interface Lanes {
  run(lane: string, task: () => Promise<void>): void;
  /** Resolves when every lane is empty. */
  idle(): Promise<void>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    run(lane, task) {
      const tail = (tails.get(lane) ?? Promise.resolve()).then(task);
      tails.set(lane, tail);
      void tail.finally(() => {
        if (tails.get(lane) === tail) tails.delete(lane);
      });
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}

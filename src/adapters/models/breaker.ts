/** Keeps a service that is down from costing every asker its whole deadline. */
export interface Breaker {
  /** False while the service rests; after the rest, true for one caller, who tries it for all. */
  mayTry(): boolean;
  /** The service answered, whatever it said. */
  answered(): void;
  /** The service was out of reach or too late. */
  failed(): void;
}

export interface BreakerOptions {
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
  /** Failures in a row after which it rests. Default 3. */
  failures?: number;
  /** How long it rests. Default 30,000. */
  restMs?: number;
}

export function createBreaker({ now, failures = 3, restMs = 30_000 }: BreakerOptions): Breaker {
  let inARow = 0;
  let restsUntil = 0;
  return {
    mayTry() {
      if (inARow < failures) return true;
      if (now() < restsUntil) return false;
      // Whoever tries first holds the others off: all at once would bring the service down again.
      restsUntil = now() + restMs;
      return true;
    },
    answered() {
      inARow = 0;
    },
    failed() {
      inARow += 1;
      restsUntil = now() + restMs;
    },
  };
}

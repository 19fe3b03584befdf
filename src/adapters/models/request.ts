import { createBreaker } from './breaker.ts';
import { type Timed, withDeadline } from './deadline.ts';
import { type RequestFailure, requestFailureOf } from './request-failure.ts';

export interface RequestOptions {
  /** For one request, repetition included. Default 20,000. */
  deadlineMs?: number;
  /** Milliseconds on a clock that never goes back; default the process's own. */
  now?: () => number;
}

/** A body not yet looked at, or why there is none; `detail` is safe to log. */
export type Requested =
  | { kind: 'answered'; body: unknown }
  | { kind: 'failed'; reason: RequestFailure['reason']; detail: string };

/** Sends one request, until its deadline or until nobody waits for it. Never rejects. */
export type Request = (
  send: (signal: AbortSignal) => Promise<unknown>,
  outer?: AbortSignal,
) => Promise<Requested>;

/** Requests to one service: after three in a row were in vain it is left alone for half a minute. */
export function createRequest({
  deadlineMs = 20_000,
  now = () => performance.now(),
}: RequestOptions): Request {
  const breaker = createBreaker({ now });
  return async (send, outer) => {
    if (!breaker.mayTry()) return { kind: 'failed', reason: 'unreachable', detail: 'at rest after failures' };
    const requested = fromTimed(await withDeadline(deadlineMs, outer, send));
    if (!isOutage(requested)) breaker.answered();
    // Somebody who stopped waiting says nothing about the service.
    else if (!outer?.aborted) breaker.failed();
    return requested;
  };
}

function fromTimed(timed: Timed<unknown>): Requested {
  switch (timed.kind) {
    case 'done':
      return { kind: 'answered', body: timed.value };
    case 'late':
      return { kind: 'failed', reason: 'late', detail: 'the time was up' };
    case 'failed':
      return { kind: 'failed', ...requestFailureOf(timed.error) };
  }
}

function isOutage(requested: Requested): boolean {
  return requested.kind === 'failed' && (requested.reason === 'late' || requested.reason === 'unreachable');
}

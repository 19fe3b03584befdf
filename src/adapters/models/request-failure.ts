import { APIConnectionTimeoutError, APIError } from 'openai';
import { BodyTooLong } from './guarded-fetch.ts';

export interface RequestFailure {
  reason: 'refused' | 'unreachable' | 'late' | 'malformed';
  /** Our own words: a provider's message may repeat part of a key or of the question. */
  detail: string;
}

/** What an error thrown by the SDK means. */
export function requestFailureOf(error: unknown): RequestFailure {
  if (error instanceof APIConnectionTimeoutError) return failure('late', 'no answer in time');
  if (error instanceof APIError) return fromProvider(error);
  if (error instanceof SyntaxError) return failure('malformed', 'the body is no JSON');
  if (error instanceof BodyTooLong) return failure('malformed', 'the body is too long');
  return failure('unreachable', 'the connection broke');
}

function fromProvider({ status, code }: APIError): RequestFailure {
  if (status === undefined) return failure('unreachable', 'no connection');
  const known = typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` ${code}` : '';
  // It was this request that was refused, not the service that is down.
  const isRefusal = [400, 413, 422].includes(status);
  return failure(isRefusal ? 'refused' : 'unreachable', `HTTP ${status}${known}`);
}

function failure(reason: RequestFailure['reason'], detail: string): RequestFailure {
  return { reason, detail };
}

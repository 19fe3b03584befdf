import { APIConnectionTimeoutError, APIError } from 'openai';
import { BodyTooLong } from './guarded-fetch.ts';

export interface RequestFailure {
  reason: 'refused' | 'unreachable' | 'late' | 'malformed';
  /** Safe to log: a provider's own message may repeat part of a key or of the question. */
  cause: Error;
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
  return failure(code === 'content_filter' ? 'refused' : 'unreachable', `HTTP ${status}${known}`);
}

function failure(reason: RequestFailure['reason'], message: string): RequestFailure {
  return { reason, cause: new Error(message) };
}

import { createHmac } from 'node:crypto';

export interface Signing {
  secret: string;
  /** Seconds since 1970 the request claims; now by default. */
  at?: number;
  contentType?: string;
  /** Headers to replace; undefined leaves one out. */
  headers?: Record<string, string | undefined>;
}

/** What to hand to `fetch` so that `body` arrives as Slack would send it. */
export function signedRequest(body: string, { secret, at, contentType, headers }: Signing): RequestInit {
  const timestamp = String(at ?? Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const all = {
    'content-type': contentType ?? 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
    ...headers,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { method: 'POST', headers: Object.fromEntries(given), body };
}

/** The form body that a click on a button comes in. */
export function interactionBody(payload: unknown): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export const formType = 'application/x-www-form-urlencoded';

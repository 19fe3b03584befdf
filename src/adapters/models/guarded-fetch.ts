/** A fetch with the limits the SDK lacks. */
export interface GuardedFetchOptions {
  fetch: typeof fetch;
  /** Longest body that is read, in bytes; reading past it fails. */
  longestBodyBytes: number;
  /** A provider that asks to wait longer than this is not asked again. */
  longestWaitMs: number;
}

const longestErrorBytes = 64 * 1024;

/** A body went past its limit. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/**
 * Caps what is read, follows no redirect (it would carry the question to another host), and
 * decides on repetition where the SDK does not: it would sleep for a minute when told to, and
 * repeat what an exhausted quota refuses.
 */
export function createGuardedFetch(options: GuardedFetchOptions): typeof fetch {
  const { fetch, longestBodyBytes, longestWaitMs } = options;
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    const body =
      response.body?.pipeThrough(createCap(response.ok ? longestBodyBytes : longestErrorBytes)) ?? null;
    const { status, statusText } = response;
    const headers = new Headers(response.headers);
    if (response.ok) return new Response(body, { status, statusText, headers });
    const text = await new Response(body).text();
    if (waitOf(headers) > longestWaitMs || text.includes('insufficient_quota'))
      headers.set('x-should-retry', 'false');
    return new Response(text, { status, statusText, headers });
  };
}

function createCap(longestBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > longestBytes)
        controller.error(new BodyTooLong(`The answer is longer than ${longestBytes} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}

/** How long the provider asks to wait, in milliseconds; a date counts as long. */
function waitOf(headers: Headers): number {
  const ms = headers.get('retry-after-ms');
  if (ms !== null) return Number(ms) || 0;
  const after = headers.get('retry-after');
  if (after === null) return 0;
  const seconds = Number(after);
  return Number.isNaN(seconds) ? Infinity : seconds * 1_000;
}

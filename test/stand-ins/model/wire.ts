import type { ServerResponse } from 'node:http';

/** Faults that strike whatever is asked. */
const wireFaults = [
  'stalled_headers',
  'stalled_body',
  'html',
  'truncated_json',
  'empty_body',
  'oversized',
  'bad_request',
  'unauthorized',
  'rate_limited',
  'rate_limited_for_long',
  'quota_exhausted',
  'server_error',
  'redirect',
  'cut',
  'reset',
] as const;
export type WireFault = (typeof wireFaults)[number];

export function isWireFault(mode: string): mode is WireFault {
  return wireFaults.some((fault) => fault === mode);
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** Sends the fault; `canary` stands in every error message, as keys and questions do in real ones. */
export function sendFault(response: ServerResponse, fault: WireFault, canary: string): void {
  const error = (code: string) => ({ error: { message: `${canary} was not accepted.`, type: code, code } });
  const soon = { 'retry-after-ms': '1' };
  const json = { 'content-type': 'application/json' };
  switch (fault) {
    case 'stalled_headers':
      return;
    case 'stalled_body':
      response.writeHead(200, json).write('{"choices":[');
      return;
    case 'html':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body>Sign in to the proxy</body></html>');
      return;
    case 'truncated_json':
      response.writeHead(200, json).end('{"choices":[{"finish_reason":"stop","message":{"content":"{\\"sta');
      return;
    case 'empty_body':
      response.writeHead(200, json).end();
      return;
    case 'oversized':
      response.writeHead(200, json).end(`{"padding":"${'x'.repeat(33 * 1024 * 1024)}"}`);
      return;
    case 'bad_request':
      return sendJson(response, 400, error('content_filter'));
    case 'unauthorized':
      return sendJson(response, 401, error('invalid_api_key'));
    case 'rate_limited':
      return sendJson(response, 429, error('rate_limit_exceeded'), soon);
    case 'rate_limited_for_long':
      return sendJson(response, 429, error('rate_limit_exceeded'), { 'retry-after': '30' });
    case 'quota_exhausted':
      return sendJson(response, 429, error('insufficient_quota'), soon);
    case 'server_error':
      return sendJson(response, 500, error('server_error'), soon);
    case 'redirect':
      response.writeHead(307, { location: '/elsewhere' }).end();
      return;
    case 'cut':
      response.writeHead(200, { ...json, 'content-length': '5000' }).write('{"choices":[');
      setImmediate(() => response.destroy());
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
  }
}

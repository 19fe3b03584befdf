import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';

/**
 * True when both ends are this machine, the browser meant this machine (a rebound name shows in
 * `Host`), and nothing forwarded the request (a tunnel or proxy that ends on this machine).
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  return isLoopback(request.socket.remoteAddress) && isForLocalhost(request) && !isForwarded(request);
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

function isForLocalhost(request: IncomingMessage): boolean {
  const host = only(request, 'host');
  return host !== null && localHost.test(host);
}

const forwardingHeaders = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
];

function isForwarded(request: IncomingMessage): boolean {
  return Object.keys(request.headers).some(
    (name) => name.startsWith('x-forwarded') || forwardingHeaders.includes(name),
  );
}

/** True when the page that sent this was served under the very name and port it now calls. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const origin = only(request, 'origin');
  const host = only(request, 'host')?.toLowerCase();
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** The header's value when it was sent exactly once. */
function only(request: IncomingMessage, name: string): string | null {
  const values = request.headersDistinct[name] ?? [];
  return values.length === 1 ? (values[0] ?? null) : null;
}

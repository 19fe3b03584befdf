import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'plansays_console';
const shortestToken = 8;

/** The cookie a browser gets for the token, so that the token itself is sent once and kept nowhere. */
export interface ConsoleTicket {
  /** The request carries the cookie. */
  isHeldBy(request: IncomingMessage): boolean;
  /** The request opens the page with the token in its address. */
  isBoughtBy(request: IncomingMessage): boolean;
  /** `Set-Cookie` for the browser that sent this request. */
  cookieFor(request: IncomingMessage): string;
}

export function createConsoleTicket(token: string): ConsoleTicket {
  if (token.length < shortestToken)
    throw new Error(
      `CONSOLE_TOKEN has to have at least ${shortestToken} characters: a shorter one can be guessed.`,
    );
  const ticket = createHmac('sha256', token).update('plansays console').digest('base64url');
  return {
    isHeldBy: (request) => cookiesOf(request).some((value) => isSame(value, ticket)),
    isBoughtBy(request) {
      const address = URL.parse(request.url ?? '', 'http://localhost');
      if (request.method !== 'GET' || address?.pathname !== '/') return false;
      const given = address.searchParams.getAll('token');
      return given.length === 1 && isSame(given[0] ?? '', token);
    },
    cookieFor(request) {
      const overTls = request.headers['x-forwarded-proto'] === 'https' || 'encrypted' in request.socket;
      return `${cookieName}=${ticket}; Path=/; HttpOnly; SameSite=Strict${overTls ? '; Secure' : ''}`;
    },
  };
}

function cookiesOf(request: IncomingMessage): string[] {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1));
}

/** In constant time; digests, because only equal lengths can be compared so. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

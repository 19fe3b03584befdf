import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Log } from '../../../domain/ports/log.ts';
import { createConsoleTicket } from './console-ticket.ts';
import { isFromThisMachine, isSameOrigin } from './local-request.ts';
import { refuse } from './refuse.ts';

export interface GuardOptions {
  token: string | null;
  log: Log;
}

/**
 * Lets through who may use the console. Without a token: requests made on this machine, to this
 * machine, with no proxy between. With one: whoever presents it, wherever they are.
 */
export function createGuard({ token, log }: GuardOptions): RequestHandler {
  return token === null ? letThisMachineIn : createTokenGuard(token, log);
}

function letThisMachineIn(request: Request, response: Response, next: NextFunction): void {
  if (isFromThisMachine(request)) return next();
  refuse(response, 403, 'The console answers only on the machine it runs on, unless CONSOLE_TOKEN is set.');
}

function createTokenGuard(token: string, log: Log): RequestHandler {
  const ticket = createConsoleTicket(token);
  return (request, response, next) => {
    if (ticket.isHeldBy(request)) return next();
    if (ticket.isBoughtBy(request)) {
      response.set('Set-Cookie', ticket.cookieFor(request));
      return next();
    }
    log.warn({ path: request.path }, 'The console was asked for without its token');
    refuse(response, 401, 'Open the console once with its token: /?token=…');
  };
}

/** Lets through only what the console's own page sends: JSON, from the origin it is served on. */
export function onlyOwnPage(request: Request, response: Response, next: NextFunction): void {
  if (!isSameOrigin(request)) return refuse(response, 403, 'Questions are taken from the console page only.');
  if (!request.is('application/json')) return refuse(response, 415, 'Send application/json.');
  next();
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Activity, CloudAdapter } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import type { TakeTurn } from '../../../domain/ports/chat.ts';
import type { Log } from '../../../domain/ports/log.ts';
import { readBearerToken } from './bearer-token.ts';
import { type Envelope, type GateRules, type Refusal, envelope, placeRefusalOf, refusalOf } from './gate.ts';
import { readBody } from './read-body.ts';
import { readTurn } from './read.ts';
import type { SignatureCheck } from './signature.ts';

export interface ReceiveOptions {
  adapter: CloudAdapter;
  authentication: BotFrameworkAuthentication;
  rules: GateRules;
  /** Null: no token is asked for. */
  isSigned: SignatureCheck | null;
  takeTurn: TakeTurn;
  log: Log;
}

/** Answers `POST /api/messages`: a status and never a body, whatever happens. Never throws. */
export function createReceiver(options: ReceiveOptions): RequestListener {
  return (request, response) => {
    receive(request, options)
      .catch((error: unknown) => fail(options, error, 'A Teams request failed'))
      .then((status) => end(response, status))
      .catch(() => response.destroy());
  };
}

function end(response: ServerResponse, status: number): void {
  // What is left of a body nobody reads must not be taken for the next request.
  response.writeHead(status, status === 413 ? { connection: 'close' } : {}).end();
}

async function receive(request: IncomingMessage, options: ReceiveOptions): Promise<number> {
  if (request.method !== 'POST') return 405;
  const { authorization } = request.headers;
  if (options.isSigned !== null && authorization === undefined) return refuse(options, 401, 'no token');
  const body = await readBody(request);
  if (body.kind === 'refused') return refuse(options, body.status, 'unreadable body');
  const activity = envelope.safeParse(body.value);
  if (!activity.success) return refuse(options, hasType(body.value) ? 403 : 400, 'not an activity of Teams');
  const refusal = await gateRefusal(activity.data, authorization, options).catch((error: unknown) => ({
    status: fail(options, error, "Microsoft's signing keys could not be had"),
    reason: 'nobody can be let in',
  }));
  return refusal === null
    ? run(body.value, authorization ?? '', options)
    : refuse(options, refusal.status, refusal.reason);
}

function hasType(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    value.type !== ''
  );
}

async function gateRefusal(
  activity: Envelope,
  authorization: string | undefined,
  options: ReceiveOptions,
): Promise<Refusal | null> {
  if (options.isSigned === null) return placeRefusalOf(activity, options.rules);
  const token = readBearerToken(authorization);
  const refusal = refusalOf(activity, token, options.rules);
  if (refusal !== null || token === null) return refusal;
  return (await options.isSigned(token)) ? null : { status: 401, reason: 'signature or key is not good' };
}

/** Logs the kind of error only: its message may hold a password or somebody's words. */
function fail({ log }: ReceiveOptions, error: unknown, what: string): 500 {
  log.error({ error: error instanceof Error ? error.name : 'unknown' }, what);
  return 500;
}

function refuse({ log }: ReceiveOptions, status: number, reason: string): number {
  log.warn({ status, reason }, 'A request to the Teams endpoint was refused');
  return status;
}

/** The SDK authenticates first; only then is the message read. */
async function run(value: unknown, authorization: string, options: ReceiveOptions): Promise<number> {
  if (!isActivity(value)) return 400;
  const proven = await authenticate(value, authorization, options);
  if (proven === null) return refuse(options, 401, 'the SDK refused the token');
  // Teams asks for an answer to an invoke; we handle none.
  let status = value.type === 'invoke' ? 501 : 200;
  await options.adapter.processActivityDirect(proven, value, async (context) => {
    const turn = readTurn(context.activity);
    if (turn === null) options.log.debug({ type: value.type }, 'A Teams activity was no message to us');
    else
      await options.takeTurn(turn).catch((error: unknown) => {
        status = fail(options, error, 'A Teams message could not be kept');
      });
  });
  return status;
}

async function authenticate(activity: Activity, authorization: string, { authentication }: ReceiveOptions) {
  try {
    return await authentication.authenticateRequest(activity, authorization);
  } catch (error) {
    if (error instanceof AuthenticationError && error.statusCode === 401) return null;
    throw error;
  }
}

/** The SDK's type names far more than Teams sends; what we use of it, `readTurn` checks. */
function isActivity(value: unknown): value is Activity {
  return envelope.safeParse(value).success;
}

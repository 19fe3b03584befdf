import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { type App, type Receiver, verifySlackRequest } from '@slack/bolt';
import type { Log } from '../../../domain/ports/log.ts';
import { deliver, readDelivery } from './delivery.ts';
import { readBody } from './read-body.ts';

const bodyLimit = 256 * 1024;
/** Bolt refuses what is older than five minutes; what comes from the future it would take. */
const longestAheadSeconds = 60;

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpReceiver {
  receiver: Receiver;
  /** Takes `POST /slack/events`. Mount it before any body parser: the signature is over the raw bytes. */
  handler: RequestHandler;
}

export interface HttpReceiverOptions {
  signingSecret: string;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
}

class BodyAlreadyRead extends Error {
  override readonly name = 'BodyAlreadyRead';
}

/** What to answer Slack with; bodies are empty but for the challenge, so that nothing is given away. */
interface Outcome {
  status: number;
  json?: Record<string, string>;
}

/**
 * Bolt's deliveries over HTTP through our own door: size, age and signature of the raw bytes first,
 * then the shape, then the listeners, then the answer. Nothing a sender does rejects or throws.
 */
export function createHttpReceiver({ signingSecret, log, now }: HttpReceiverOptions): HttpReceiver {
  let app: App | null = null;
  let isOpen = false;

  async function take(request: IncomingMessage): Promise<Outcome> {
    if (request.method !== 'POST') return { status: 405 };
    if (request.readableEnded) throw new BodyAlreadyRead('Mount the Slack handler before any body parser.');
    const raw = await readBody(request, bodyLimit);
    if (raw === null) return { status: 413 };
    const text = raw.toString();
    if (!isSigned(request, text, signingSecret, now())) return { status: 401 };
    const body = parseBody(request, text);
    const challenge = challengeOf(body);
    if (challenge !== null) return { status: 200, json: { challenge } };
    const delivery = readDelivery(body);
    if (delivery === null) return { status: 400 };
    if (app === null || !isOpen) return { status: 503 };
    await deliver(app, delivery);
    return { status: 200 };
  }

  return {
    receiver: {
      init: (bolt) => {
        app = bolt;
      },
      start: async () => {
        isOpen = true;
      },
      stop: async () => {
        isOpen = false;
      },
    },
    handler: (request, response) => {
      take(request)
        .catch((error: unknown) => {
          log.error({ error: nameOf(error) }, 'A Slack delivery could not be kept; Slack will send it again');
          return { status: 500 };
        })
        .then((outcome) => answer(response, outcome))
        .catch((error: unknown) => log.warn({ error: nameOf(error) }, 'Slack went away before our answer'));
    },
  };
}

function isSigned(request: IncomingMessage, body: string, signingSecret: string, nowMs: number): boolean {
  const signature = request.headers['x-slack-signature'];
  const timestamp = request.headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const seconds = Number(timestamp);
  if (seconds > nowMs / 1_000 + longestAheadSeconds) return false;
  try {
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
    verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: nowMs });
    return true;
  } catch {
    return false;
  }
}

/** The JSON of an event, or of the form field that a button's click comes in; undefined when it is neither. */
function parseBody(request: IncomingMessage, text: string): unknown {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const json = isForm ? parseForm(text)['payload'] : text;
  if (typeof json !== 'string') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function challengeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('type' in body) || !('challenge' in body)) return null;
  return body.type === 'url_verification' && typeof body.challenge === 'string' ? body.challenge : null;
}

function answer(response: ServerResponse, { status, json }: Outcome): void {
  // A sender of more than it may is cut off instead of being read to the end.
  const close = status === 413 ? { connection: 'close' } : {};
  if (!json) {
    response.writeHead(status, close).end();
    return;
  }
  response.writeHead(status, { ...close, 'content-type': 'application/json' }).end(JSON.stringify(json));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

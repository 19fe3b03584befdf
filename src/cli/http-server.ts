import { type Server, createServer } from 'node:http';
import express from 'express';
import { createConsole } from '../adapters/chat/console/connect.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Store } from '../domain/ports/store.ts';
import type { Desk } from '../conversation/conversation.ts';
import { replyToLocal } from './ask-one.ts';
import type { Platforms } from './connect-platforms.ts';
import { metricsText } from './metrics.ts';

export interface HttpServerOptions {
  platforms: Platforms;
  desk: () => Desk;
  store: Store;
  consoleToken: string | null;
  /** The day a question of the console is answered for, unless it names one. */
  today: () => IsoDate;
  log: Log;
}

/** The one server: health, the platforms' endpoints, and the local console. Not yet listening. */
export function createHttpServer({
  platforms,
  desk,
  store,
  consoleToken,
  today,
  log,
}: HttpServerOptions): Server {
  const app = express().disable('x-powered-by').disable('etag');
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const isReady = await store.ping().then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ ok: isReady });
  });
  app.get(
    '/metrics',
    (_request, response) => void response.type('text/plain; version=0.0.4').send(metricsText(desk())),
  );
  for (const { path, handler } of platforms.handlers) app.post(path, handler);
  const page = createConsole({
    ask: ({ question, plan, thread, asOf }) =>
      replyToLocal(desk(), { id: null, question, plan, thread, today: asOf ?? today() }),
    plans: () => desk().knowledge.plans,
    token: consoleToken,
    log,
  });
  app.use(page.handler);
  app.use((_request, response) => void response.status(404).json({ error: 'There is nothing here.' }));
  const server = createServer(app);
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.maxConnections = 500;
  return server;
}

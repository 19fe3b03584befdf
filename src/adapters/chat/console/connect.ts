import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Plan } from '../../../domain/plan.ts';
import { politeLines } from '../../../domain/polite.ts';
import type { Log } from '../../../domain/ports/log.ts';
import type { Reply } from '../../../domain/turn.ts';
import { createGuard, onlyOwnPage } from './guard.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { readPageFiles } from './page-files.ts';
import { type ConsoleQuestion, readQuestion } from './read.ts';
import { refuse } from './refuse.ts';
import { renderReply } from './render.ts';

export interface ConsoleOptions {
  /** Answers a question, with the plan and the earlier questions the page gives. */
  ask: (question: ConsoleQuestion) => Promise<Reply>;
  /** The plans to choose from, as they are now. */
  plans: () => readonly Pick<Plan, 'id' | 'name'>[];
  /** Null: only this machine is served. Else whoever presents it once, and nobody without it. */
  token: string | null;
  log: Log;
}

export interface Console {
  /** Mount it on the server, or serve it alone. Paths that are not the console's go to the next handler. */
  handler: Express;
}

/** The local console: a page to ask questions on, for whoever runs PlanSays. Throws when the token is too short to be one. */
export function createConsole({ ask, plans, token, log }: ConsoleOptions): Console {
  const app = express().disable('x-powered-by').disable('etag');
  const door = [setSecurityHeaders, createGuard({ token, log })];
  for (const { path, type, body } of readPageFiles())
    app.get(path, door, (_request: Request, response: Response) => void response.type(type).send(body));

  app.get('/console/plans', door, (_request: Request, response: Response) => {
    response.json({ plans: plans().map(({ id, name }) => ({ id, name })) });
  });

  const body = express.json({ limit: '64kb', inflate: false });
  app.post('/console/ask', door, onlyOwnPage, body, async (request: Request, response: Response) => {
    const reading = readQuestion(request.body, plans());
    if (reading.kind === 'refused') return refuse(response, 400, reading.error);
    response.json(renderReply(await ask(reading.question)));
  });

  app.use(createFaultHandler(log));
  return { handler: app };
}

const clientFault = z.object({ status: z.int().min(400).max(499) });

/** Says one plain line and keeps what went wrong, without its words, in the log. */
function createFaultHandler(log: Log) {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const fault = clientFault.safeParse(error);
    if (fault.data?.status === 413) return refuse(response, 413, 'Send at most 64 KB.');
    if (fault.success) return refuse(response, fault.data.status, 'The request could not be read as JSON.');
    log.error({ fault: error instanceof Error ? error.name : typeof error }, 'The console could not answer');
    refuse(response, 500, politeLines.fault);
  };
}

import type { Response } from 'express';

/** Answers with one line of JSON that says why not. */
export function refuse(response: Response, status: number, error: string): void {
  response
    .status(status)
    .type('json')
    .send(`${JSON.stringify({ error })}\n`);
}

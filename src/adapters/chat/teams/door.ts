import type { RequestListener } from 'node:http';

/** A handler that can be shut: requests under way are waited for, later ones get 503. */
export interface Door {
  handler: RequestListener;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Open once started. */
export function createDoor(receiver: RequestListener): Door {
  let isOpen = false;
  const underWay = new Set<Promise<void>>();
  return {
    handler(request, response) {
      if (!isOpen) {
        response.writeHead(503).end();
        return;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      underWay.add(promise);
      response.once('close', () => {
        underWay.delete(promise);
        resolve();
      });
      receiver(request, response);
    },
    start() {
      isOpen = true;
      return Promise.resolve();
    },
    async stop() {
      isOpen = false;
      await Promise.all(underWay);
    },
  };
}

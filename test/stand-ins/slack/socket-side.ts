import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Slack's end of Socket Mode. */
export interface SocketSide {
  /** Sends an event and resolves when its envelope is acknowledged. */
  sendEvent(body: unknown): Promise<void>;
  /** Sends a click and resolves when its envelope is acknowledged. */
  sendInteraction(body: unknown): Promise<void>;
  /** Asks every client to connect anew, as Slack does every few hours. Resolves once a new one said hello. */
  disconnect(): Promise<void>;
  /** Envelope ids sent and acknowledged. */
  envelopesSent(): { sent: number; acknowledged: number };
  /** Resolves when nobody is connected. */
  untilAlone(): Promise<void>;
  /** Cuts all connections without a word. */
  cutSockets(): void;
}

export function createSocketSide(server: Server): SocketSide {
  const sockets = new Set<WebSocket>();
  const unacknowledged = new Map<string, () => void>();
  const arrivals = new Set<() => void>();
  const departures = new EventEmitter();
  let sent = 0;
  let acknowledged = 0;

  new WebSocketServer({ server, path: '/link' }).on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) departures.emit('alone');
    });
    socket.on('message', (data: Buffer) => {
      const { envelope_id }: { envelope_id: string } = JSON.parse(data.toString());
      const tell = unacknowledged.get(envelope_id);
      if (!tell) throw new Error('An envelope was acknowledged that was never sent, or twice.');
      unacknowledged.delete(envelope_id);
      acknowledged += 1;
      tell();
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0APP' } }),
    );
    for (const arrive of arrivals) arrive();
    arrivals.clear();
  });

  function send(type: string, payload: unknown): Promise<void> {
    const socket = [...sockets].at(-1);
    if (!socket) return Promise.reject(new Error('Nobody is connected to the Socket Mode stand-in.'));
    const envelope_id = randomUUID();
    const isKnown = new Promise<void>((resolve) => unacknowledged.set(envelope_id, resolve));
    sent += 1;
    socket.send(
      JSON.stringify({ envelope_id, type, payload, accepts_response_payload: false, retry_attempt: 0 }),
    );
    return isKnown;
  }

  return {
    sendEvent: (body) => send('events_api', body),
    sendInteraction: (body) => send('interactive', body),
    disconnect: () => {
      const isBack = new Promise<void>((resolve) => arrivals.add(resolve));
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      return isBack;
    },
    envelopesSent: () => ({ sent, acknowledged }),
    untilAlone: async () => {
      if (sockets.size > 0) await once(departures, 'alone');
    },
    cutSockets: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

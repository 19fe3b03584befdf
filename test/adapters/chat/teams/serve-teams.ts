import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  type TeamsConnection,
  type TeamsOptions,
  createTeams,
} from '../../../../src/adapters/chat/teams/connect.ts';
import type { Log } from '../../../../src/domain/ports/log.ts';
import type { Turn } from '../../../../src/domain/turn.ts';
import { appId, tenantId } from '../../../stand-ins/teams/message.ts';
import { type TeamsStandIn, startTeamsStandIn } from '../../../stand-ins/teams/start.ts';

export interface ServedTeams {
  standIn: TeamsStandIn;
  connection: TeamsConnection;
  url: string;
  /** Turns taken in, in order. */
  turns: Turn[];
  /** Every log line as JSON. */
  logged: string[];
  close(): Promise<void>;
}

/** The adapter on a real HTTP server, against the stand-in of Microsoft's services. */
export async function serveTeams(changes: Partial<TeamsOptions> = {}): Promise<ServedTeams> {
  const standIn = await startTeamsStandIn();
  const turns: Turn[] = [];
  const logged: string[] = [];
  const connection = createTeams({
    ...goodOptions(logged),
    endpoints: standIn.endpoints,
    takeTurn: (turn) => {
      turns.push(turn);
      return Promise.resolve();
    },
    ...changes,
  });
  await connection.start();
  const server = createServer(connection.handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    standIn,
    connection,
    url: `http://127.0.0.1:${port}/api/messages`,
    turns,
    logged,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await standIn.stop();
    },
  };
}

/** Settings as an IT person would have them. */
export function goodOptions(logged: string[] = []): TeamsOptions {
  return {
    appId,
    appPassword: 'app-secret',
    tenantId,
    appType: 'SingleTenant',
    allowedTenants: [],
    allowAnonymous: false,
    takeTurn: () => Promise.reject(new Error('No turn was expected.')),
    groupsOfInterest: () => [],
    log: logTo(logged),
  };
}

function logTo(lines: string[]): Log {
  const write = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push(JSON.stringify({ level, message, ...fields }));
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { personalMessage } from '../../../stand-ins/teams/message.ts';
import { type ServedTeams, serveTeams } from './serve-teams.ts';

/** Serves Teams for tests in which nothing may come of any request: no turn, no call, no line on stderr. */
export function refusing() {
  const stderr = vi.spyOn(console, 'error');
  let served: ServedTeams | undefined;
  const teams = () => {
    if (!served) throw new Error('Teams is served inside tests only.');
    return served;
  };
  beforeAll(async () => {
    served = await serveTeams();
  });
  afterAll(() => teams().close());
  beforeEach(() => {
    teams().turns.length = 0;
    teams().standIn.world.calls.length = 0;
  });
  afterEach(() => {
    const { turns, standIn } = teams();
    expect(turns).toEqual([]);
    expect(standIn.activities).toEqual([]);
    expect(standIn.world.calls.filter((call) => !call.startsWith('GET /v1/'))).toEqual([]);
    expect(stderr).not.toHaveBeenCalled();
  });
  return {
    teams,
    /** An activity that would be let in with a good token. */
    good: () => personalMessage(teams().standIn.serviceUrl, 'Can I buy bitcoin?'),
    send: (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) =>
      fetch(teams().url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
  };
}

/** The status alone: a body would tell an attacker something. */
export async function expectRefused(response: Response, status: number): Promise<void> {
  expect([response.status, await response.text()]).toEqual([status, '']);
}

import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MintOptions } from '../../../stand-ins/teams/keys.ts';
import { appId, personalMessage, tenantId } from '../../../stand-ins/teams/message.ts';
import type { TeamsStandIn } from '../../../stand-ins/teams/start.ts';
import { handMade } from './forged-tokens.ts';
import { type ServedTeams, serveTeams } from './serve-teams.ts';

let teams: ServedTeams;
let standIn: TeamsStandIn;
beforeAll(async () => {
  teams = await serveTeams();
  standIn = teams.standIn;
});
afterAll(() => teams.close());

const stderr = vi.spyOn(console, 'error');
beforeEach(() => {
  teams.turns.length = 0;
  standIn.world.calls.length = 0;
});
afterEach(() => {
  expect(teams.turns).toEqual([]);
  expect(standIn.activities).toEqual([]);
  expect(standIn.world.calls.filter((call) => !call.startsWith('GET /v1/'))).toEqual([]);
  expect(stderr).not.toHaveBeenCalled();
});

const now = () => Math.floor(Date.now() / 1_000);
const good = () => personalMessage(standIn.serviceUrl, 'Can I buy bitcoin?');
const goodClaims = () => ({
  iss: 'https://api.botframework.com',
  aud: appId,
  nbf: now() - 60,
  exp: now() + 3_600,
  serviceurl: standIn.serviceUrl,
});

async function send(
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return fetch(teams.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

async function expectRefused(response: Response, status: number): Promise<void> {
  expect([response.status, await response.text()]).toEqual([status, '']);
}

describe('a token', () => {
  const headers: [string, () => string][] = [
    ['that is an empty string', () => ''],
    ['that is only a scheme', () => 'Bearer'],
    ['that is junk', () => 'Bearer junk'],
    ['of three junk parts', () => 'Bearer a.b.c'],
    [
      'under another scheme',
      () => `Basic ${handMade({ alg: 'RS256', kid: 'for-teams' }, goodClaims(), 'x')}`,
    ],
    [
      'with alg none and no signature',
      () => `Bearer ${handMade({ alg: 'none', kid: 'for-teams' }, goodClaims(), null)}`,
    ],
    [
      'with alg none and some signature',
      () => `Bearer ${handMade({ alg: 'none', kid: 'for-teams' }, goodClaims(), 'x')}`,
    ],
    [
      'with alg None in another case',
      () => `Bearer ${handMade({ alg: 'NoNe', kid: 'for-teams' }, goodClaims(), 'x')}`,
    ],
    [
      'with HS256 keyed with the public key',
      () => `Bearer ${handMade({ alg: 'HS256', kid: 'for-teams' }, goodClaims(), standIn.publicModulus)}`,
    ],
    [
      'that says RS256 over an HMAC',
      () => `Bearer ${handMade({ alg: 'RS256', kid: 'for-teams' }, goodClaims(), standIn.publicModulus)}`,
    ],
    ['whose claims are an array', () => `Bearer ${handMade({ alg: 'RS256', kid: 'for-teams' }, [], 'x')}`],
  ];
  it.each(headers)('%s is refused', async (_, header) => {
    await expectRefused(await send({ authorization: header() }, JSON.stringify(good())), 401);
  });

  it('that is missing altogether is refused', async () => {
    await expectRefused(await send({}, JSON.stringify(good())), 401);
  });

  const minted: [string, () => MintOptions][] = [
    ['for another audience', () => ({ claims: { aud: 'another-app' } })],
    ['for several audiences', () => ({ claims: { aud: [appId, 'another-app'] } })],
    ['without an audience', () => ({ claims: { aud: undefined } })],
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['without an issuer', () => ({ claims: { iss: undefined } })],
    [
      'of the emulator',
      () => ({
        claims: {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          appid: appId,
          ver: '1.0',
        },
      }),
    ],
    [
      'of a skill',
      () => ({
        claims: {
          iss: `https://sts.windows.net/${tenantId}/`,
          tid: tenantId,
          ver: '1.0',
          appid: 'another-bot',
        },
      }),
    ],
    [
      'that calls itself a skill but is of the channel',
      () => ({ claims: { ver: '1.0', appid: 'another-bot' } }),
    ],
    ['that expired six minutes ago', () => ({ claims: { exp: now() - 360 } })],
    ['that never expires', () => ({ claims: { exp: undefined } })],
    ['whose end is a word', () => ({ claims: { exp: 'never' } })],
    ['without a beginning', () => ({ claims: { nbf: undefined } })],
    ['of tomorrow', () => ({ claims: { nbf: now() + 86_400, exp: now() + 90_000 } })],
    ['without a service URL', () => ({ claims: { serviceurl: undefined } })],
    ['with an empty service URL', () => ({ claims: { serviceurl: '' } })],
    ['for another service URL', () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })],
    ['under an unknown key', () => ({ header: { kid: 'unheard-of' } })],
    ['without a key id', () => ({ header: { kid: undefined } })],
    ['signed by a foreign key under a known id', () => ({ signedBy: 'foreign' })],
    ['of a key endorsed for another channel', () => ({ header: { kid: 'for-skype' } })],
    ['of a key endorsed for none', () => ({ header: { kid: 'for-nobody' } })],
  ];
  it.each(minted)('%s is refused', async (_, options) => {
    await expectRefused(await standIn.post(teams.url, good(), options()), 401);
  });
});

const elsewhere = (serviceUrl: string) => ({
  change: { serviceUrl },
  options: { claims: { serviceurl: serviceUrl } },
});
const tenanted = (tenant: string | undefined) => ({
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: tenant },
  channelData: tenant === undefined ? undefined : { tenant: { id: tenant } },
});

describe('a well signed activity', () => {
  const cases: [string, number, () => { change: Record<string, unknown>; options?: MintOptions }][] = [
    ['without a service URL', 403, () => ({ change: { serviceUrl: undefined } })],
    ['with an empty service URL', 403, () => ({ change: { serviceUrl: '' } })],
    [
      'with a service URL other than the claimed one',
      401,
      () => ({ change: { serviceUrl: 'https://smba.trafficmanager.net/amer/' } }),
    ],
    ['of a foreign host', 403, () => elsewhere('https://evil.example/')],
    ['of a host that only begins like ours', 403, () => elsewhere('http://127.0.0.1.evil.example/')],
    ['of our host behind a user name', 403, () => elsewhere('http://127.0.0.1@evil.example/')],
    ['of our host with a user name', 403, () => elsewhere('http://someone@127.0.0.1/')],
    ['of a name anybody can register', 403, () => elsewhere('https://evil.trafficmanager.net/')],
    ['of a service URL that is none', 403, () => elsewhere('not a url')],
    ['of a file', 403, () => elsewhere('file://127.0.0.1/etc/passwd')],
    ['of the emulator channel', 403, () => ({ change: { channelId: 'emulator' } })],
    ['of the ASE channel', 403, () => ({ change: { channelId: 'AseChannel' } })],
    ['of an empty channel', 403, () => ({ change: { channelId: '' } })],
    ['without a channel', 403, () => ({ change: { channelId: undefined } })],
    ['of a foreign tenant', 403, () => ({ change: tenanted('99999999-0000-4000-8000-000000000000') })],
    [
      'of a foreign tenant that names ours beside it',
      403,
      () => ({
        change: {
          ...tenanted('99999999-0000-4000-8000-000000000000'),
          channelData: { tenant: { id: tenantId } },
        },
      }),
    ],
    ['of no tenant', 403, () => ({ change: tenanted(undefined) })],
    ['of an empty tenant', 403, () => ({ change: tenanted('') })],
    ['without a conversation', 403, () => ({ change: { conversation: undefined } })],
    ['without a type', 400, () => ({ change: { type: undefined } })],
    ['with a number for a type', 400, () => ({ change: { type: 5 } })],
  ];
  it.each(cases)('%s is refused with %i', async (_, status, make) => {
    const { change, options } = make();
    await expectRefused(await standIn.post(teams.url, { ...good(), ...change }, options), status);
  });
});

describe('a well signed body', () => {
  const bodies: [string, number, () => string | Uint8Array<ArrayBuffer>][] = [
    ['that is empty', 400, () => ''],
    ['that is an empty object', 400, () => '{}'],
    ['that is null', 400, () => 'null'],
    ['that is a number', 400, () => '5'],
    ['that is an array', 400, () => '[]'],
    ['that is a string', 400, () => '"message"'],
    ['that is no JSON', 400, () => '{"type":'],
    ['that is no UTF-8', 400, () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['nested a hundred thousand deep', 400, () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['that reaches for the prototype', 403, () => '{"__proto__":{"polluted":true},"type":"message"}'],
    ['above 256 KB', 413, () => JSON.stringify({ ...good(), text: 'a'.repeat(256 * 1024) })],
  ];
  it.each(bodies)('%s is refused with %i', async (_, status, body) => {
    await expectRefused(await send({ authorization: `Bearer ${await standIn.mint()}` }, body()), status);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('above 256 KB that does not say its length is refused', async () => {
    const chunks = Array.from({ length: 300 }, () => new Uint8Array(1_024).fill(97));
    const response = await fetch(teams.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${await standIn.mint()}` },
      body: ReadableStream.from(chunks),
      duplex: 'half',
    });
    await expectRefused(response, 413);
  });

  it('that is compressed is refused', async () => {
    const headers = { authorization: `Bearer ${await standIn.mint()}`, 'content-encoding': 'gzip' };
    await expectRefused(await send(headers, 'x'), 415);
  });

  it('of any JSON is answered without a body and without a turn', async () => {
    const authorization = `Bearer ${await standIn.mint()}`;
    const field = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('message', 'msteams', standIn.serviceUrl, tenantId),
    );
    const keys = fc.constantFrom(
      'type',
      'id',
      'text',
      'channelId',
      'serviceUrl',
      'conversation',
      'from',
      'recipient',
      'value',
      'entities',
      'channelData',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, field), async (body) => {
        const response = await send({ authorization }, JSON.stringify(body));
        expect(await response.text()).toBe('');
        expect([400, 401, 403]).toContain(response.status);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a request', () => {
  it('by GET is refused', async () => {
    await expectRefused(await fetch(teams.url), 405);
  });
});

describe('a refusal', () => {
  it('is logged with its reason and without the token', async () => {
    const token = await standIn.mint({ claims: { aud: 'another-app' } });
    await send({ authorization: `Bearer ${token}` }, JSON.stringify(good()));
    expect(teams.logged.at(-1)).toContain('audience is another app');
    expect(teams.logged.join('\n')).not.toContain(token);
  });
});

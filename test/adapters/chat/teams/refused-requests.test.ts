import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MintOptions } from '../../../stand-ins/teams/keys.ts';
import { tenantId } from '../../../stand-ins/teams/message.ts';
import { expectRefused, refusing } from './refusing.ts';

const { teams, good, send } = refusing();

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
    await expectRefused(await teams().standIn.post(teams().url, { ...good(), ...change }, options), status);
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
    await expectRefused(
      await send({ authorization: `Bearer ${await teams().standIn.mint()}` }, body()),
      status,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('above 256 KB that does not say its length is refused', async () => {
    const chunks = Array.from({ length: 300 }, () => new Uint8Array(1_024).fill(97));
    const response = await fetch(teams().url, {
      method: 'POST',
      headers: { authorization: `Bearer ${await teams().standIn.mint()}` },
      body: ReadableStream.from(chunks),
      duplex: 'half',
    });
    await expectRefused(response, 413);
  });

  it('that is compressed is refused', async () => {
    const headers = { authorization: `Bearer ${await teams().standIn.mint()}`, 'content-encoding': 'gzip' };
    await expectRefused(await send(headers, 'x'), 415);
  });

  it('of any JSON is answered without a body and without a turn', async () => {
    const authorization = `Bearer ${await teams().standIn.mint()}`;
    const field = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('message', 'msteams', teams().standIn.serviceUrl, tenantId),
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
    await expectRefused(await fetch(teams().url), 405);
  });
});

describe('a refusal', () => {
  it('is logged with its reason and without the token', async () => {
    const token = await teams().standIn.mint({ claims: { aud: 'another-app' } });
    await send({ authorization: `Bearer ${token}` }, JSON.stringify(good()));
    expect(teams().logged.at(-1)).toContain('audience is another app');
    expect(teams().logged.join('\n')).not.toContain(token);
  });
});

import { describe, it } from 'vitest';
import type { MintOptions } from '../../../stand-ins/teams/keys.ts';
import { appId, tenantId } from '../../../stand-ins/teams/message.ts';
import { handMade } from './forged-tokens.ts';
import { expectRefused, refusing } from './refusing.ts';

const { teams, good, send } = refusing();

const now = () => Math.floor(Date.now() / 1_000);
const goodClaims = () => ({
  iss: 'https://api.botframework.com',
  aud: appId,
  nbf: now() - 60,
  exp: now() + 3_600,
  serviceurl: teams().standIn.serviceUrl,
});

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
      () =>
        `Bearer ${handMade({ alg: 'HS256', kid: 'for-teams' }, goodClaims(), teams().standIn.publicModulus)}`,
    ],
    [
      'that says RS256 over an HMAC',
      () =>
        `Bearer ${handMade({ alg: 'RS256', kid: 'for-teams' }, goodClaims(), teams().standIn.publicModulus)}`,
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
    await expectRefused(await teams().standIn.post(teams().url, good(), options()), 401);
  });
});

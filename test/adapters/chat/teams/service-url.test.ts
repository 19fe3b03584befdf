import { describe, expect, it } from 'vitest';
import { publicCloud } from '../../../../src/adapters/chat/teams/endpoints.ts';
import { isAllowedServiceUrl, loopbackHosts } from '../../../../src/adapters/chat/teams/service-url.ts';

describe('a service URL of the public cloud', () => {
  it.each(['https://smba.trafficmanager.net/amer/', 'https://smba.infra.gcc.teams.microsoft.com/teams'])(
    'is one of Microsoft: %s',
    (url) => expect(isAllowedServiceUrl(url, publicCloud.allowedServiceHosts)).toBe(true),
  );

  it.each([
    'http://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net%2eevil.example/',
    'https://evil.example/?smba.trafficmanager.net',
    'https://evil.example\\@smba.trafficmanager.net/',
    '//smba.trafficmanager.net/',
    'http://127.0.0.1/',
    'http://169.254.169.254/',
    '',
  ])('is no other: %s', (url) => {
    expect(isAllowedServiceUrl(url, publicCloud.allowedServiceHosts)).toBe(false);
  });

  it('for a local client is on loopback only', () => {
    expect(isAllowedServiceUrl('http://localhost:56150/_connector', loopbackHosts)).toBe(true);
    expect(isAllowedServiceUrl('http://[::1]:56150/_connector', loopbackHosts)).toBe(true);
    expect(isAllowedServiceUrl('http://192.168.0.2/', loopbackHosts)).toBe(false);
    expect(isAllowedServiceUrl('ftp://127.0.0.1/', loopbackHosts)).toBe(false);
  });
});

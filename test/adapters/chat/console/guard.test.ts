import { afterEach, describe, expect, test } from 'vitest';
import { type Sending, type ServedConsole, serveConsole } from './served-console.ts';

let served: ServedConsole;
afterEach(() => served.close());

const question = { question: 'Can I buy bitcoin in my 401(k)?' };
const token = 'a-token-of-some-length';

/** A question as the console's page under this name would send it. */
function askFrom(host: string, more: Record<string, string> = {}): Sending {
  return {
    method: 'POST',
    path: '/console/ask',
    headers: { host, origin: `http://${host}`, 'content-type': 'application/json', ...more },
    body: JSON.stringify(question),
  };
}

const doors = ['/', '/console/plans', '/console/console.css', '/console/console.js', '/console/exchange.js'];

describe('without a token', () => {
  test.each([
    '127.0.0.1',
    '127.0.0.1:3000',
    'localhost',
    'LOCALHOST:3000',
    'localhost:65535',
    '[::1]',
    '[::1]:3000',
  ])('this machine is served under the name %s', async (host) => {
    served = await serveConsole();
    for (const path of doors) expect((await served.send({ path, headers: { host } })).status).toBe(200);
    expect((await served.send(askFrom(host.toLowerCase()))).status).toBe(200);
    expect(served.asked).toHaveLength(1);
  });

  test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'the address %s is this machine',
    async (comesFrom) => {
      served = await serveConsole({ comesFrom });
      expect((await served.send({ path: '/', headers: { host: 'localhost' } })).status).toBe(200);
    },
  );

  test.each([
    '10.0.0.5',
    '192.168.1.7',
    '203.0.113.9',
    '128.0.0.1',
    '::ffff:10.0.0.5',
    '::2',
    'fe80::1',
    '2001:db8::127',
    '::ffff:127.evil',
  ])('the address %s is another machine and is refused', async (comesFrom) => {
    served = await serveConsole({ comesFrom });
    for (const path of doors)
      expect((await served.send({ path, headers: { host: 'localhost' } })).status).toBe(403);
    expect((await served.send(askFrom('localhost'))).status).toBe(403);
    expect(served.asked).toEqual([]);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    'evil.example#localhost',
    '0.0.0.0',
    '127.0.0.2',
    '2130706433',
    '[::]',
    '[::ffff:127.0.0.1]',
    'localhost:',
    'localhost:3000:1',
    ' ',
  ])('the name %j, as after DNS rebinding, is refused', async (host) => {
    served = await serveConsole();
    for (const path of doors) expect((await served.send({ path, headers: { host } })).status).toBe(403);
    expect((await served.send(askFrom(host))).status).toBe(403);
    expect(served.asked).toEqual([]);
  });

  test.each([
    ['forwarded', 'for=203.0.113.9'],
    ['x-forwarded-for', '203.0.113.9'],
    ['X-Forwarded-For', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-server', 'proxy'],
    ['x-real-ip', '127.0.0.1'],
    ['via', '1.1 tunnel'],
    ['cf-connecting-ip', '203.0.113.9'],
    ['true-client-ip', '203.0.113.9'],
  ])('a request that something forwarded is refused: %s', async (name, value) => {
    served = await serveConsole();
    const headers = { host: 'localhost', [name]: value };
    for (const path of doors) expect((await served.send({ path, headers })).status).toBe(403);
    expect((await served.send(askFrom('localhost', { [name]: value }))).status).toBe(403);
    expect(served.asked).toEqual([]);
  });

  test('a token in the address opens nothing', async () => {
    served = await serveConsole({ comesFrom: '203.0.113.9' });
    const reply = await served.send({ path: `/?token=${token}`, headers: { host: 'localhost' } });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });
});

describe('with a token', () => {
  const far = { comesFrom: '203.0.113.9', token };
  const host = 'console.larch.example';

  async function cookieOf(console: ServedConsole): Promise<string> {
    const opened = await console.send({ path: `/?token=${token}`, headers: { host } });
    expect(opened.status).toBe(200);
    return opened.headers['set-cookie']?.[0] ?? '';
  }

  test('whoever opens the page with it gets a cookie, and is served from then on', async () => {
    served = await serveConsole(far);
    const setCookie = await cookieOf(served);
    expect(setCookie).toMatch(/^plansays_console=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(setCookie).not.toContain(token);
    const cookie = `other=1; ${setCookie.split(';')[0]}`;
    for (const path of doors) {
      const reply = await served.send({ path, headers: { host, cookie } });
      expect(reply.status).toBe(200);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
    const asking = askFrom(host, { cookie, 'x-forwarded-for': '198.51.100.1' });
    expect((await served.send(asking)).status).toBe(200);
  });

  test('the cookie is for https only where the page is', async () => {
    served = await serveConsole(far);
    const headers = { host, 'x-forwarded-proto': 'https' };
    const opened = await served.send({ path: `/?token=${token}`, headers });
    expect(opened.headers['set-cookie']?.[0]).toMatch(/; Secure$/);
  });

  test.each<[string, Sending]>([
    ['nothing', { path: '/' }],
    ['another token', { path: '/?token=another-token-of-length' }],
    ['the beginning of it', { path: `/?token=${token.slice(0, -1)}` }],
    ['more than it', { path: `/?token=${token}x` }],
    ['an empty one', { path: '/?token=' }],
    ['two', { path: `/?token=${token}&token=x` }],
    ['a list', { path: `/?token[]=${token}` }],
    ['it, on another path', { path: `/console/plans?token=${token}` }],
    ['it as the cookie', { path: '/', headers: { cookie: `plansays_console=${token}` } }],
    ['an empty cookie', { path: '/', headers: { cookie: 'plansays_console=' } }],
    ['a cookie of another name', { path: '/', headers: { cookie: `token=${token}` } }],
    ['it as a header', { path: '/', headers: { authorization: `Bearer ${token}` } }],
    ['a question with it', { ...askFrom(host), path: `/console/ask?token=${token}` }],
  ])('whoever presents %s is refused, and gets no cookie', async (_, sending) => {
    served = await serveConsole(far);
    const reply = await served.send({ ...sending, headers: { host, ...sending.headers } });
    expect(reply.status).toBe(401);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(served.asked).toEqual([]);
    expect(served.logged.join()).not.toContain(token);
  });

  test('the cookie of another token is refused', async () => {
    const other = await serveConsole({ ...far, token: 'the-token-of-last-year' });
    const opened = await other.send({ path: '/?token=the-token-of-last-year', headers: { host } });
    await other.close();
    served = await serveConsole(far);
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await served.send({ path: '/', headers: { host, cookie } })).status).toBe(401);
  });

  test('this machine has to present it too', async () => {
    served = await serveConsole({ token });
    expect((await served.send({ path: '/', headers: { host: 'localhost' } })).status).toBe(401);
  });

  test('one that can be guessed is refused at start', async () => {
    served = await serveConsole();
    await expect(serveConsole({ token: '' })).rejects.toThrow(/CONSOLE_TOKEN/);
    await expect(serveConsole({ token: '1234567' })).rejects.toThrow(/CONSOLE_TOKEN/);
  });
});

describe('questions from elsewhere than the page', () => {
  test.each<[string, Record<string, string | string[]>]>([
    ['no origin', {}],
    ['another origin', { origin: 'https://evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:3000' }],
    ['a name that begins alike', { origin: 'http://localhost:3000.evil.example' }],
    ['another scheme', { origin: 'chrome-extension://localhost:3000' }],
    ['an origin with a path', { origin: 'http://localhost:3000/' }],
    ['an empty origin', { origin: '' }],
    ['two origins', { origin: ['http://localhost:3000', 'https://evil.example'] }],
  ])('%s is refused', async (_, origin) => {
    served = await serveConsole();
    const headers = { host: 'localhost:3000', 'content-type': 'application/json', ...origin };
    const reply = await served.send({
      method: 'POST',
      path: '/console/ask',
      headers,
      body: JSON.stringify(question),
    });
    expect(reply.status).toBe(403);
    expect(served.asked).toEqual([]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('the content type %j is refused', async (type) => {
    served = await serveConsole();
    expect((await served.post(question, { 'content-type': type })).status).toBe(415);
    expect(served.asked).toEqual([]);
  });

  test('JSON with a charset is taken', async () => {
    served = await serveConsole();
    expect((await served.post(question, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(
      200,
    );
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { readQuestion } from '../../../../src/adapters/chat/console/read.ts';
import { politeLines } from '../../../../src/domain/polite.ts';
import { plans, replyTo } from './replies.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

let served: ServedConsole;
afterEach(() => served.close());

const question = 'Can I buy bitcoin in my 401(k)?';
const padded = (bytes: number) => JSON.stringify({ question }).padEnd(bytes, ' ');

describe('a question', () => {
  test('is handed on as sent, and its answer comes as outline and as JSON', async () => {
    served = await serveConsole();
    const sent = {
      question,
      plan: 'larch-union',
      thread: ['What is a brokerage window?'],
      asOf: '2026-01-31',
    };
    const reply = await served.post(sent);
    expect(reply.status).toBe(200);
    expect(served.asked).toEqual([sent]);
    const { outline, answer } = JSON.parse(reply.text);
    expect(answer).toEqual(replyTo(question).answer);
    expect(outline.headlines).toEqual(['Crypto: available through the brokerage window']);
    expect(outline.sources).toHaveLength(2);
  });

  test('needs nothing but its text', async () => {
    served = await serveConsole();
    await served.post({ question: `  ${question}\n` });
    expect(served.asked).toEqual([{ question, plan: null, thread: [], asOf: null }]);
  });

  test('may be answered by a line of our own', async () => {
    served = await serveConsole({
      ask: async () => ({ kind: 'note', text: 'One at a time.', audience: 'everyone' }),
    });
    const { outline, answer } = JSON.parse((await served.post({ question })).text);
    expect(outline.headlines).toEqual(['One at a time.']);
    expect(answer).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['empty', { question: '  ' }, politeLines.empty],
    ['too long', { question: 'x'.repeat(2_001) }, politeLines.tooLong],
    ['missing', {}, '"question" has to be text.'],
    ['a number', { question: 401 }, '"question" has to be text.'],
    ['of an unknown plan', { question, plan: 'acme' }, '"plan" has to be the id of a plan.'],
    ['of a plan that is no text', { question, plan: 1 }, '"plan" has to be the id of a plan.'],
    ['as of no day', { question, asOf: '2026-02-30' }, '"asOf" has to be a day such as 2026-11-21.'],
    [
      'with a thread that is no list',
      { question, thread: 'x' },
      '"thread" has to be a list of earlier questions.',
    ],
    [
      'with too long a thread',
      { question, thread: Array(21).fill('x') },
      '"thread" takes at most 20 earlier questions.',
    ],
    [
      'with a thread of other things',
      { question, thread: [{}] },
      'Each question of "thread" has to be text of at most 2000 characters.',
    ],
    [
      'with something else',
      { question, admin: true },
      'Send {"question": "…"}, and "plan", "thread" and "asOf" if you like.',
    ],
    ['a list', [question], 'Send {"question": "…"}, and "plan", "thread" and "asOf" if you like.'],
  ])('that is %s is refused with one sentence', async (_, body, error) => {
    served = await serveConsole();
    const reply = await served.post(body);
    expect(reply.status).toBe(400);
    expect(reply.text).toBe(`${JSON.stringify({ error })}\n`);
    expect(served.asked).toEqual([]);
  });

  test('cannot reach prototypes', async () => {
    served = await serveConsole();
    const reply = await served.post(`{"question":"x","__proto__":{"polluted":true}}`);
    expect([200, 400]).toContain(reply.status);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(readQuestion(JSON.parse('{"question":"x","plan":"__proto__"}'), plans).kind).toBe('refused');
  });
});

describe('what cannot be read or answered', () => {
  test.each([
    ['no JSON', '{"question":'],
    ['nothing but text', '"question"'],
    ['null', 'null'],
    ['bytes', '\u0000\u0001'],
  ])('%s is refused as that', async (_, body) => {
    served = await serveConsole();
    const reply = await served.post(body);
    expect(reply.status).toBe(400);
    expect(reply.text).toBe('{"error":"The request could not be read as JSON."}\n');
  });

  test('up to 64 KB are read, and no more', async () => {
    served = await serveConsole();
    expect((await served.post(padded(64 * 1_024))).status).toBe(200);
    const reply = await served.post(padded(64 * 1_024 + 1));
    expect(reply.status).toBe(413);
    expect(reply.text).toBe('{"error":"Send at most 64 KB."}\n');
    expect(served.asked).toHaveLength(1);
  });

  test('a packed body is refused, whatever it unpacks to', async () => {
    served = await serveConsole();
    expect((await served.post({ question }, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('a fault of ours is one polite line, and the log holds no words of it', async () => {
    served = await serveConsole({
      ask: async () => {
        throw new TypeError(`could not answer ${question} with key sk-123`);
      },
    });
    const reply = await served.post({ question });
    expect(reply.status).toBe(500);
    expect(reply.text).toBe(`${JSON.stringify({ error: politeLines.fault })}\n`);
    expect(served.logged).toEqual(['{"fault":"TypeError","message":"The console could not answer"}']);
  });
});

describe('what else the server has', () => {
  test.each([
    ['GET', '/healthz'],
    ['GET', '/console'],
    ['GET', '/console/'],
    ['GET', '/console/ask'],
    ['GET', '/console/guard.ts'],
    ['GET', '/console/../connect.ts'],
    ['GET', '/console/%2e%2e/connect.ts'],
    ['POST', '/'],
    ['POST', '/slack/events'],
    ['POST', '/api/messages'],
    ['DELETE', '/console/ask'],
  ])('%s %s is left to the next handler, whoever calls', async (method, path) => {
    served = await serveConsole({ comesFrom: '203.0.113.9' });
    const reply = await served.send({ method, path, headers: { host: 'plansays.larch.example' } });
    expect(reply.status).toBe(418);
    expect(reply.headers['content-security-policy']).toBeUndefined();
  });
});

describe('headers', () => {
  test.each(['/', '/console/plans', '/console/console.js', '/console/console.css', '/console/icon.svg'])(
    '%s says what the page may do',
    async (path) => {
      served = await serveConsole();
      const { headers, status } = await served.send({ path });
      expect(status).toBe(200);
      expect(String(headers['content-security-policy']).split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  test('answers and refusals carry them too', async () => {
    served = await serveConsole();
    for (const reply of [
      await served.post({ question }),
      await served.post('{'),
      await served.send({ path: '/', headers: { host: 'evil.example' } }),
    ]) {
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
      expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    }
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/console/console.css', 'text/css; charset=utf-8'],
    ['/console/console.js', 'text/javascript; charset=utf-8'],
    ['/console/icon.svg', 'image/svg+xml'],
  ])('%s is served as %s', async (path, type) => {
    served = await serveConsole();
    const reply = await served.send({ path });
    expect(reply.headers['content-type']).toContain(type);
  });

  test('the page has no script or style of its own', async () => {
    served = await serveConsole();
    const { text } = await served.send({ path: '/' });
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
    expect(text).toContain('<html lang="en">');
  });

  test('a plan is given by id and name, nothing more', async () => {
    served = await serveConsole();
    const { text } = await served.send({ path: '/console/plans' });
    expect(JSON.parse(text)).toEqual({ plans: plans.map(({ id, name }) => ({ id, name })) });
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createModelClient } from '../../../src/adapters/models/client.ts';
import { type ModelStandIn, startModelStandIn } from '../../stand-ins/model/start-model-stand-in.ts';

let standIn: ModelStandIn;
beforeEach(async () => {
  standIn = await startModelStandIn();
  return () => standIn.close();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function ask(client: ReturnType<typeof createModelClient>) {
  return client.chat.completions.create({
    model: 'm',
    messages: [{ role: 'user', content: 'a private question' }],
  });
}

describe('the model client', () => {
  test('takes nothing from the environment', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/elsewhere');
    vi.stubEnv('OPENAI_API_KEY', 'another-key');
    vi.stubEnv('OPENAI_ORG_ID', 'org-elsewhere');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-elsewhere');
    vi.stubEnv('OPENAI_LOG', 'debug');
    const headers: Headers[] = [];
    const spying: typeof fetch = (input, init) => {
      headers.push(new Headers(init?.headers));
      return fetch(input, init);
    };
    const provider = { kind: 'openai', apiKey: 'own-key', baseUrl: `${standIn.url}/v1` } as const;
    await ask(createModelClient({ provider, fetch: spying }));
    expect(standIn.requests).toMatchObject([{ url: '/v1/chat/completions', key: 'Bearer own-key' }]);
    expect(headers[0]?.has('openai-organization')).toBe(false);
    expect(headers[0]?.has('openai-project')).toBe(false);
  });

  test('goes to OpenAI when no address is given, whatever the environment says', () => {
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/elsewhere');
    expect(createModelClient({ provider: { kind: 'openai', apiKey: 'k', baseUrl: null } }).baseURL).toBe(
      'https://api.openai.com/v1',
    );
  });

  test('prints nothing, not even when told to debug', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug');
    const printed: unknown[] = [];
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => printed.push(words));
    const client = createModelClient({
      provider: { kind: 'openai', apiKey: 'k', baseUrl: `${standIn.url}/v1` },
    });
    await ask(client);
    standIn.chat = 'unauthorized';
    await expect(ask(client)).rejects.toThrow('401');
    expect(printed).toEqual([]);
  });

  test('gives up an attempt whose headers do not come', async () => {
    standIn.chat = 'stalled_headers';
    const provider = { kind: 'openai', apiKey: 'k', baseUrl: `${standIn.url}/v1` } as const;
    await expect(ask(createModelClient({ provider, attemptMs: 100 }))).rejects.toThrow('timed out');
    expect(standIn.requests).toHaveLength(2);
  });
});

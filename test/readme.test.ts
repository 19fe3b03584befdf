import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../src/cli/main.ts';
import { memoryStreams } from './support/memory-streams.ts';

const data = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(data, { recursive: true }));

it('shows the answer that the program really prints to the README question', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, plan = '', day = '', question = '', shown = ''] =
    /\$ npm run --silent ask -- --plan (\S+) --as-of (\S+) "([^"]+)"\n([\s\S]*?)```/u.exec(readme) ?? [];
  const memory = memoryStreams();
  const code = await run(['ask', '--plan', plan, '--as-of', day, '--data', data, question], memory.streams);
  expect(code).toBe(0);
  expect(memory.out()).toBe(shown);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ChatMode } from '../stand-ins/model/start-model-stand-in.ts';
import { startModelStandIn } from '../stand-ins/model/start-model-stand-in.ts';
import { benchWith } from './sample-folder.ts';

const shape = z.looseObject({
  passed: z.number(),
  writers: z.record(z.string(), z.looseObject({ asked: z.number() })),
});

const set =
  '- question: What is the proposed rule?\n  asOf: 2026-11-21\n  expect:\n    cites: [policy/rule.md]\n    never: [attacker]\n';

test.each<[ChatMode, string]>([
  ['honest', 'stand-in-model'],
  ['rambling', 'documents'],
  ['server_error', 'documents'],
])('eval with a %s model says that %s wrote', async (chat, writer) => {
  const model = await startModelStandIn();
  model.chat = chat;
  const bench = benchWith();
  const file = bench.folder.write('set.yaml', set);
  const environment = {
    OPENAI_BASE_URL: `${model.url}/v1`,
    OPENAI_API_KEY: 'sk-test',
    OPENAI_MODEL: 'stand-in-model',
    LOG_LEVEL: 'error',
  };
  const { out } = await bench.command(['eval', file, '--json'], { environment });
  await model.close();
  expect(shape.parse(JSON.parse(out))).toMatchObject({ passed: 1, writers: { [writer]: { asked: 1 } } });
});

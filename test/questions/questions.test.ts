import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli/main.ts';
import { memoryStreams } from '../support/memory-streams.ts';

const scored = z.looseObject({
  asked: z.number(),
  passed: z.number(),
  parts: z.record(z.string(), z.looseObject({ asked: z.number(), passed: z.number() })),
});

/**
 * Floors a little below what was measured (docs/evaluation.md): a change that loses more than a few answers
 * shows here. What is answered wrong stays in the sets until it is right.
 */
const sets = [
  { file: 'fixture-plans.yaml', knowledge: 'test/questions/knowledge', asked: 205, passed: 180 },
  { file: 'sample-more.yaml', knowledge: 'knowledge', asked: 97, passed: 76 },
  // Held out: nobody who changes answers looks at more than how many of a category are right.
  {
    file: 'held-out/questions.yaml',
    knowledge: 'test/questions/held-out/knowledge',
    asked: 230,
    passed: 172,
  },
];

describe.each(sets)('the questions of $file', ({ file, knowledge, asked, passed }) => {
  const dir = mkdtempSync(join(tmpdir(), 'questions-'));
  let result: z.infer<typeof scored>;

  beforeAll(async () => {
    const memory = memoryStreams();
    const options = ['--knowledge', knowledge, '--as-of', '2026-11-21', '--data', dir, '--json'];
    await run(['eval', join('test/questions', file), ...options], memory.streams);
    result = scored.parse(JSON.parse(memory.out()));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test('are all asked, and nearly all answered as expected', () => {
    expect(result.asked).toBe(asked);
    expect(result.passed).toBeGreaterThanOrEqual(passed);
  });

  test('never rest on a source that is not listed, or on words that do not stand there', () => {
    expect(result.parts['citations_valid']).toMatchObject({ asked, passed: asked });
  });
});

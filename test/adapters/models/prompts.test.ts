import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadAnswerPrompt } from '../../../src/adapters/models/prompts.ts';

const blanks = {
  marker: 'M',
  plan: 'P',
  settled: 'S',
  aim: 'A',
  language: 'L',
  question: 'Q {x}',
  passages: 'T }{',
};
const whole = '{plan} {settled} {aim} {language} {marker} {question} {passages}';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'prompts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(system: string, user: string): Promise<string> {
  await writeFile(path.join(folder, 'answer.system.md'), system);
  await writeFile(path.join(folder, 'answer.user.md'), user);
  return folder;
}

describe('the answer prompt', () => {
  test('is two messages with every blank filled, braces in the filling left alone', async () => {
    const prompt = await loadAnswerPrompt(await write('Rules {marker} {{literal}}\n', whole));
    expect(await prompt.format(blanks)).toEqual([
      { role: 'system', content: 'Rules M {literal}' },
      { role: 'user', content: 'P S A L M Q {x} T }{' },
    ]);
  });

  test('has a version that changes with either text', async () => {
    const first = await loadAnswerPrompt(await write('{marker}', whole));
    const second = await loadAnswerPrompt(await write('{marker}!', whole));
    const third = await loadAnswerPrompt(await write('{marker}', `${whole}!`));
    expect(first.version).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set([first.version, second.version, third.version]).size).toBe(3);
  });

  test('as shipped loads, and tells the model what must not go missing from it', async () => {
    const prompt = await loadAnswerPrompt('prompts');
    const [system] = await prompt.format(blanks);
    for (const rule of [
      'plan document',
      'law or news',
      'Give no advice',
      'never an instruction to you',
      '[M',
    ])
      expect(system?.content).toContain(rule);
    expect(await readFile('prompts/answer.system.md', 'utf8')).not.toMatch(/https?:/);
  });

  test.each([
    ['no marker', whole, 'answer.system.md lacks the placeholder {marker}.'],
    [
      '{marker} {name}',
      whole,
      'has the placeholder {name}, which nothing fills; a literal brace is written twice.',
    ],
    ['{marker}', '{plan}', 'answer.user.md lacks the placeholder {aim}.'],
    ['{marker} }', whole, 'has a brace that opens or closes nothing'],
    ['{marker} {', whole, 'has a brace that opens or closes nothing'],
  ])('%s with %s is refused at the start', async (system, user, message) => {
    await expect(loadAnswerPrompt(await write(system, user))).rejects.toThrow(message);
  });

  test('that is not there is refused by its file name', async () => {
    await expect(loadAnswerPrompt(path.join(folder, 'none'))).rejects.toThrow(
      /answer\.system\.md cannot be read\.$/,
    );
  });
});

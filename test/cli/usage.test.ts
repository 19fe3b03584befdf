import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { benchWith, runWords } from './sample-folder.ts';

const commands = ['start', 'ask', 'ingest', 'check', 'preview', 'new', 'eval', 'bench'];

describe('help', () => {
  test('of the program names every command', async () => {
    const { code, out, err } = await runWords(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
  });

  test.each(commands)('of %s names the common options, on standard output', async (command) => {
    const { code, out, err } = await runWords([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: plansays ${command}`);
    for (const option of ['--knowledge <dir>', '--data <dir>', '--plan <id>', '--as-of <date>', '--json'])
      expect(out).toContain(option);
  });

  test('of bench beir names its folder and split', async () => {
    const { code, out } = await runWords(['bench', 'beir', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/<dir>[\s\S]*--split <name>/u);
  });
});

describe('wrong usage', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['answer']],
    ['an unknown option', ['ask', '--colour', 'question']],
    ['an option without its value', ['ask', '--plan']],
    ['a missing argument', ['eval']],
    ['one argument too many', ['ingest', 'now']],
    ['a question set that is not there', ['eval', '/nowhere.yaml']],
    ['a BEIR folder that is not there', ['bench', 'beir', '/nowhere']],
  ])('with %s ends with 2 and says so on standard error', async (_, words) => {
    const { code, out, err } = await runWords(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim()).not.toBe('');
  });

  test.each(['ask', 'check', 'bench', 'eval'])(
    'with a day that does not exist ends %s with 2',
    async (command) => {
      const { folder, command: run } = benchWith();
      const words = command === 'eval' ? ['eval', join(folder.root, 'knowledge/questions.yaml')] : [command];
      for (const day of ['2026-02-30', 'tomorrow', '']) {
        const { code, out, err } = await run([...words, '--as-of', day]);
        expect([code, out]).toEqual([2, '']);
        expect(err).toBe(`--as-of has "${day}"; it takes a day that exists, as YYYY-MM-DD.\n`);
      }
    },
  );

  test('with an unknown plan ends with 2 and names those there are', async () => {
    const { code, out, err } = await benchWith().command(['ask', '--plan', 'elm', 'Can I buy bitcoin?']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('There is no plan "elm"; known: larch, birch.\n');
  });

  test('with a batch that cannot be read ends with 2', async () => {
    const { code, out, err } = await benchWith().command(['ask', '--batch', '/nowhere.jsonl']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('--batch: the file "/nowhere.jsonl" cannot be read.\n');
  });
});

describe('a failure', () => {
  test.each(['ask', 'ingest', 'check', 'bench', 'start'])(
    'of %s because of a knowledge folder that is not there is 1 with one line that says what to give',
    async (command) => {
      const data = folderWith().root;
      const { code, out, err } = await runWords([command, '--knowledge', '/nowhere', '--data', data]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^The knowledge folder "\/nowhere" cannot be read; .*--knowledge.*\.\n$/u);
    },
  );

  test('because of wrong variables is 1 with a line for each', async () => {
    const environment = { PORT: 'x', LOG_LEVEL: 'loud', CONSOLE_TOKEN: 'hunter2' };
    for (const command of ['ask', 'ingest', 'check', 'start']) {
      const { code, out, err } = await benchWith().command([command], { environment });
      expect([code, out]).toEqual([1, '']);
      expect(err.trim().split('\n')).toHaveLength(3);
      expect(err).not.toContain('hunter2');
    }
  });

  test('because the data folder is a file is one line without a stack', async () => {
    const { folder } = benchWith({ data: 'x' });
    const { code, err } = await runWords([
      'ingest',
      '--knowledge',
      join(folder.root, 'knowledge'),
      '--data',
      join(folder.root, 'data'),
    ]);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

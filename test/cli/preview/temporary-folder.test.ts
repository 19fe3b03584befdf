import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../../../src/cli/preview/temporary-folder.ts';

test('a temporary folder is there while it is used, and gone afterwards', async () => {
  const used = await withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'x'), 'x');
    return folder;
  });
  expect(existsSync(used)).toBe(false);
});

test('it is gone after a fault, which is passed on', async () => {
  let used = '';
  const failing = withTemporaryFolder(async (folder) => {
    used = folder;
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(used).not.toBe('');
  expect(existsSync(used)).toBe(false);
});

test.each(['SIGINT', 'SIGTERM'] as const)('it is gone after %s, which ends the process', async (signal) => {
  const module = join(import.meta.dirname, '../../../src/cli/preview/temporary-folder.ts');
  const script = `
    const { withTemporaryFolder } = await import(${JSON.stringify(module)});
    await withTemporaryFolder((folder) => {
      console.log(folder);
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [folder]: string[] = await once(createInterface({ input: child.stdout }), 'line');
  expect(existsSync(folder ?? '')).toBe(true);
  child.kill(signal);
  expect(await ended).toEqual([null, signal]);
  expect(existsSync(folder ?? '')).toBe(false);
});

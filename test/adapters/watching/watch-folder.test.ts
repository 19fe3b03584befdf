import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, describe, expect, test } from 'vitest';
import { watchFolder } from '../../../src/adapters/watching/watch-folder.ts';
import { isPassedOver } from '../../../src/knowledge/passed-over.ts';
import { type Folder, folderWith } from '../../support/folder.ts';

interface Watched {
  folder: Folder;
  /** Resolves at the next change after it was asked for. */
  nextChange: () => Promise<void>;
  changes: () => number;
}

async function watched(settledMs: number): Promise<Watched> {
  const folder = folderWith({ 'policy/a.md': 'A.' });
  let count = 0;
  const waiting: (() => void)[] = [];
  const watch = await watchFolder(folder.root, {
    isPassedOver,
    settledMs,
    onChange() {
      count += 1;
      for (const resolve of waiting.splice(0)) resolve();
    },
    onFault(fault) {
      throw fault;
    },
  });
  onTestFinished(() => watch.close());
  return { folder, changes: () => count, nextChange: () => new Promise((resolve) => waiting.push(resolve)) };
}

describe('a watched folder', () => {
  test('tells of files that come, change, move and go, in new folders too', async () => {
    const { folder, nextChange } = await watched(50);
    const after = async (change: () => void): Promise<void> => {
      const noticed = nextChange();
      change();
      await noticed;
    };
    await after(() => folder.write('policy/b.md', 'B.'));
    await after(() => folder.write('policy/b.md', 'B, longer.'));
    await after(() => folder.write('plans/larch/spd.md', 'S.'));
    await after(() => renameSync(join(folder.root, 'policy/b.md'), join(folder.root, 'policy/c.md')));
    await after(() => rmSync(join(folder.root, 'policy/a.md')));
  });

  test('keeps quiet of temporary files, and of a file that is still growing', async () => {
    const { folder, nextChange, changes } = await watched(1500);
    for (const name of ['.a.md.swp', '~$a.docx', 'a.md~', 'a.tmp', 'a.pdf.crdownload', '4913'])
      folder.write(`policy/${name}`, 'x');
    const file = join(folder.root, 'policy/big.md');
    const noticed = nextChange();
    writeFileSync(file, 'half');
    let size = 0;
    const growing = setInterval(() => {
      appendFileSync(file, 'more');
      size += 1;
      if (size === 8) clearInterval(growing);
    }, 100);
    await noticed;
    expect([size, changes()]).toEqual([8, 1]);
  });
});

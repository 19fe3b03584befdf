import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { inShort, readFolder, served, twoPlans } from '../support/read-folder.ts';

const limits = 'plans: [birch]\n';

test.each<[string, (folder: string) => void]>([
  ['a link', (folder) => symlinkSync('/dev/null', join(folder, 'zebra.html.yaml'))],
  ['a folder', (folder) => mkdirSync(join(folder, 'zebra.html.yaml'))],
  ['too large', (folder) => writeFileSync(join(folder, 'zebra.html.yaml'), 'x'.repeat(51 * 1024 * 1024))],
  ['in other letters', (folder) => writeFileSync(join(folder, 'Zebra.html.yaml'), limits)],
  ['without the first ending', (folder) => writeFileSync(join(folder, 'zebra.yaml'), limits)],
  ['under a second ending', (folder) => writeFileSync(join(folder, 'zebra.html.yaml.txt'), limits)],
  [
    'there twice',
    (folder) => {
      writeFileSync(join(folder, 'zebra.html.yaml'), limits);
      writeFileSync(join(folder, 'zebra.html.yml'), 'title: Zebra');
    },
  ],
])('a document whose settings are %s is held back', async (_, put) => {
  const { root } = folderWith({
    'plans.yaml': twoPlans,
    'policy/zebra.html': '<p>The zebra bonus.</p>',
    'policy/good.html': '<p>A rule.</p>',
  });
  put(join(root, 'policy'));
  const read = await readFolder(root);
  expect(served(read)).not.toContain('policy/zebra.html');
  expect(served(read)).toContain('policy/good.html');
  expect(inShort(read.findings)).toContain('error unusable-settings policy/zebra.html');
});

test.each([
  ['a title stands above them', '# Zebra\n\n---\nplans: [birch]\ndraft: true\n---\nText.'],
  ['no dashes stand around them', 'plans: [birch]\ndraft: true\n\nText.'],
])('a document is held back when its settings cannot be seen because %s', async (_, text) => {
  const read = await readFolder(folderWith({ 'plans.yaml': twoPlans, 'faq/a.md': text }).root);
  expect(served(read)).toEqual([]);
  expect(read.findings).toMatchObject([{ code: 'front-matter', severity: 'error' }]);
});

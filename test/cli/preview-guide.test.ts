import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runWords } from './sample-folder.ts';

const guide = readFileSync('docs/hr-guide.md', 'utf8');

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

/** How many questions the sample asks may change; what is said of them may not. */
function withoutCounts(text: string): string {
  return text.replaceAll(/\b\d+(?= (?:golden question|question|answer))/gu, 'so many');
}

test('the HR guide shows how the preview of that change begins', async () => {
  const shown = /The preview begins:\n\n```\n([\s\S]*?)```/u.exec(guide)?.[1] ?? 'not shown';
  const folder = folderWith();
  const knowledge = join(folder.root, 'knowledge');
  cpSync('knowledge', knowledge, { recursive: true });
  const git = ['-C', folder.root, '-c', 'user.name=HR', '-c', 'user.email=hr@larch.example'];
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Before'],
  ])
    execFileSync('git', [...git, ...words]);
  const savings = join(knowledge, 'plans/tamarack-savings');
  edit(join(savings, '2027-brokerage-window-change.md'), (text) =>
    text
      .replaceAll('no more than 10% of', 'no more than 7% of')
      .replace('The 10% purchase cap', 'The 7% purchase cap'),
  );
  edit(join(savings, 'availability.yaml'), (text) =>
    text.replaceAll('no more than 10% of', 'no more than 7% of'),
  );
  edit(join(savings, 'availability.yaml'), (text) => {
    const from = text.indexOf('- asset: private-equity\n  route: target_date_fund');
    return text.slice(0, from) + text.slice(text.indexOf('- asset: private-equity\n  route: core_menu'));
  });
  const { code, out } = await runWords([
    'preview',
    '--base',
    'HEAD',
    '--knowledge',
    knowledge,
    '--as-of',
    '2026-11-21',
  ]);
  expect(code).toBe(0);
  expect(withoutCounts(out).startsWith(withoutCounts(shown))).toBe(true);
});

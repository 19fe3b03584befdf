import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/domain/finding.ts';
import { lintHidden } from '../../../src/knowledge/lint/lint-hidden.ts';
import { lint } from '../../../src/knowledge/lint/lint.ts';
import { folderWith } from '../../support/folder.ts';
import { readFolder } from '../../support/read-folder.ts';

export const today = '2026-11-21';

/** A document with this front matter and text. */
export function page(settings: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
}

const plans = 'plans:\n  - id: larch\n    name: Larch Plan\n    members: [{everyone: true}]\n';
const availability =
  '- asset: crypto\n  route: core_menu\n  offered: false\n  source: base.md\n  quote: The core menu holds no cryptocurrency fund.\n';
const base = page(
  { title: 'Core menu terms', kind: 'plan-document', effective: '2020-01-01' },
  'The core menu holds no cryptocurrency fund.',
);

/** What the lint says of a folder with one sound plan and these files; null takes one out. */
export async function findingsOf(
  files: Readonly<Record<string, string | null>>,
  day: string = today,
): Promise<Finding[]> {
  const sound = {
    'plans.yaml': plans,
    'plans/larch/availability.yaml': availability,
    'plans/larch/base.md': base,
  };
  const whole = Object.entries({ ...sound, ...files }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const { root } = folderWith(Object.fromEntries(whole));
  const { knowledge, findings } = await readFolder(root);
  const texts = new Map(
    [...knowledge.documents.keys()].map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  return [...findings, ...lint(knowledge, day), ...lintHidden(texts, findings)];
}

/** The same as `code path`, in order. */
export async function codesOf(
  files: Readonly<Record<string, string | null>>,
  day: string = today,
): Promise<string[]> {
  return (await findingsOf(files, day)).map(({ code, path }) => `${code} ${path}`).sort();
}

import { lintAnswers } from '../../src/linting/lint-answers.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { folderWith } from '../support/folder.ts';
import { readFolder } from '../support/read-folder.ts';

const plans = 'plans:\n  - id: larch\n    name: Larch Plan\n    members: [{everyone: true}]\n';

/** A plan document of this kind. */
export function plan(kind: string, text: string, more = ''): string {
  return `---\nkind: ${kind}\neffective: 2026-01-01\n${more}---\n# Terms\n\n## Investments\n\n${text}\n`;
}

export function entry(settings: Readonly<Record<string, string>>): string {
  const [first, ...rest] = Object.entries(settings).map(([key, value]) => `${key}: ${value}`);
  return `- ${first}\n${rest.map((line) => `  ${line}\n`).join('')}`;
}

/** What is found by reading the documents of a folder with one plan. */
export async function findingsOf(
  files: Readonly<Record<string, string>>,
  day = '2026-11-21',
): Promise<Finding[]> {
  const { root } = folderWith({ 'plans.yaml': plans, ...files });
  const { knowledge } = await readFolder(root);
  return lintAnswers(knowledge, day);
}

export async function codesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await findingsOf(files)).map(({ code, path }) => `${code} ${path}`).sort();
}

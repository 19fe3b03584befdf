import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { formats } from '../../src/adapters/formats/registry.ts';
import { makeFolder } from '../support/folder.ts';
import { readFolder } from '../support/read-folder.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
/** The plans made for measuring; `heldOut` was never tuned on. */
export const fixturePlans = ['copperleaf', 'local-88', 'saltmarsh'];
export const heldOut = 'saltmarsh';

/** Entries that nobody entered and that the documents carry all the same, as "asset route offered effective". */
export const alsoRight: Readonly<Record<string, string[]>> = z
  .record(z.string(), z.array(z.string()))
  .parse(parse(readFileSync(join(fixtures, 'plans/also-right.yaml'), 'utf8')));

/**
 * Reads the fixture plans as one knowledge folder. A document of a format that is not read yet
 * is replaced by its text twin; with `asTwins` every one is that has a twin.
 */
export async function readFixturePlans({ asTwins }: { asTwins: boolean }): Promise<KnowledgeBase> {
  const folder = makeFolder({
    'plans.yaml': `plans:\n${fixturePlans.map((id) => `  - id: ${id}\n    members: [{email_domain: ${id}.example}]\n`).join('')}`,
  });
  try {
    for (const plan of fixturePlans) {
      const to = join(folder.root, 'plans', plan);
      cpSync(join(fixtures, 'plans', plan), to, { recursive: true });
      for (const twin of readdirSync(join(fixtures, 'twins', plan)))
        swap(to, join(fixtures, 'twins', plan), twin, asTwins);
    }
    return (await readFolder(folder.root)).knowledge;
  } finally {
    folder.remove();
  }
}

function swap(folder: string, twins: string, twin: string, always: boolean): void {
  const stem = twin.replace(/\.md$/u, '');
  const name = ['.pdf', '.docx', '.xlsx']
    .map((ending) => stem + ending)
    .find((file) => existsSync(join(folder, file)));
  if (name === undefined) throw new Error(`${twin} is the twin of no document.`);
  const isRead = formats.some(({ extensions }) => extensions.some((ending: string) => name.endsWith(ending)));
  if (isRead && !always) return;
  rmSync(join(folder, name));
  rmSync(join(folder, `${name}.yaml`));
  cpSync(join(twins, twin), join(folder, twin));
  const entries = join(folder, 'availability.yaml');
  writeFileSync(entries, readFileSync(entries, 'utf8').replaceAll(`source: ${name}`, `source: ${twin}`));
}

import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../domain/document.ts';
import type { Finding } from '../domain/finding.ts';
import { extensionOf } from './extension-of.ts';
import { isPassedOver } from './passed-over.ts';
import { largestFile } from './read-bytes.ts';
import { hasUnseen, printable } from './printable.ts';

/** A file under the knowledge folder that may be read. */
export interface FoundFile {
  /** Relative to the knowledge folder, with `/`. */
  path: string;
  role: FileRole;
}

export type FileRole =
  | { kind: 'plans' | 'questions' | 'assets' }
  | { kind: 'availability'; plan: string }
  | { kind: 'document'; source: Source; plan: string | null }
  | { kind: 'sidecar'; of: string };

const deepest = 12;

/** Lists the folder: regular files only, no links, no hidden or temporary files. Throws when the folder itself cannot be read. */
export async function scanFolder(
  root: string,
  extensions: ReadonlySet<string>,
): Promise<{ files: FoundFile[]; findings: Finding[] }> {
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  const note = (
    path: string,
    code: string,
    message: string,
    severity: Finding['severity'] = 'error',
  ): void => {
    findings.push({ path, line: null, severity, code, message });
  };
  const walk = async (folder: string, names: readonly string[], depth: number): Promise<void> => {
    for (const name of names) {
      if (isPassedOver(name)) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (hasUnseen(name)) {
        note(
          printable(path),
          'bad-name',
          'Its name holds characters that cannot be seen; give it another one.',
        );
        continue;
      }
      const info = await lstat(join(root, path)).catch(() => null);
      if (info === null)
        note(path, 'unreadable', 'This could not be opened; give it a name in plain letters and try again.');
      else if (info.isSymbolicLink())
        note(path, 'link', 'This is a link to another place; put the file itself here.');
      else if (info.isDirectory() && depth >= deepest)
        note(path, 'too-deep', `Folders are read ${deepest} deep; move these files up.`);
      else if (info.isDirectory() && /\.ya?ml$/iu.test(name))
        note(path, 'no-file', 'This is a folder with the name of a settings file; give it another name.');
      else if (info.isDirectory()) {
        const inside = await namesIn(join(root, path)).catch(() => null);
        if (inside) await walk(path, inside, depth + 1);
        else note(path, 'unreadable', 'This folder could not be opened; let PlanSays read it.');
      } else if (!info.isFile()) note(path, 'no-file', 'This is no ordinary file and is not read.');
      else if (info.size > largestFile)
        note(path, 'too-large', 'This file is larger than 50 MB and is not read.');
      else {
        const role = roleOf(path, extensions);
        if (role) files.push({ path, role });
        else note(path, 'not-read', whyNotRead(path, extensions), 'warning');
      }
    }
  };
  await walk('', await namesIn(root), 0);
  return { files, findings };
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}

function roleOf(path: string, extensions: ReadonlySet<string>): FileRole | null {
  if (path === 'plans.yaml') return { kind: 'plans' };
  if (path === 'questions.yaml') return { kind: 'questions' };
  if (path === 'assets.yaml') return { kind: 'assets' };
  const [top, second, ...rest] = path.split('/');
  const plan = top === 'plans' && second !== undefined && rest.length > 0 ? second : null;
  if (plan !== null && rest.join('/') === 'availability.yaml') return { kind: 'availability', plan };
  const source = plan !== null ? 'plan' : top === 'policy' || top === 'faq' ? top : null;
  if (source === null) return null;
  if (/\.ya?ml$/iu.test(path)) return { kind: 'sidecar', of: path.replace(/\.ya?ml$/iu, '') };
  return extensions.has(extensionOf(path)) ? { kind: 'document', source, plan } : null;
}

function whyNotRead(path: string, extensions: ReadonlySet<string>): string {
  if (!extensions.has(extensionOf(path)))
    return `Files ending in "${extensionOf(path) || 'nothing'}" are not read; these are: ${[...extensions].join(', ')}.`;
  return 'Only files under plans/<plan-id>/, policy/ and faq/ are read; move it into one of them.';
}

import type { Edit } from './edit.ts';
import { frontMatterIn, linesIn } from './settings-in.ts';

/** Three dashes as a word processor joins them, or too many. */
const joined = /^(\s*)(?:[‐‑‒–—―−]+-*|-{2}|-{4,}|-+[‐‑‒–—―−]+)([^\S\n]*\r?)$/u;
const setting = /^[\p{L}_-]+\s*:/u;

/** The lines around the front matter made plain dashes, when settings stand between them. */
export function straightDashes(text: string): Edit[] {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.replace('\uFEFF', '').trim() !== '');
  const first = lines[opening]?.replace('\uFEFF', '') ?? '';
  if (!isDashes(first) || !setting.test(lines[opening + 1] ?? '')) return [];
  const closing = lines.findIndex((line, at) => at > opening && isDashes(line));
  const between = lines.slice(opening + 1, closing);
  if (closing === -1 || !between.every(isSettingsLine)) return [];
  return [opening, closing].flatMap((at) => dashesEdit(lines, at));
}

function isDashes(line: string): boolean {
  return joined.test(line) || /^---\s*$/u.test(line);
}

/** A key, what goes on from the line before, a comment, or nothing. */
function isSettingsLine(line: string): boolean {
  return setting.test(line) || /^\s*(?:#|-\s|$)|^\s+\S/u.test(line);
}

function dashesEdit(lines: readonly string[], row: number): Edit[] {
  const line = lines[row] ?? '';
  const match = joined.exec(line.replace('\uFEFF', ''));
  if (!match) return [];
  const start = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0);
  const at = start + line.length - line.replace('\uFEFF', '').length + (match[1]?.length ?? 0);
  const end = start + line.length - (match[2]?.length ?? 0);
  const was = line.slice(at - start, end - start);
  return [{ at, end, text: '---', code: 'front-matter', what: `"${was}" is now "---"` }];
}

/** A value in curly quotes put into straight ones, which YAML knows. */
export function straightQuotes(text: string): Edit[] {
  const settings = frontMatterIn(text);
  if (settings === null) return [];
  return linesIn(settings.yaml).flatMap(({ key, value, valueAt, valueEnd }) => {
    const inside = /^[“”„‟]([^"“”„‟\\]*)[“”„‟]$/u.exec(value)?.[1];
    if (inside === undefined) return [];
    return [
      {
        at: settings.at + valueAt,
        end: settings.at + valueEnd,
        text: `"${inside}"`,
        code: 'front-matter',
        what: `the curly quotes around "${key}" are now straight`,
      },
    ];
  });
}

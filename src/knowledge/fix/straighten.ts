import { isMap } from 'yaml';
import { splitFrontMatter } from '../front-matter.ts';
import type { Edit } from './edit.ts';
import { mayBePutIn, nearKey } from './near-key.ts';
import { parsed } from './parsed.ts';
import { frontMatterIn, settingsOf } from './settings-in.ts';

/** Three dashes as a word processor joins them, or too many. */
const joined = /^(\s*)(?:[‐‑‒–—―−]+-*|-{2}|-{4,}|-+[‐‑‒–—―−]+)([^\S\n]*\r?)$/u;
const setting = /^(?<key>[\p{L}_-]+)\s*:(?<value>\s.*|)$/u;

/**
 * The lines around the front matter made plain dashes, when the file is held back because of them and nothing but
 * settings stands between: any other line might be the document's own words, which would no longer be read.
 */
export function straightDashes(text: string, known: readonly string[]): Edit[] {
  if (splitFrontMatter(text).kind !== 'broken') return [];
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.replace('\uFEFF', '').trim() !== '');
  const first = lines[opening]?.replace('\uFEFF', '') ?? '';
  if (!isDashes(first)) return [];
  const closing = lines.findIndex((line, at) => at > opening && isDashes(line));
  if (closing <= opening + 1 || !areSettings(lines.slice(opening + 1, closing), known)) return [];
  return [opening, closing].flatMap((at) => dashesEdit(lines, at));
}

function isDashes(line: string): boolean {
  return joined.test(line) || /^---\s*$/u.test(line);
}

/** Lost when misspelt, these hold the file back: nothing is served that was not meant to be. */
const severe = new Set(['plans', 'draft', 'until', 'effective']);

/** Every line is a key that is read here, or stands in the list of one. */
function areSettings(lines: readonly string[], known: readonly string[]): boolean {
  let isInList = false;
  return lines.every((line) => {
    if (line.trim() === '') return true;
    if (/^\s*- +\S/u.test(line)) return isInList;
    const { key, value = '' } = setting.exec(line.trimEnd())?.groups ?? {};
    if (key === undefined) return false;
    isInList = value.trim() === '';
    const meant = nearKey(key, known);
    return known.includes(key) || (meant !== null && (mayBePutIn(meant) || severe.has(meant)));
  });
}

function dashesEdit(lines: readonly string[], row: number): Edit[] {
  const line = lines[row] ?? '';
  const match = joined.exec(line.replace('\uFEFF', ''));
  if (!match) return [];
  const start = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0);
  const at = start + line.length - line.replace('\uFEFF', '').length + (match[1]?.length ?? 0);
  const end = start + line.length - (match[2]?.length ?? 0);
  const was = line.slice(at - start, end - start);
  return [{ at, end, text: '---', code: 'front-matter', what: `"${was}" is now "---"`, means: null }];
}

/** A value in curly quotes put into straight ones, which YAML knows. */
export function straightQuotes(text: string): Edit[] {
  const settings = frontMatterIn(text);
  if (settings === null) return [];
  const { at, yaml } = settings;
  const { contents } = parsed(yaml);
  // Within the quotes YAML may see anything; the key before them it sees all the same.
  if (!isMap(contents)) return [];
  return settingsOf(contents).flatMap(({ key, at: keyAt, end: keyEnd }): Edit[] => {
    const line = yaml.slice(keyEnd).split('\n', 1)[0] ?? '';
    const { colon = '', quoted = '', inside } = curly.exec(line)?.groups ?? {};
    if (inside === undefined || (keyAt > 0 && yaml[keyAt - 1] !== '\n')) return [];
    const valueAt = at + keyEnd + colon.length;
    return [
      {
        at: valueAt,
        end: valueAt + quoted.length,
        text: `"${inside}"`,
        code: 'front-matter',
        what: `the curly quotes around "${key}" are now straight`,
        means: { kind: 'value', place: { entry: 0, key, item: null }, value: inside },
      },
    ];
  });
}

const curly =
  /^(?<colon>\s*:[^\S\n]+)(?<quoted>[“”„‟](?<inside>[^"“”„‟\\]*)[“”„‟])(?:[^\S\n]+#.*|[^\S\n]*)\r?$/u;

import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import { splitFrontMatter } from '../front-matter.ts';
import type { Edit, Meaning } from './edit.ts';
import { parsed } from './parsed.ts';

/** What a file's reader makes of it. */
export interface AsRead {
  /** The text under the settings. */
  body: string;
  /** The settings: one mapping of a document, one for each entry of a list. */
  entries: readonly (readonly [string, unknown][])[];
}

/** A document with front matter as it is read; null when its settings cannot be. */
export function documentAsRead(text: string): AsRead | null {
  const front = splitFrontMatter(plain(text));
  switch (front.kind) {
    case 'broken':
      return null;
    case 'none':
      return { body: front.body, entries: [] };
    case 'found': {
      const entries = entriesIn(front.yaml);
      return entries && { body: front.body, entries };
    }
  }
}

/** A file of nothing but settings as it is read; null when it cannot be. */
export function settingsAsRead(text: string): AsRead | null {
  const entries = entriesIn(plain(text).replace(/^\uFEFF/u, ''));
  return entries && { body: '', entries };
}

/** True when a file says after its edits what it said before and what they say, and nothing else. */
export function saysOnly(edits: readonly Edit[], before: AsRead, after: AsRead): boolean {
  const entries = before.entries.map((entry) => new Map(entry));
  for (const { means } of edits) {
    if (means === null) continue;
    const entry = entries[means.kind === 'name' ? means.entry : means.place.entry];
    if (!entry || !apply(means, entry)) return false;
  }
  return (
    before.body === after.body &&
    isDeepStrictEqual(
      entries,
      after.entries.map((entry) => new Map(entry)),
    )
  );
}

function apply(means: Meaning, entry: Map<string, unknown>): boolean {
  if (means.kind === 'name') {
    if (!entry.has(means.from) || entry.has(means.to)) return false;
    entry.set(means.to, entry.get(means.from));
    return entry.delete(means.from);
  }
  const { key, item } = means.place;
  const list: unknown = entry.get(key);
  if (item === null) entry.set(key, means.value);
  else if (Array.isArray(list)) entry.set(key, list.with(item, means.value));
  return item === null || Array.isArray(list);
}

function entriesIn(yaml: string): AsRead['entries'] | null {
  const document = parsed(yaml);
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  const { contents } = document;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (contents === null || value === null) return [[]];
    if (isMap(contents)) return [pairsOf(value)];
    return isSeq(contents) && Array.isArray(value) ? value.map(pairsOf) : null;
  } catch {
    return null;
  }
}

function pairsOf(value: unknown): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  return [['', value]];
}

/** As text is read: line ends made one kind, letters composed. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').normalize('NFC');
}

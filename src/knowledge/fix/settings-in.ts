import { type Scalar, type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import { parsed } from './parsed.ts';
import { rangeOf } from './scalar.ts';

/** Where the settings stand in a file. */
export interface Settings {
  /** Characters from `at` to `end`. */
  at: number;
  end: number;
  yaml: string;
}

/** The front matter of a text between two lines of `---`; null when there is none that can be read. */
export function frontMatterIn(text: string): Settings | null {
  const opened = /^\uFEFF?(?:[^\S\n]*\n)*---[^\S\n]*\n/u.exec(text);
  if (!opened) return null;
  const at = opened[0].length;
  let end = at;
  // Only "\n" parts lines for whoever reads the settings; `^` and `$` know more line ends.
  for (const line of text.slice(at).split('\n')) {
    if (line.trimEnd() === '---') return { at, end, yaml: text.slice(at, end) };
    end += line.length + 1;
  }
  return null;
}

/** A settings file, whole. */
export function wholeOf(text: string): Settings {
  return { at: 0, end: text.length, yaml: text };
}

/** A key of a mapping, where the parser itself sees it. */
export interface Setting {
  key: string;
  /** Where the key stands, in characters of the settings; its quotes included. */
  at: number;
  end: number;
  value: unknown;
}

/** The settings by mapping: one of a document, one for each entry of a list; none where the YAML is broken. */
export function mappingsIn(yaml: string): Setting[][] {
  const document = parsed(yaml);
  if (document.errors.length > 0 || document.warnings.length > 0) return [];
  const { contents } = document;
  if (isMap(contents)) return [settingsOf(contents)];
  return isSeq(contents) ? contents.items.map((item) => (isMap(item) ? settingsOf(item) : [])) : [];
}

/** The keys of a mapping that are plain words. */
export function settingsOf(mapping: YAMLMap): Setting[] {
  return mapping.items.flatMap(({ key, value }) => {
    if (!isWord(key)) return [];
    const range = rangeOf(key);
    return range === null ? [] : [{ key: key.value, at: range.at, end: range.end, value }];
  });
}

function isWord(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string';
}

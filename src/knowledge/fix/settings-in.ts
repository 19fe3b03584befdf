/** Where the settings stand in a file. */
export interface Settings {
  /** Characters from `at` to `end`. */
  at: number;
  end: number;
  yaml: string;
}

/** The front matter of a text between two lines of `---`; null when there is none that can be read. */
export function frontMatterIn(text: string): Settings | null {
  const opened = /^\uFEFF?(?:[^\S\n]*\r?\n)*---[^\S\n]*\n/u.exec(text);
  if (!opened) return null;
  const at = opened[0].length;
  const closed = /^---[^\S\n]*$/mu.exec(text.slice(at));
  return closed ? { at, end: at + closed.index, yaml: text.slice(at, at + closed.index) } : null;
}

/** A settings file, whole. */
export function wholeOf(text: string): Settings {
  return { at: 0, end: text.length, yaml: text };
}

/** One line `key: value` of settings. */
export interface SettingLine {
  /** Where its key begins, in characters of the settings. */
  at: number;
  indent: string;
  key: string;
  /** As written, without quotes and a comment behind it. */
  value: string;
  /** Where the value begins and ends, its quotes included. */
  valueAt: number;
  valueEnd: number;
}

const shape = /^(?<indent>\s*(?:- )?)(?<key>[\p{L}_-]+)(?<colon>\s*:[^\S\n]*)(?<value>.*?)(?:\s+#.*)?\r?$/u;

/** The lines of settings that give a key a value on the same line. */
export function linesIn(yaml: string): SettingLine[] {
  const found: SettingLine[] = [];
  let from = 0;
  for (const line of yaml.split('\n')) {
    const { indent = '', key, colon = '', value = '' } = shape.exec(line)?.groups ?? {};
    if (key !== undefined) {
      const at = from + indent.length;
      const valueAt = at + key.length + colon.length;
      const bare = value.replace(/^(["'])(.*)\1$/u, '$2');
      found.push({ at, indent, key, value: bare, valueAt, valueEnd: valueAt + value.length });
    }
    from += line.length + 1;
  }
  return found;
}

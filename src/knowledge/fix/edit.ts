/** A change of a few characters of a file; everything else stays as it is, byte for byte. */
export interface Edit {
  /** Characters from `at` to `end` give way to `text`. */
  at: number;
  end: number;
  text: string;
  /** Code of the finding it repairs. */
  code: string;
  /** What is done, for a person: "effective: 2026/01/05 is now 2026-01-05". */
  what: string;
  /** What it does to the settings as they are read; null: the file had none that could be read. */
  means: Meaning | null;
}

/** One setting that gets another value, or another name. */
export type Meaning =
  | { kind: 'value'; place: Place; value: string }
  | { kind: 'name'; entry: number; from: string; to: string };

export interface Place {
  /** From 0; a document has one mapping of settings, a list of entries several. */
  entry: number;
  key: string;
  /** In a list of values: which one, from 0. */
  item: number | null;
}

/** A text with its edits made; of two that overlap the earlier one. */
export function edited(text: string, edits: readonly Pick<Edit, 'at' | 'end' | 'text'>[]): string {
  let result = '';
  let from = 0;
  for (const { at, end, text: put } of edits.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    result += text.slice(from, at) + put;
    from = end;
  }
  return result + text.slice(from);
}

/** The line of a character, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

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
}

/** A text with its edits made; of two that overlap the earlier one. */
export function edited(text: string, edits: readonly Edit[]): string {
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

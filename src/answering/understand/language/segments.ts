import { type Glossary, glossaryKey } from './glossary.ts';

/** Words that the glossary explains together, or one word it has nothing for. */
export interface Segment {
  words: string[];
  /** Null: not in the glossary. */
  english: string | null;
}

/** Parts words into the longest expressions the glossary knows. */
export function segments(words: readonly string[], { english, longest }: Glossary): Segment[] {
  const parted: Segment[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !english.has(glossaryKey(words.slice(at, at + length)))) length -= 1;
    const said = words.slice(at, at + Math.max(length, 1));
    parted.push({ words: said, english: length > 0 ? (english.get(glossaryKey(said)) ?? null) : null });
    at += said.length;
  }
  return parted;
}

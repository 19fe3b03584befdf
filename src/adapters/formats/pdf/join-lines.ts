/** Words of the document, by which a hyphen at the end of a line is known for what it is. */
export type Vocabulary = ReadonlySet<string>;

/** Every word of these lines in lower case, hyphens kept, but for those that a line's end cuts. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-$)/gu)) words.add(word);
  return words;
}

const cutWord = /(\p{L}+(?:-\p{L}+)*)[-‐]$/u;
const wordAtStart = /^\p{Ll}\p{L}*/u;

/**
 * Puts a line to the text before it. A hyphen at the line's end goes only where the document has the word
 * without it elsewhere; else it stays, since "self-directed" may be cut there too.
 */
export function joinLines(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === '') return line;
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line;
  const before = cutWord.exec(text)?.[1];
  const after = wordAtStart.exec(line)?.[0];
  if (before === undefined) return /\p{L}-$/u.test(text) ? text + line : `${text} ${line}`;
  if (after === undefined) return text + line;
  const isSoft =
    vocabulary.has((before + after).toLowerCase()) && !vocabulary.has(`${before}-${after}`.toLowerCase());
  return isSoft ? text.slice(0, -1) + line : text + line;
}

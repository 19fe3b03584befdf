import { stopWords } from './stop-words.ts';

const size = 4;
const pieces = /[\p{L}\p{N}]+/gu;

/** Character 4-grams of each word with a space on both sides: `plan` gives ` pla`, `plan`, `lan `. Short words stay whole. */
export function gramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(pieces)) {
    if (stopWords.has(word)) continue;
    const padded = ` ${word} `;
    if (padded.length <= size) grams.push(padded);
    else for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size));
  }
  return grams;
}

import { editDistance } from '../../domain/edit-distance.ts';

/** A question's words in lower case, punctuation gone; `401(k)` is one word. */
export function spokenWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[’‘`]/gu, "'")
    .replace(/\b(40[13]|457)\s?\(\s?([a-z])\s?\)/gu, '$1$2')
    .replaceAll(/'s\b/gu, '');
  return plain.match(/[\p{L}\p{N}]+(?:[-/'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Common words within a letter or two of a term. */
const neverMisspelt = new Set([
  'billion',
  'billions',
  'mental',
  'either',
  'private',
  'privacy',
  'priority',
  'commodore',
]);

/** Same word, or a likely misspelling of a longer one that begins alike. */
function isSameWord(word: string, term: string): boolean {
  if (word === term) return true;
  if (word.length < 6 || term.length < 6 || word[0] !== term[0] || neverMisspelt.has(word)) return false;
  const most = Math.min(word.length, term.length) >= 9 ? 2 : 1;
  return editDistance(word, term, most) <= most;
}

/** Where a phrase begins among the words; -1 when it is not there. Hyphens count as spaces. */
export function indexOfPhrase(words: readonly string[], phrase: string): number {
  const wanted = phrase.split(/[\s/-]+/u);
  const spread = words.flatMap((word) => word.split(/[-/]/u));
  for (let at = 0; at + wanted.length <= spread.length; at++)
    if (wanted.every((term, offset) => isSameWord(spread[at + offset] ?? '', term))) return at;
  return -1;
}

/** True when at least one of the phrases stands among the words. */
export function saysAny(words: readonly string[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => indexOfPhrase(words, phrase) >= 0);
}

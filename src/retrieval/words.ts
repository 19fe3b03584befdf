import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.ts';

/** A word as it stood, and the stem it is indexed by. */
export interface Word {
  surface: string;
  stem: string;
}

/** `401(k)`, `403 (b)`: a plan's name is one word. */
const planName = /\b(40[13]|457)\s?\(?\s?([a-z])\s?\)?(?:s\b)?(?![\p{L}\p{N}])/gu;
/** `H.R.`, `U.S.`: dotted initials are one word. */
const initials = /\b(?:\p{L}\.){2,}/gu;
const apostrophe = /['’‘`]/gu;
const pieces = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;

/** The meaning-bearing words of a text in order: lower case, stop words left out, Porter stems. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(apostrophe, '')
    .replace(planName, '$1$2')
    .replace(initials, (dotted) => dotted.replaceAll('.', ''));
  const words: Word[] = [];
  for (const [surface] of plain.matchAll(pieces))
    if (!stopWords.has(surface)) words.push({ surface, stem: stemOf(surface) });
  return words;
}

/** Stems of a text, stop words left out. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.stem);
}

const stems = new Map<string, string>();
const mostStems = 200_000;

/** Porter's stemmer is pure and slow beside a look-up: its results are kept. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /^\p{N}/u.test(word) ? word.replaceAll(',', '') : stemmer(word);
  if (stems.size < mostStems) stems.set(word, stem);
  return stem;
}

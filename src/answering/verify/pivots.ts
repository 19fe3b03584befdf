import { fold, reduced, tokensOf } from '../understand/language/fold.ts';
import { assetTerms } from '../understand/language/glossary/asset-terms.ts';
import { decidingWords } from '../understand/language/glossary/deciding-words.ts';
import { negations } from '../understand/language/glossary/negations.ts';
import { routeTerms } from '../understand/language/glossary/route-terms.ts';
import { type Glossary, glossaryKey } from '../understand/language/glossary.ts';
import { type GlossaryLanguage, glossaryLanguages } from '../understand/language/language.ts';
import { segments } from '../understand/language/segments.ts';

type Read = GlossaryLanguage | 'en';

/** The name for a "no" among pivots. */
export const denial = 'not';

/** What a word or expression of a text is for telling what the text says. */
export interface Pivot {
  name: string;
  /** Its place among the words. */
  at: number;
  /** The words that it is made of. */
  length: number;
}

/**
 * The words a sentence turns on, in order: denials, what it allows or limits, assets and routes, and words that
 * both languages write alike (`shared`, folded), which are mostly names.
 */
export function pivotsIn(text: string, language: Read, shared: ReadonlySet<string>): Pivot[] {
  let at = 0;
  return segments(tokensOf(text), wordsOf(language)).flatMap(({ words, english }) => {
    const name = english ?? (isDenial(words, language) ? denial : sharedWord(words, shared));
    const pivot = { name: name ?? '', at, length: words.length };
    at += words.length;
    return name === null ? [] : [pivot];
  });
}

function isDenial(words: readonly string[], language: Read): boolean {
  return fold(words.join(' ')).match(negations[language]) !== null;
}

function sharedWord([word = '']: readonly string[], shared: ReadonlySet<string>): string | null {
  return shared.has(fold(word)) ? fold(word) : null;
}

function readWords(language: Read): Glossary {
  const column = language === 'en' ? 0 : glossaryLanguages.indexOf(language) + 1;
  const english = new Map<string, string>();
  const rows = [
    ...decidingWords.map(([name, ...said]) => ({ name, said: said[column] ?? '' })),
    ...[...assetTerms, ...routeTerms].map((row) => ({ name: row[0], said: row[column] ?? '' })),
    // "Ether" and "spot" are often left as they are.
    ...assetTerms.map(([name]) => ({ name, said: name })),
  ];
  for (const { name, said } of rows)
    for (const key of said.split('/').map((words) => glossaryKey(tokensOf(words))))
      if (!english.has(key)) english.set(key, reduced(name));
  const longest = Math.max(...[...english.keys()].map((key) => key.split(' ').length));
  return { english, longest, small: new Set() };
}

const known = new Map<Read, Glossary>(
  (['en', ...glossaryLanguages] as const).map((language) => [language, readWords(language)]),
);

function wordsOf(language: Read): Glossary {
  return known.get(language) ?? readWords(language);
}

import { stopWords } from '../../../retrieval/stop-words.ts';
import { fold, reduced, tokensOf } from './fold.ts';
import { englishSmallWords } from './glossary/small-words.ts';
import { type Glossary, glossaryOf } from './glossary.ts';
import { type Language, glossaryLanguages } from './language.ts';
import { segments } from './segments.ts';

const english = new Set([...stopWords, ...englishSmallWords.split(' ')]);
/** Words of English that another language has too, with another meaning. */
const alsoEnglish = new Set(
  'die man hat come main pour son sale date per con or use dove fund pace'.split(' '),
);
const fewestInOther = 4;

/**
 * The language of a question. Another than English is told by its little words and by those of
 * the glossary: a question holds too few letters for statistics of letters. When in doubt, English.
 */
export function languageOf(text: string): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return 'other';
  const words = tokensOf(text).map(fold);
  const hasForeignLetters = /[^\p{ASCII}\p{P}\p{S}\s]/u.test(text);
  const [best] = glossaryLanguages
    .map((language) => ({ language, ...hitsOf(words, glossaryOf(language)) }))
    .filter(({ own, ofEnglish }) => own > ofEnglish)
    .toSorted((a, b) => b.own - b.ofEnglish - (a.own - a.ofEnglish));
  if (best && (best.own > 1 || hasForeignLetters || words.length <= 2)) return best.language;
  const isUnknown = hasForeignLetters && words.length >= fewestInOther;
  return isUnknown && !words.some((word) => english.has(word)) ? 'other' : 'en';
}

const isForeign = (word: string): boolean => word.length > 1 && !alsoEnglish.has(word) && !english.has(word);

/** How many words only this language explains, and how many only English does. */
function hitsOf(words: readonly string[], glossary: Glossary): { own: number; ofEnglish: number } {
  const own = segments(words, glossary).flatMap((segment) => {
    const gloss = new Set(tokensOf(segment.english ?? '').map((word) => reduced(fold(word))));
    const isGlossed = (word: string): boolean => gloss.size > 0 && !gloss.has(reduced(word));
    return segment.words.filter((word) =>
      segment.words.length > 1
        ? isGlossed(word)
        : isForeign(word) && (glossary.small.has(word) || isGlossed(word)),
    );
  });
  return {
    own: own.length,
    ofEnglish: words.filter((word) => english.has(word) && !glossary.small.has(word)).length,
  };
}

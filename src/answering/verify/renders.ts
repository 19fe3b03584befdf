import { softWords } from '../../retrieval/soft-words.ts';
import { stopWords } from '../../retrieval/stop-words.ts';
import { stemsOf } from '../../retrieval/words.ts';
import { fold, tokensOf } from '../understand/language/fold.ts';
import { englishMonths, monthNames } from '../understand/language/glossary/months.ts';
import { negations } from '../understand/language/glossary/negations.ts';
import { glossaryOf } from '../understand/language/glossary.ts';
import type { GlossaryLanguage, Language } from '../understand/language/language.ts';
import { segments } from '../understand/language/segments.ts';

/** Words of the rendering that neither the glossary nor the English explains, as a share of its content. */
const mostUnexplained = 0.34;
/** Two words of different languages that begin alike this far are one word: "administración". */
const alike = 4;
/** Words that turn a fact into advice. */
const gives = /\b(?:should|good idea)\b/u;
/** A rendering may run longer than the English, not much. */
const mostLonger = 2;

/**
 * Whether a sentence says in another language what the English one does, as far as can be told
 * without a translator: the same figures and months, as many denials, no term of the glossary and no
 * name that the English lacks, and little that nothing explains. When in doubt it does not.
 */
export function renders(rendered: string, english: string, language: Language): boolean {
  if (language === 'en' || language === 'other' || rendered.length > english.length * mostLonger)
    return false;
  return (
    sameFigures(rendered, english) &&
    sameMonths(rendered, english, language) &&
    countOf(negations[language], rendered) === countOf(negations.en, english) &&
    isExplained(rendered, english, language)
  );
}

function figuresOf(text: string): string {
  return (text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).toSorted().join(' ');
}

function sameFigures(rendered: string, english: string): boolean {
  return figuresOf(rendered) === figuresOf(english);
}

function sameMonths(rendered: string, english: string, language: GlossaryLanguage): boolean {
  return monthsIn(rendered, monthNames[language]) === monthsIn(english, englishMonths);
}

/** Numbers of the months named; "may" and "march" are months only with a figure beside them. */
function monthsIn(text: string, names: string): string {
  const known = names.split(' ').map(fold);
  const words = tokensOf(text).map(fold);
  const isBesideFigure = (at: number): boolean =>
    [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].some((word) => /^\d/u.test(word ?? ''));
  return words
    .flatMap((word, at) => (known.includes(word) && isBesideFigure(at) ? [known.indexOf(word)] : []))
    .toSorted((a, b) => a - b)
    .join(' ');
}

function countOf(words: RegExp, text: string): number {
  return fold(text).match(words)?.length ?? 0;
}

function isExplained(rendered: string, english: string, language: GlossaryLanguage): boolean {
  const glossary = glossaryOf(language);
  const held = new Set(stemsOf(english));
  const words = tokensOf(english).map(fold);
  let content = 0;
  let unexplained = 0;
  for (const { words: said, english: gloss } of segments(tokensOf(rendered), glossary)) {
    if (gloss !== null) {
      if (!isHeld(gloss, held) || (gives.test(gloss) && !gives.test(english))) return false;
      content += said.length;
      continue;
    }
    for (const word of said.filter((one) => !glossary.small.has(fold(one)) && !/^\P{L}/u.test(one))) {
      const isNear = words.some((known) => known.slice(0, alike) === fold(word).slice(0, alike));
      if (!isNear && /^\p{Lu}{2}/u.test(word)) return false;
      content += 1;
      if (!isNear) unexplained += 1;
    }
  }
  return content > 0 && unexplained <= content * mostUnexplained;
}

/** Every content word of a gloss stands in the English; little words and those that shape a question need not. */
function isHeld(gloss: string, held: ReadonlySet<string>): boolean {
  return tokensOf(gloss)
    .map((word) => word.toLowerCase())
    .filter((word) => !stopWords.has(word) && !softWords.has(word))
    .every((word) => stemsOf(word).every((stem) => held.has(stem)));
}

import { fold, reduced, tokensOf } from './fold.ts';
import { assetTerms } from './glossary/asset-terms.ts';
import { termsOfChange } from './glossary/terms-of-change.ts';
import { lawTerms } from './glossary/law-terms.ts';
import { planTerms } from './glossary/plan-terms.ts';
import { questionTerms } from './glossary/question-terms.ts';
import { routeTerms } from './glossary/route-terms.ts';
import { smallWords } from './glossary/small-words.ts';
import { type GlossaryLanguage, glossaryLanguages } from './language.ts';

/** What is known of a language's words. */
export interface Glossary {
  /** English for an expression, keyed by its words folded and reduced, a space between. */
  english: ReadonlyMap<string, string>;
  /** Words in its longest expression. */
  longest: number;
  /** Folded words that carry no subject. */
  small: ReadonlySet<string>;
}

/** The key an expression is kept under. */
export function glossaryKey(words: readonly string[]): string {
  return words.map((word) => reduced(fold(word))).join(' ');
}

function readGlossary(language: GlossaryLanguage): Glossary {
  const column = glossaryLanguages.indexOf(language) + 1;
  const english = new Map<string, string>();
  let longest = 1;
  for (const row of [
    ...questionTerms,
    ...assetTerms,
    ...routeTerms,
    ...planTerms,
    ...termsOfChange,
    ...lawTerms,
  ])
    for (const said of (row[column] ?? '').split('/')) {
      const words = tokensOf(said);
      const key = glossaryKey(words);
      if (!english.has(key)) english.set(key, row[0]);
      longest = Math.max(longest, words.length);
    }
  return { english, longest, small: new Set(smallWords[language].split(' ').map(fold)) };
}

const glossaries = new Map(glossaryLanguages.map((language) => [language, readGlossary(language)]));

/** The words known of a language. */
export function glossaryOf(language: GlossaryLanguage): Glossary {
  return glossaries.get(language) ?? readGlossary(language);
}

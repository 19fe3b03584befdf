import { fold, tokensOf } from './fold.ts';
import { glossaryOf } from './glossary.ts';
import type { GlossaryLanguage } from './language.ts';
import { segments } from './segments.ts';

/**
 * The key terms of a question in English, in the order they were said: enough to understand it and
 * to search by, not to be read. Names, figures and words the glossary lacks stay as they are.
 */
export function inEnglish(question: string, language: GlossaryLanguage): string {
  const glossary = glossaryOf(language);
  const said = segments(tokensOf(question), glossary).flatMap(
    ({ words, english }) => english ?? words.filter((word) => !glossary.small.has(fold(word))),
  );
  return said.join(' ') + (question.includes('?') ? '?' : '');
}

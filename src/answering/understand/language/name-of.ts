import type { Language } from './language.ts';

const names: Readonly<Record<Language, string | null>> = {
  en: null,
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  pt: 'Portuguese',
  it: 'Italian',
  other: null,
};

/** The English name of a language that an answer may be rendered in; null: English alone, also where nothing could be checked. */
export function nameOf(language: Language): string | null {
  return names[language];
}

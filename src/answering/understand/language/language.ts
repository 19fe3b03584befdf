/** Languages a question is read in beside English. */
export const glossaryLanguages = ['es', 'fr', 'de', 'pt', 'it'] as const;
export type GlossaryLanguage = (typeof glossaryLanguages)[number];

/** The language a question is put in; `other`: none of those known here. */
export type Language = 'en' | GlossaryLanguage | 'other';

/** Data: an English expression and the ways to say it, parted by `/`, in the order of `glossaryLanguages`. */
export type GlossaryRow = readonly [
  english: string,
  es: string,
  fr: string,
  de: string,
  pt: string,
  it: string,
];

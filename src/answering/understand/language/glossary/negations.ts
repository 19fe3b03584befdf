import type { GlossaryLanguage } from '../language.ts';

/** Words that say no, folded. */
export const negations: Readonly<Record<GlossaryLanguage | 'en', RegExp>> = {
  en: /\b(?:no|not|never|nor|neither|none|nothing|without|cannot|\w+n't|excludes?|except)\b/gu,
  es: /\b(?:no|nunca|jamas|ni|sin|ningun\w*|nada|tampoco|excluye|excepto|salvo)\b/gu,
  fr: /\b(?:pas|jamais|aucun\w*|ni|sans|rien|exclut|sauf)\b/gu,
  de: /\b(?:nicht|nie|niemals|kein\w*|weder|ohne|nichts|ausgenommen|ausser)\b/gu,
  pt: /\b(?:nao|nunca|jamais|nem|sem|nenhum\w*|nada|exclui|exceto)\b/gu,
  it: /\b(?:non|mai|ne|senza|nessun\w*|nulla|esclude|eccetto|tranne)\b/gu,
};

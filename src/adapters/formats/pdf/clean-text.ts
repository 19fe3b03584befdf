const ligatures = /[\uFB00-\uFB06]/gu;
/** Bullets of the Symbol and Wingdings fonts, which have no letters' codes. */
const symbolBullets = /[\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/gu;
const unseen = /[\p{Cc}\u200B-\u200D\u2060\uFEFF\uFFFE\uFFFF\uE000-\uF8FF]/gu;

/** The letters a person would copy: ligatures taken apart, unseen characters and those of no known meaning left out. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(symbolBullets, '•')
    .replace(unseen, '');
}

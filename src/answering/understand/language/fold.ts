/** Lower case without accents, `ß` as `ss`: "Préstamo" and "prestamo" are one word. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
}

const shortest = 4;

/** A folded word without the ending of its plural, gender or case, to meet its other forms. */
export function reduced(word: string): string {
  if (word.length <= shortest || /\d/u.test(word)) return word;
  return word.replace(/(?:es|en|em|er|s)$/u, '').replace(/[aeio]$/u, '');
}

/** Words and figures as they stand, elided articles parted off: "l'or" is two, "puis-je" too; `401(k)` is one. */
export function tokensOf(text: string): string[] {
  return text.match(/40[13]\(?[a-z]\)?|\$?\p{N}+(?:[.,/-]\p{N}+)*%?|\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
}

const longest = 80;

/** A file name made of words: "Can I hold gold?" becomes "can-i-hold-gold". Empty when nothing of it can stand in one. */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, '');
}

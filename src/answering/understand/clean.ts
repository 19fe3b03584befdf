/** Invisible and direction-changing characters, and tag characters that hide text. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** A question on one line, compatibility forms folded, invisible characters gone. */
export function clean(question: string): string {
  return question
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

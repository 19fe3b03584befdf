/** Words no English prose goes without; most that other European languages use too are left out. */
const everyday = new Set(
  'the of and to is are that this these those it its your you for from with by been not may can which their they has have only but if when'.split(
    ' ',
  ),
);

const fewestWords = 6;
const smallestShare = 0.1;

/**
 * False for a sentence in another language: English runs to a third everyday words. Texts
 * shorter than six words get the benefit of the doubt, unless they use another script.
 */
export function readsAsEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * 0.8) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return true;
  return words.filter((word) => everyday.has(word)).length >= words.length * smallestShare;
}

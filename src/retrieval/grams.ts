const size = 4;
const apostrophe = /['’‘`]/gu;
const pieces = /[\p{L}\p{N}]+/gu;

/**
 * Character 4-grams of the running text, one space between words and at both ends: `an SPD` gives
 * ` an `, `an s`, `n sp`, ` spd`, `spd `. Little words are left in: what stands next to what tells texts
 * apart, and rarity sees to the rest (measured, docs/decisions).
 */
export function gramsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().replace(apostrophe, '').match(pieces) ?? [];
  if (words.length === 0) return [];
  const running = ` ${words.join(' ')} `;
  const grams: string[] = [];
  for (let at = 0; at + size <= running.length; at++) grams.push(running.slice(at, at + size));
  return grams.length === 0 ? [running] : grams;
}

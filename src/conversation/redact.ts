/** Between the groups of a number: a space, a dot or any dash, perhaps with spaces around it. */
const gap = String.raw`\s?[\p{Pd}.\s]\s?`;

/** Personal data as people type it into a chat; each pattern is linear. */
const patterns: [RegExp, string][] = [
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu, '[e-mail]'],
  [new RegExp(String.raw`\b\d{3}${gap}\d{2}${gap}\d{4}\b`, 'gu'), '[social security number]'],
  [/\+\d(?:[\p{Pd}.\s()]{0,2}\d){7,14}\b/gu, '[phone number]'],
  [/\b\d(?:[\p{Pd} ]?\d){12,18}\b/gu, '[card or account number]'],
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:1${gap})?(?:\(\d{3}\)\s?|\d{3}${gap})\d{3}${gap}\d{4}\b`, 'gu'),
    '[phone number]',
  ],
  [/\b\d{8,12}\b/gu, '[account number]'],
];

/** Characters that nobody sees and that would hide a number from the patterns. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** The text with social security, card, account and phone numbers and e-mail addresses taken out. */
export function redact(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(invisible, '');
  return patterns.reduce((left, [pattern, name]) => left.replace(pattern, name), plain);
}

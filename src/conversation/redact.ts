/** Stands for what was taken out. Without letters: words here would be searched for as if they had been asked. */
const mark = '[...]';

/** Between the groups of a number: a space, a dot, a slash or any dash, perhaps with spaces around it. */
const gap = String.raw`\s?[\p{Pd}._/·,−\s]{1,2}\s?`;

/** Personal data as people type it into a chat; each pattern is linear. */
const patterns: Record<string, RegExp> = {
  email: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  socialSecurity: new RegExp(String.raw`(?<!\d)\d{3}${gap}\d{2}${gap}\d{4}(?!\d)`, 'gu'),
  phoneAbroad: /\+\d(?:[\p{Pd}.\s()]{0,2}\d){7,14}\b/gu,
  card: /(?<!\d)\d(?:[\p{Pd}._/\s]{0,2}\d){12,19}(?!\d)/gu,
  spelledOut: /(?<!\d)\d(?:[\p{Pd} ]\d){8}(?!\d)/gu,
  phone: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:1${gap})?(?:\(\d{3}\)\s?|\d{3}${gap})\d{3}${gap}\d{4}\b`,
    'gu',
  ),
  account: /\b\d{8,12}\b/gu,
};

/** Characters that nobody sees and that would hide a number from the patterns. */
const invisible = /\p{Cf}/gu;

/** The text with social security, card, account and phone numbers and e-mail addresses taken out. */
export function redact(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(invisible, '');
  return Object.values(patterns).reduce((left, pattern) => left.replaceAll(pattern, mark), plain);
}

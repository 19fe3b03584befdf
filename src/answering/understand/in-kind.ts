/**
 * Turns of phrase that hand over or take out the investment itself rather than buy it: "contribute
 * my bitcoin", "paid out in gold"; `TERM` is the word by which it was named.
 */
const phrases: readonly string[] = [
  'contribute (?:my |some |actual )?TERM',
  '(?:transfer|move|bring|send|deposit|roll) (?:over )?(?:my |some |the )?TERM (?:in|into|over|to my|from)',
  '(?:put|get) (?:my |some )?TERM from',
  'use (?:my |some )?TERM (?:to|for)',
  '(?:paid|payouts?|distributions?|withdrawals?|loans?) (?:\\w+ ){0,2}?in TERM',
  '(?:make|pay) (?:\\w+ )?contributions? (?:in|with) TERM',
];

const product = '(?! (?:spot |exchange-traded )?(?:etf|etp|fund|product|stock|share|trust)s?\\b)';

/** True when an investment named would itself change hands; a fund that holds it would not. */
export function isInKind(plain: string, terms: readonly string[]): boolean {
  const named = terms.map((term) => `${term.replace(/[^\w\s-]/gu, '.')}${product}`).join('|');
  return (
    terms.length > 0 &&
    phrases.some((phrase) => new RegExp(`\\b${phrase.replace('TERM', `(?:${named})`)}\\b`, 'u').test(plain))
  );
}

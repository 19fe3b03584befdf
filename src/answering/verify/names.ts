/** Capitalised words that name nothing by themselves. */
const ordinary = new Set(
  `i yes no hr us roth ai january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/u),
);
const token = /[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu;

/**
 * The names of a text, word by word in lower case: capitalised words that do not merely open
 * a sentence, and words in capitals such as tickers wherever they stand.
 */
export function namesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(token)) {
    const word = match[0].replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '');
    if (!/^\p{Lu}/u.test(word) || ordinary.has(word.toLowerCase())) continue;
    const inCapitals = /^[\p{Lu}\p{N}&.-]{2,}$/u.test(word) && /\p{Lu}/u.test(word);
    if (inCapitals || !opensSentence(text, match.index)) found.add(word.toLowerCase());
  }
  return found;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?:;"“”‘(•]$/u.test(before);
}

/** Names of a claim that its evidence lacks, in whatever case. */
export function missingNames(claim: string, evidence: string): string[] {
  const held = new Set(
    [...evidence.toLowerCase().matchAll(token)].flatMap(([word]) => [
      word,
      word.replace(/['’]s$/u, ''),
      word.replace(/[.'’-]+$/u, ''),
      ...word.split(/[-/]/u),
    ]),
  );
  const holds = (word: string): boolean =>
    held.has(word) || held.has(`${word}s`) || (word.endsWith('s') && held.has(word.slice(0, -1)));
  return [...namesIn(claim)].filter((name) => !holds(name) && !name.split(/[-/]/u).every(holds));
}

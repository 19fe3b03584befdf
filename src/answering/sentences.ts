const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const abbreviation =
  /(?:\b(?:no|nos|inc|corp|co|sec|art|vs|approx|etc|mr|ms|mrs|dr|st|jr|sr|dept|est|u\.s|u\.k|e\.g|i\.e|a\.m|p\.m|h\.r|\p{Lu})\.)\s*$/iu;

/** The sentences of a text in order, white space folded; abbreviations do not end one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text.replace(/\s+/gu, ' '))) {
    open += segment;
    if (abbreviation.test(open)) continue;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences;
}

const opensLeaning =
  /^(?:it|its|this|that|these|those|they|their|he|she|such|however|but|and|also|then|therefore|in addition|instead|otherwise|after that|if so|the same|both|either|neither|for example)\b/iu;
/** "About 0.22% of that expense comes from the sleeve." */
const pointsBackEarly =
  /^(?:[\p{L}\p{N}.,%$'’-]+ ){1,6}?(?:of|from|in|to|for|with|on) (?:that|those|such) \p{L}+/iu;

/** It leans on the sentence before it: shown alone, a reader would ask "what?". */
export function leansOnEarlier(sentence: string): boolean {
  return opensLeaning.test(sentence) || pointsBackEarly.test(sentence);
}

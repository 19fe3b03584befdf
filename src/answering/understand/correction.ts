const opens = /^(?:no|nope|nah|sorry|actually|wait|oops|i meant|i mean|correction)\b/iu;
const takenBack = /[,;]?\s*\b(?:not|instead of|rather than)\s+(?:the |a |about )?[^,.;?]+/giu;

/** A message that sets right what was asked, without what it takes back: "I meant gold, not bitcoin". */
export function asCorrected(text: string): string {
  if (!opens.test(text)) return text;
  const kept = text.replaceAll(takenBack, ' ').replaceAll(/\s+/gu, ' ').trim();
  return kept === '' ? text : kept;
}

/** A passage as the stand-in reads it from a prompt. */
export interface PromptPassage {
  id: string;
  /** The passage's own words. */
  text: string;
}

const block = /^\[(DATA-[0-9a-f]{16}) (p\d+)\]\n(.*?)^\[\/\1 \2\]$/gmsu;

/** The passages between markers, in the order offered; none when the prompt has another shape. */
export function offeredPassages(prompt: string): PromptPassage[] {
  return [...prompt.matchAll(block)].map(([, , id = '', inner = '']) => ({
    id,
    text: inner.slice(inner.indexOf('\nText:\n') + '\nText:\n'.length).trim(),
  }));
}

/** The sentences of a text, line by line. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

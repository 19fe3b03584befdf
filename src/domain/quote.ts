import { type Block, type Passage, quoteOf, textOf } from './passage.ts';

/** Longest quote a citation carries, in characters. */
export const longestQuote = 300;

const shortestSentence = 60;

/** White space folded, typographic quotes and dashes made plain, table bars dropped: how words are compared. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, '-')
    .replace(/\u00AD|[\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s*\|\s*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The forms in which a block may be quoted: a row with or without its column names. */
function formsOf(block: Block): string[] {
  if (block.kind !== 'row') return [normalised(block.text)];
  const cells = block.cells.filter((cell) => cell.value !== '');
  return [
    textOf(block),
    quoteOf(block),
    cells.map((cell) => cell.value).join(', '),
    cells.map((cell) => `${cell.column} ${cell.value}`).join(' '),
  ].map(normalised);
}

/** True when the words stand in this block. */
export function standsInBlock(quote: string, block: Block): boolean {
  const wanted = normalised(quote);
  return wanted !== '' && formsOf(block).some((form) => form.includes(wanted));
}

/**
 * The passage of a document that holds the quote: within one block, else across the
 * blocks of one passage or of two neighbours. Null when the words are not there.
 */
export function findQuote(quote: string, passages: readonly Passage[]): Passage | null {
  const inBlock = passages.find((passage) => passage.blocks.some((block) => standsInBlock(quote, block)));
  if (inBlock) return inBlock;
  const wanted = normalised(quote);
  if (wanted === '') return null;
  const words = passages.map((passage) => normalised(passage.blocks.map(textOf).join(' ')));
  const at = words.findIndex((text, index) => `${text} ${words[index + 1] ?? ''}`.includes(wanted));
  return passages[at] ?? null;
}

/** Cuts a quote to `longestQuote` at the end of a sentence, or else of a word; what remains is still verbatim. */
export function shortened(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  const cut = quote.slice(0, longestQuote + 1);
  const sentence = cut.slice(0, cut.lastIndexOf('. ') + 1);
  if (sentence.length >= shortestSentence) return sentence;
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd();
}

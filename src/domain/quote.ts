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

/** The words stand there whole: a quote neither begins nor ends inside a word. */
function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.charAt(at + wanted.length);
    if (
      !(isWordPart(before) && isWordPart(wanted.charAt(0))) &&
      !(isWordPart(after) && isWordPart(wanted.at(-1) ?? ''))
    )
      return true;
  }
  return false;
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** True when the words stand in this block. */
export function standsInBlock(quote: string, block: Block): boolean {
  const wanted = normalised(quote);
  return wanted !== '' && formsOf(block).some((form) => holds(form, wanted));
}

/**
 * The passage of a document that holds the quote: within one block or one heading, else across
 * the blocks of one section. Null when the words are not there.
 */
export function findQuote(quote: string, passages: readonly Passage[]): Passage | null {
  const wanted = normalised(quote);
  if (wanted === '') return null;
  const inBlock = passages.find((passage) => passage.blocks.some((block) => standsInBlock(quote, block)));
  if (inBlock) return inBlock;
  const headed = passages.find((passage) =>
    passage.headings.some((heading) => holds(normalised(heading), wanted)),
  );
  return (
    headed ??
    passages.find((passage, at) => holds(normalised(sectionText(passage, passages[at + 1])), wanted)) ??
    null
  );
}

/** A passage's words, and those of the next while it stands under the same headings. */
function sectionText(passage: Passage, next: Passage | undefined): string {
  const goesOn = next !== undefined && next.headings.join('\n') === passage.headings.join('\n');
  return [passage, ...(goesOn ? [next] : [])].flatMap(({ blocks }) => blocks.map(textOf)).join(' ');
}

/** Cuts a quote to `longestQuote` at the end of a sentence, or else of a word; what remains is still verbatim. */
export function shortened(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  const cut = quote.slice(0, longestQuote + 1);
  const sentence = cut.slice(0, cut.lastIndexOf('. ') + 1);
  if (sentence.length >= shortestSentence) return sentence;
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd();
}

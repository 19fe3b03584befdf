import type { Citation } from '../domain/answer.ts';
import { type Document, dateOf } from '../domain/document.ts';
import { inWords } from '../domain/iso-date.ts';
import { type Passage, quoteOf, textOf } from '../domain/passage.ts';
import { normalised, shortened, standsInBlock } from '../domain/quote.ts';
import { stemsOf } from '../retrieval/words.ts';
import { sentencesOf } from './sentences.ts';
import { missingFigures } from './verify/figures.ts';

/** Numbers sources from 1 in the order they are first used; the same words of the same passage keep their number. */
export interface CitationList {
  /** Cites the words of a passage that carry a statement, or the words given. */
  cite(document: Document, passage: Passage, words: string): number;
  all(): Citation[];
}

export function createCitationList(): CitationList {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  return {
    cite(document, passage, words) {
      const quote = quoteFor(passage, words);
      const key = `${passage.id}\n${quote}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const n = citations.length + 1;
      numbers.set(key, n);
      citations.push({
        n,
        path: document.path,
        title: document.title,
        locator: locatorOf(document, passage),
        source: document.source,
        status: document.status,
        date: dateOf(document),
        url: document.url,
        quote,
      });
      return n;
    },
    all: () => citations,
  };
}

/** A verified answer has no sections worth naming: readers are told who checked it, and when. */
function locatorOf({ source, reviewer, reviewed, effective, published }: Document, passage: Passage): string {
  if (source !== 'faq' || reviewer === null) return passage.locator;
  const isDayShown = reviewed === null || (effective === null && published === null);
  return `verified by ${reviewer}${isDayShown ? '' : ` on ${inWords(reviewed)}`}`;
}

/** Words that stand in the passage as they are; else its sentence or row closest to them. At most 300 characters. */
function quoteFor(passage: Passage, words: string): string {
  const literal = literalIn(passage, words);
  if (literal !== null) return shortened(literal);
  const wanted = new Set(stemsOf(words));
  const offered = passage.blocks.flatMap((block) =>
    block.kind === 'row' ? [quoteOf(block)] : sentencesOf(block.text),
  );
  const [closest] = offered
    .map((text, order) => ({
      text,
      order,
      shared: sharedWith(wanted, text) + (missingFigures(words, text).length === 0 ? figureBonus : 0),
    }))
    .toSorted((a, b) => b.shared - a.shared || a.order - b.order);
  return shortened(closest?.text ?? textOf(passage.blocks[0] ?? { kind: 'paragraph', text: '' }));
}

/** The words in the document's own spelling, when they stand in one of its blocks. */
function literalIn(passage: Passage, words: string): string | null {
  const block = passage.blocks.find((candidate) => standsInBlock(words, candidate));
  if (!block) return null;
  if (block.kind === 'row') return quoteOf(block);
  const at = block.text.indexOf(words);
  if (at >= 0) return words;
  const sentences = sentencesOf(block.text);
  const holding = sentences.find((sentence) => normalised(sentence).includes(normalised(words)));
  return holding ?? block.text;
}

/** The sentence that holds the figures is the one to be shown. */
const figureBonus = 2;

function sharedWith(wanted: ReadonlySet<string>, text: string): number {
  const stems = new Set(stemsOf(text));
  const shared = [...wanted].filter((stem) => stems.has(stem)).length;
  return shared / Math.sqrt(Math.max(stems.size, 1));
}

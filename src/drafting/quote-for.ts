import { type Block, quoteOf } from '../domain/passage.ts';
import { findQuote, longestQuote, shortened } from '../domain/quote.ts';
import type { Line } from './lines.ts';

const fewWords = 4;

/** Words to copy for a claim, and how much their being cut leaves in doubt; null when none hold the term. */
export function quoteFor(line: Line, term: string, clause: string): { quote: string; doubt: number } | null {
  const whole = line.sentence ?? quoteOf(line.block);
  const candidates = [
    ...(isShort(line) ? [withLeadIn(line), ...nextTo(line)] : []),
    { quote: whole, doubt: 0 },
    { quote: shortened(whole), doubt: 1 },
    { quote: shortened(clause.trim()), doubt: 1 },
  ];
  return (
    candidates.find(
      (candidate) =>
        candidate !== null &&
        candidate.quote.length <= longestQuote &&
        (candidate.quote.toLowerCase().includes(term.toLowerCase()) || candidate.quote === whole) &&
        findQuote(candidate.quote, [line.passage]) !== null,
    ) ?? null
  );
}

function isShort({ sentence }: Line): boolean {
  return sentence !== null && sentence.split(/\s+/u).length < fewWords;
}

/** A list item of a few words proves little alone: from the line that opens the list down to it. */
function withLeadIn({ leadIn, passage, block }: Line): { quote: string; doubt: number } | null {
  if (leadIn === null) return null;
  const to = passage.blocks.indexOf(block);
  const from = passage.blocks.findLastIndex((other, at) => at < to && textIn(other) === leadIn);
  if (from < 0) return null;
  return {
    quote: passage.blocks
      .slice(from, to + 1)
      .map(textIn)
      .join(' '),
    doubt: 0,
  };
}

/** "No." with the sentence after it. */
function nextTo({ block }: Line): { quote: string; doubt: number }[] {
  return block.kind === 'row' ? [] : [{ quote: block.text, doubt: 0 }];
}

function textIn(block: Block): string {
  return block.kind === 'row' ? quoteOf(block) : block.text;
}

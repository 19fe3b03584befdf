import { longestQuote } from '../domain/quote.ts';
import type { AssetCatalogue, AssetId } from '../domain/asset-class.ts';
import { mentionsIn } from './asset-mentions.ts';
import { type Line, isSameSection } from './lines.ts';

const limit =
  /\d ?%|\bpercent\b|\$ ?\d|\b(?:at least|no more than|not exceed|minimum|maximum|limited to|holding period|waiting period|only (?:active|participants|employees|those)|fee of|annual fee|transaction fee|redemption fee|surrender charge|(?:30|45|60|90|180)[- ]days?|once (?:a|each|per)|in whole percentages|cap)\b/iu;
const noLimit = /\b(?:returns?|benchmark|for example|illustration|hypothetical|has lost|fell by)\b|\?$/iu;
const near = 3;
const most = 5;

/** Sentences of the same section that bound a claim: caps, minimums, fees, who may. */
export function limitsNear(
  line: Line,
  lines: readonly Line[],
  asset: AssetId,
  catalogue: AssetCatalogue,
): string[] {
  const at = lines.indexOf(line);
  return lines
    .flatMap((other, place) => {
      const { sentence } = other;
      if (sentence === null || sentence.length > longestQuote || !isSameSection(line, other)) return [];
      if (!limit.test(sentence) || noLimit.test(sentence)) return [];
      const named = mentionsIn(sentence, catalogue).map((mention) => mention.asset);
      const isNear = Math.abs(place - at) <= near && named.length === 0;
      return named.includes(asset) || isNear ? [sentence] : [];
    })
    .slice(0, most);
}

import { longestQuote } from '../domain/quote.ts';
import type { AssetCatalogue, AssetId } from '../domain/asset-class.ts';
import { mentionsIn } from './asset-mentions.ts';
import { fundsIn } from './funds-in.ts';
import { type Line, isSameSection } from './lines.ts';

const limit =
  /\d ?%|\bpercent\b|\$ ?\d|\b(?:at least|no more than|not exceed|minimum|maximum|limited to|holding period|waiting period|only (?:active|participants|employees|those)|fee of|annual fee|transaction fee|redemption fee|surrender charge|(?:30|45|60|90|180)[- ]days?|once (?:a|each|per)|in whole percentages|cap)\b/iu;
const noLimit = /\b(?:returns?|benchmark|for example|illustration|hypothetical|has lost|fell by)\b|\?$/iu;
const most = 5;

/** Sentences of the same section that bound a claim (caps, minimums, fees, who may): they name the asset class or point back at the claim. */
export function limitsNear(
  line: Line,
  lines: readonly Line[],
  asset: AssetId,
  catalogue: AssetCatalogue,
): string[] {
  return lines
    .filter((other) => isSameSection(line, other))
    .flatMap((other) => {
      const { sentence } = other;
      if (sentence === null || sentence.length > longestQuote) return [];
      if (!limit.test(sentence) || noLimit.test(sentence)) return [];
      const named = mentionsIn(sentence, catalogue).map((mention) => mention.asset);
      const isOfIt =
        named.length > 0 ? named.includes(asset) : pointsAt(other, line, lines, { asset, catalogue });
      return isOfIt ? [sentence] : [];
    })
    .slice(0, most);
}

const pointsBack =
  /^(?:[^,]{0,40}, )?(?:these|they|together|such|those|it|its|this|that|both|all of (?:these|them)|each of (?:these|them))\b|\b(?:these|such|those) (?:[\w-]+ ){0,3}(?:products?|funds?|investments?|assets?|securities|holdings?|shares|options?|trusts?|pools?)\b|\b(?:in|into|to|of) (?:it|them)\b/iu;

/** A sentence that names no asset class is of the one named last before it: in its own paragraph, else in the one just before if it points back. */
function pointsAt(
  limiting: Line,
  line: Line,
  lines: readonly Line[],
  { asset, catalogue }: { asset: AssetId; catalogue: AssetCatalogue },
): boolean {
  if (line === limiting || isOfItsVehicle(limiting, line)) return true;
  const before = lines.slice(0, lines.indexOf(limiting));
  const last = before
    .filter(({ block }) => block === limiting.block)
    .map(({ sentence }) => mentionsIn(sentence ?? '', catalogue))
    .findLast((mentions) => mentions.length > 0);
  if (last) return line.block === limiting.block && last.some((mention) => mention.asset === asset);
  if (!pointsBack.test(limiting.sentence ?? '')) return false;
  return line.block === limiting.block
    ? before.includes(line)
    : paragraphBefore(before, limiting).includes(line);
}

const vehicle = /\b(?:sleeve|pool)s?\b/iu;

/** "The sleeve is at most 8% of the fund": of the sleeve, or the fund, by whose name the claim spoke of it. */
function isOfItsVehicle({ sentence: limiting }: Line, { sentence }: Line): boolean {
  if (limiting === null || sentence === null) return false;
  const [word] = vehicle.exec(limiting) ?? [];
  const names = fundsIn(limiting);
  return (
    (word !== undefined && vehicle.exec(sentence)?.[0].toLowerCase() === word.toLowerCase()) ||
    fundsIn(sentence).some((name) => names.includes(name))
  );
}

/** The lines of the paragraph, or of the whole list, that stands right before a line's own. */
function paragraphBefore(before: readonly Line[], { block }: Line): Line[] {
  const others = before.filter((line) => line.block !== block);
  const last = others.at(-1);
  if (!last) return [];
  const isList = last.block.kind === 'item' && block.kind !== 'item';
  const from = others.findLastIndex((line) =>
    isList ? line.block.kind !== 'item' : line.block !== last.block,
  );
  return others.slice(from + 1);
}

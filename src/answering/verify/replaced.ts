import { type Hunk, align } from './alignment.ts';
import type { Mark } from './marks.ts';
import { isLight } from './plain-words.ts';
import { type Token, timesIn } from './tokens.ts';

/** From this share of words in the source's order on, a sentence goes along with its source. */
const alongShare = 0.6;
/** From this share of both on, it is its source with something changed. */
const copyShare = 0.75;

/**
 * True when a sentence goes along with its source and has, at some place, another word of weight
 * instead of the source's, or is a part of the source but for a mark put in or left out or its
 * figures in another order.
 */
export function replacesWords(sentence: readonly Token[], source: readonly Token[]): boolean {
  const said = sentence.filter(({ kind }) => kind !== 'stop');
  const held = source.filter(({ kind }) => kind !== 'stop');
  const { kept, hunks } = align(said, held);
  if (kept < said.length * alongShare) return false;
  const part = partToldOf(held, hunks);
  const isCopy = kept >= Math.max(said.length, part.length) * copyShare;
  const hasOthers = (of: (tokens: readonly Token[]) => string): boolean =>
    of(said) !== of(part) && of(said) !== of(held);
  return (
    (isCopy && (hasOthers(marksOf) || hasOthers(measuresOf))) ||
    hunks.some((hunk) => replaces(hunk, said, held))
  );
}

/** The source from the first word told to the last, with the marks right before it. */
function partToldOf(held: readonly Token[], hunks: readonly Hunk[]): Token[] {
  const before = hunks.find(({ at }) => at === 0)?.held ?? [];
  const after = hunks.find(({ at, held: left }) => at > 0 && at + left.length === held.length)?.held ?? [];
  const from = before.findLastIndex(({ kind }) => kind !== 'mark') + 1;
  return held.slice(from, held.length - after.length);
}

function replaces(hunk: Hunk, said: readonly Token[], held: readonly Token[]): boolean {
  if (hunk.held.length > hunk.said.length + 1) return false;
  if (hunk.said.some(isMeasure) && hunk.held.some(isMeasure)) return true;
  return (
    hunk.said.some((token) => isWeighty(token) && timesIn(said, token.form) > timesIn(held, token.form)) &&
    hunk.held.some((token) => isWeighty(token) && timesIn(held, token.form) > timesIn(said, token.form))
  );
}

function isMeasure({ kind }: Token): boolean {
  return kind === 'figure' || kind === 'date';
}

/** The figures in their order, in one string. */
function measuresOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind === 'figure')
    .map(({ form }) => form)
    .join(' ');
}

function isWeighty({ kind, form }: Token): boolean {
  return kind !== 'mark' && !isLight(form);
}

/** The marks that change what is said, in one string; a "will" or "if" more narrows it only, and limits have other words too. */
function marksOf(tokens: readonly Token[]): string {
  const free: ReadonlySet<Mark> = new Set(['WILL', 'IF', 'FROM', 'ATMOST', 'ATLEAST']);
  return tokens
    .flatMap((token) => (token.kind === 'mark' && !free.has(token.form) ? [token.form] : []))
    .sort()
    .join(' ');
}

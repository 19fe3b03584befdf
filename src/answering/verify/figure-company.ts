import { isPlain } from './plain-words.ts';
import type { Token } from './tokens.ts';

/** How many words on each side of a figure say what it is a figure of. */
const near = 2;
/** How far from the same figure they may stand in the source. */
const reach = 4;

/**
 * True when every figure of a sentence keeps the company it has in its source: "$60 each quarter"
 * does not, where the source says "$60, billed at $15 each quarter". What the source says before its
 * first figure is of all of them. Words `taken` from around the source may stand beside a figure too.
 */
export function keepsFigureCompany(
  sentence: readonly Token[],
  source: readonly Token[],
  taken: ReadonlySet<string>,
): boolean {
  const said = sentence.filter((token) => isFigure(token) || (isCompany(token) && !isPlain(token.form)));
  const held = source.filter(isCompany);
  const first = held.findIndex(isFigure);
  // With one figure alone, all the sentence says is of it.
  const hasOne = held.filter(isFigure).length === 1;
  const ofAll = new Set((hasOne ? held : held.slice(0, Math.max(first, 0))).map(({ form }) => form));
  return said.every((token, at) => {
    if (!isFigure(token)) return true;
    const company = around(said, at, near);
    return held.some((other, place) => {
      if (!isFigure(other) || other.form !== token.form) return false;
      const there = new Set(around(held, place, reach));
      const strange = company.filter((form) => !there.has(form));
      return (
        strange.length === 0 ||
        (strange.length < company.length && strange.every((form) => ofAll.has(form) || taken.has(form)))
      );
    });
  });
}

function isFigure({ kind }: Token): boolean {
  return kind === 'figure';
}

function isCompany({ kind }: Token): boolean {
  return kind === 'figure' || kind === 'word';
}

/** The words on both sides, up to the next figure: that one has a company of its own. */
function around(tokens: readonly Token[], at: number, width: number): string[] {
  const before = tokens.slice(Math.max(at - width, 0), at);
  const after = tokens.slice(at + 1, at + 1 + width);
  const nextFigure = after.findIndex(isFigure);
  return [
    ...before.slice(before.findLastIndex(isFigure) + 1),
    ...(nextFigure === -1 ? after : after.slice(0, nextFigure)),
  ].map(({ form }) => form);
}

import { align } from './alignment.ts';
import { isPlain } from './plain-words.ts';
import { type Token, timesIn } from './tokens.ts';

/** A sentence of so few words is held to what stands right beside each of them. */
const shortLength = 5;

/**
 * True when a short sentence of words alone leaves out a word of weight between two of its own: "a crypto
 * fund is on the menu" does, where the source says that the bar on crypto applies to every fund there.
 * Words of the headings may be left out; figures, dates and marks have a company of their own.
 */
export function leapsOver(
  sentence: readonly Token[],
  source: readonly Token[],
  headings: ReadonlySet<string>,
): boolean {
  const said = sentence.filter(({ kind }) => kind !== 'stop');
  if (said.length > shortLength || said.some(({ kind }) => kind !== 'word')) return false;
  const held = source.filter(({ kind }) => kind !== 'stop');
  const { hunks } = align(said, held);
  const inside = hunks.filter(({ at, held: left }) => at > 0 && at + left.length < held.length);
  return inside.some((hunk) =>
    hunk.held.some(
      (token) =>
        token.kind === 'word' &&
        !isPlain(token.form) &&
        !headings.has(token.form) &&
        timesIn(said, token.form) === 0,
    ),
  );
}

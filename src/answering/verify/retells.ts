import { crossesHalves } from './crosses-halves.ts';
import { cutsOff } from './cuts-off.ts';
import { missingDates } from './dates.ts';
import { keepsFigureCompany } from './figure-company.ts';
import { missingFigures } from './figures.ts';
import { keepsMarks } from './keeps-marks.ts';
import { leapsOver } from './leaps-over.ts';
import { missingNames } from './names.ts';
import { isClaiming, isPlain } from './plain-words.ts';
import { isNegative } from './polarity.ts';
import { replacesWords } from './replaced.ts';
import { takesPlaceOfRival } from './rivals.ts';
import type { SourceSentence } from './sources.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A retold sentence may bring this share of its words itself, all of them plain ones. */
const ownShare = 0.34;
/** And take this share from the sentences beside its source, or the headings above. */
const takenShare = 0.35;
/** Both together; one word there always may be. */
const strangeShare = 0.4;

/**
 * Whether a sentence only says again what one source sentence says: its words are from there but for a
 * few plain ones and a few of the surroundings, its figures, dates, names and marks are those of the
 * source, and nothing was put in another's place.
 */
export function retells(sentence: string, source: SourceSentence): boolean {
  const said = tokensOf(sentence);
  const held = tokensOf(source.said);
  const taken = takenFrom(said, held, source);
  return (
    taken !== null &&
    (isNegative(sentence) || !source.isDenied) &&
    !takesPlaceOfRival(said, held) &&
    !replacesWords(said, held) &&
    !cutsOff(sentence, source.said) &&
    !crossesHalves(sentence, source.said) &&
    !leapsOver(said, held, formsOf(tokensOf(source.under))) &&
    keepsMarks(said, held) &&
    keepsFigureCompany(said, held, new Set(taken)) &&
    missesNothing(sentence, source)
  );
}

/** The words that the sentence has from around its source; null when too much of it is from elsewhere. */
function takenFrom(
  said: readonly Token[],
  held: readonly Token[],
  { beside, under }: SourceSentence,
): string[] | null {
  const words = [...formsOf(said)];
  const there = new Set(held.map(({ form }) => form));
  const strange = words.filter((form) => !there.has(form));
  if (!said.some(({ kind, form }) => kind !== 'mark' && kind !== 'stop' && there.has(form))) return null;
  if (strange.length > Math.max(words.length * strangeShare, 1)) return null;
  const own = strange.filter(isPlain);
  const others = strange.filter((form) => !isPlain(form));
  if (own.length > words.length * ownShare || others.length > Math.max(words.length * takenShare, 1))
    return null;
  if (others.length === 0) return [];
  const around = new Set([...formsOf(tokensOf(beside)), ...formsOf(tokensOf(under))]);
  return others.every((form) => around.has(form) && !isClaiming(form)) ? others : null;
}

function missesNothing(sentence: string, { said, beside, under }: SourceSentence): boolean {
  const evidence = `${said}\n${under}`;
  return [
    missingFigures(sentence, said),
    missingDates(sentence, evidence),
    missingNames(sentence, `${evidence}\n${beside}`),
  ].every((missing) => missing.length === 0);
}

function formsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(({ kind }) => kind === 'word').map(({ form }) => form));
}

import { dateOf } from '../../domain/document.ts';
import { evidenceOf, textOf } from '../../domain/passage.ts';
import type { Found } from '../find/findings.ts';
import { leansOnEarlier, sentencesOf } from '../sentences.ts';
import type { Denies } from './doubt.ts';

/** How much of some words a text holds: 0 to 1. */
export type Relevance = (text: string) => number;

/** A correction stands where at least this much of what the question names is spoken of. */
const leastAbout = 0.5;
/** So much less where the item's very status denies the claim. */
const leastOfStatus = 0.3;
const denialWeight = 0.3;
/** What the sentence itself names, of the law and of what stands beside it in the question. */
const ownWeight = 0.25;
/** What was replaced tells best that it was; on all else its successor speaks. */
const replacedLoss = 0.2;
const hearsayLoss = 0.1;
/** One year later weighs this much. */
const yearWeight = 0.1;
const longest = 480;

/** A passage's words that deny a claim. */
export interface Denial {
  text: string;
  hit: Found;
  rating: number;
}

/** What a passage says against a claim about the law named, the best to be told by its rating. */
export function denialsIn(
  hit: Found,
  { denies, isAbout, isBeside }: { denies: Denies; isAbout: Relevance; isBeside: Relevance },
): Denial[] {
  const whole = isAbout([evidenceOf(hit.passage), hit.document.publisher ?? ''].join('\n'));
  const headings = hit.passage.headings.join('\n');
  return hit.passage.blocks.flatMap((block) => {
    const sentences = block.kind === 'row' ? [] : sentencesOf(textOf(block));
    return sentences.flatMap((sentence, at): Denial[] => {
      const denial = denies(sentence, hit);
      if (denial === 0) return [];
      const text = withWhatLeans(sentences, at);
      const about = (whole + isAbout(`${headings}\n${text}`)) / 2;
      const least = denial > 1 ? leastOfStatus : leastAbout;
      if (about < least || text.length > longest) return [];
      const own = isAbout(text) + isBeside(`${headings}\n${text}`);
      return [{ text, hit, rating: about + ownWeight * own + denialWeight * denial + standingOf(hit) }];
    });
  });
}

/** It names its day in the sentence before. */
const saysThen = /\b(?:by|on|until|at|since) (?:that|then)\b/iu;

const leans = (sentence: string): boolean => leansOnEarlier(sentence) || saysThen.test(sentence);
/** A correction goes on with what leans on it up to this length, in characters. */
const comfortable = 240;

/** The sentence with those it leans on, and with short ones that lean on it: "It is not law." */
function withWhatLeans(sentences: readonly string[], at: number): string {
  let from = at;
  while (from > 0 && leans(sentences[from] ?? '')) from -= 1;
  let text = sentences.slice(from, at + 1).join(' ');
  for (const next of sentences.slice(at + 1)) {
    if (!leans(next) || text.length + next.length > comfortable) break;
    text = `${text} ${next}`;
  }
  return text;
}

function standingOf({ document, isReplaced }: Found): number {
  const [year = 2000, month = 1] = (dateOf(document) ?? '2000-01-01').split('-').map(Number);
  const isHearsay = document.status === 'reported' || document.status === 'commentary';
  return (
    (year - 2000 + month / 12) * yearWeight - (isReplaced ? replacedLoss : 0) - (isHearsay ? hearsayLoss : 0)
  );
}

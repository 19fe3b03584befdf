import type { Passage } from '../../domain/passage.ts';
import { sentencesOf } from '../sentences.ts';
import { withMarks } from './marks.ts';
import { isPlain } from './plain-words.ts';
import { retells } from './retells.ts';
import { type SourceSentence, sourcesIn } from './sources.ts';
import { tokensOf } from './tokens.ts';
import { standsWhole } from './whole-sentence.ts';

/** Whole turns of a sentence: "the first is $1,000, and each later one is $250" has two. */
const joint = /;\s+|,\s+(?:and|but|while)\s+/u;
/** Words that take in everybody or everything. */
const sweeping =
  /\b(?:any|anybody|anyone|anything|everybody|everyone|everything|every|all|always|most|entirely|fully)\b/giu;

/** Whether each sentence of a text stands whole in one of the passages, or only says again what one sentence there says. */
export function isSaidIn(text: string, passages: readonly Passage[]): boolean {
  if (passages.some((passage) => standsWhole(text, passage))) return true;
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return false;
  const sources = passages.map(sourcesIn);
  return sentences.every(
    (sentence) =>
      passages.some((passage) => standsWhole(sentence, passage)) ||
      sources.some((own) => isRetoldBy(sentence, own)),
  );
}

function isRetoldBy(sentence: string, sources: readonly SourceSentence[]): boolean {
  if (isToldBy(sentence, sources)) return true;
  // Cells of two rows make a third that nobody wrote.
  const sentences = sources.filter(({ isRow }) => !isRow);
  const turns = sentence.split(joint);
  return turns.length === 2 && turns.every((turn) => saysEnough(turn) && isToldBy(turn, sentences));
}

function isToldBy(words: string, sources: readonly SourceSentence[]): boolean {
  return sources.some((source) => !sweeps(words, source.said) && retells(words, source));
}

/** Of fewer weighty words, any sentence would have them. */
const fewestWords = 2;

function saysEnough(turn: string): boolean {
  const weighty = tokensOf(turn).filter(({ kind, form }) => kind !== 'stop' && !isPlain(form));
  return weighty.length >= fewestWords;
}

/** It takes in more than its source does. */
function sweeps(sentence: string, said: string): boolean {
  const source = said.toLowerCase();
  const own = withMarks(sentence.toLowerCase()).match(sweeping) ?? [];
  return own.some((word) => !source.includes(word));
}

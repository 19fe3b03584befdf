import { type Passage, bodyOf } from '../../domain/passage.ts';
import { softWords } from '../../retrieval/soft-words.ts';
import { stemsOf } from '../../retrieval/words.ts';
import { sentencesOf } from '../sentences.ts';
import { missingDates } from './dates.ts';
import { keepsFigureCompany } from './figure-company.ts';
import { missingFigures } from './figures.ts';
import { missingNames } from './names.ts';
import { deniesTheSame } from './negations.ts';
import { missingStrongWords } from './polarity.ts';

/** A retold sentence may bring this share of its content words itself, all of them plain ones. */
const ownShare = 0.25;
/** More sources than this for one statement, and anything would be carried by something. */
const mostPassages = 3;

/** Words that claim something even where they only shape a question. */
const claims = new Set(
  stemsOf(
    'allowed allow permitted available offer offered possible applies apply required requirement covered cover maximum minimum most least largest smallest highest lowest day days month months year years total percent rate',
  ),
);
/** Plain words of retelling, beside those that only shape a question: they claim nothing. */
const retelling =
  'also include includes including mean means called known part example because each document documents says states notice summary person';
const plain = new Set(stemsOf([...softWords, retelling].join(' ')).filter((stem) => !claims.has(stem)));

/** Advice, promises, and requests that no plan document makes of a reader. */
const neverSaid =
  /\b(?:you should|we recommend|i recommend|recommended|good idea|smart|wise|safe (?:bet|investment)|are safe|is safe|risk-free|guaranteed|will (?:rise|double|go up|fall|crash|grow|outperform)|password|pin code|social security number|wire your|seed phrase)\b/iu;

/**
 * Whether a model's statement only retells its passages: each sentence is held against the one
 * sentence, or two neighbours, that say most of it, and must take its figures, dates and names
 * from there, say yes where it says yes, and bring no content words of its own.
 */
export function isRetold(text: string, passages: readonly Passage[]): boolean {
  if (passages.length === 0 || passages.length > mostPassages || neverSaid.test(text)) return false;
  const sources = passages.flatMap((passage) =>
    neighbours(passage).map((said) => ({ said, under: passage.headings.join('\n') })),
  );
  return sentencesOf(text).every((sentence) =>
    sources.some(({ said, under }) => retells(sentence, said, under)),
  );
}

/** Words that take in everybody or everything. */
const sweeping =
  /\b(?:any|anybody|anyone|anything|everybody|everyone|everything|every|all|always|nobody|never|most|entirely|fully)\b/giu;
/** Words that hold a sentence in bounds. */
const bounding = /\b(?:only|unless|except|at least|at most|no more than|not more than|up to|until|if)\b/giu;

function wordsLike(pattern: RegExp, text: string): string[] {
  return (text.toLowerCase().match(pattern) ?? []).map(String);
}

/** It takes in more than its source, or leaves out what holds that in bounds. */
function widens(sentence: string, said: string): boolean {
  const source = said.toLowerCase();
  const own = sentence.toLowerCase();
  return (
    wordsLike(sweeping, sentence).some((word) => !source.includes(word)) ||
    wordsLike(bounding, said).some((word) => !own.includes(word))
  );
}

function retells(sentence: string, said: string, under: string): boolean {
  const stems = [...new Set(stemsOf(sentence))];
  const held = new Set(stemsOf(said));
  const headed = new Set(stemsOf(under).filter((stem) => !claims.has(stem)));
  const own = stems.filter((stem) => !held.has(stem) && !headed.has(stem));
  if (stems.length === 0 || own.length > stems.length * ownShare || !own.every((stem) => plain.has(stem)))
    return false;
  if (widens(sentence, said)) return false;
  const evidence = `${said}\n${under}`;
  const misses = [
    missingFigures(sentence, said),
    missingDates(sentence, evidence),
    missingNames(sentence, evidence),
    missingStrongWords(sentence, said),
  ];
  return (
    misses.every((missing) => missing.length === 0) &&
    keepsFigureCompany(sentence, said) &&
    deniesTheSame(sentence, said)
  );
}

/** Each sentence or row of a passage, and each with the one after it. */
function neighbours(passage: Passage): string[] {
  const sentences = bodyOf(passage).split('\n').flatMap(sentencesOf);
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    return next === undefined ? [sentence] : [sentence, `${sentence}\n${next}`];
  });
}

import { stemsOf } from '../../retrieval/words.ts';
import { sentencesOf } from '../sentences.ts';

const negation =
  /\b(?:not|no|never|none|neither|nor|cannot|prohibits?|prohibited|bars?|barred|blocks?|blocked|excludes?|excluded|forbids?|forbidden|\w+n['’]t)\b/iu;
/** Turns of phrase that hold a "no" and deny nothing. */
const limits = /\b(?:no|not) (?:more|less|later|earlier|fewer|longer|only|just|merely)\b/giu;
const sameSubject = 0.6;

/** Words that claim more than their evidence unless it says them too. */
const strong = [
  'must',
  'requires',
  'required',
  'final',
  'finalized',
  'guarantees',
  'guaranteed',
  'insured',
  'banned',
  'prohibited',
  'illegal',
  'enacted',
  'always',
  'approved',
  'proposed',
  'rescinded',
  'pending',
];

/** True when a sentence of the claim says the opposite of the evidence sentence it is closest to. */
export function isReversed(claim: string, evidence: string): boolean {
  const sources = evidence.split('\n').flatMap(sentencesOf);
  return sentencesOf(claim).some((sentence) => {
    const stems = new Set(stemsOf(sentence));
    const closest = sources
      .map((source) => ({ source, shared: share(stems, new Set(stemsOf(source))) }))
      .filter(({ shared }) => shared >= sameSubject)
      .toSorted((a, b) => b.shared - a.shared);
    const top = closest[0];
    if (!top) return false;
    return !closest.some(
      ({ source, shared }) => shared >= top.shared - 0.1 && isNegative(source) === isNegative(sentence),
    );
  });
}

/** Strong words of the claim that its evidence does not use in any form, or only to deny them. */
export function missingStrongWords(claim: string, evidence: string): string[] {
  const sources = evidence
    .split('\n')
    .flatMap(sentencesOf)
    .map((text) => ({ isDenied: isNegative(text), held: wordsAndStems(text) }));
  return sentencesOf(claim).flatMap((sentence) => {
    const said = new Set(sentence.toLowerCase().match(/\p{L}+/gu) ?? []);
    const isDenied = isNegative(sentence);
    return strong.filter(
      (word) =>
        said.has(word) &&
        !sources.some(
          (source) =>
            (isDenied || !source.isDenied) && [word, ...stemsOf(word)].some((form) => source.held.has(form)),
        ),
    );
  });
}

function wordsAndStems(text: string): Set<string> {
  return new Set<string>([...stemsOf(text), ...(text.toLowerCase().match(/\p{L}+/gu) ?? [])]);
}

function share(of: ReadonlySet<string>, inside: ReadonlySet<string>): number {
  return of.size === 0 ? 0 : [...of].filter((stem) => inside.has(stem)).length / of.size;
}

/** True when the sentence denies something; "no more than" denies nothing. */
export function isNegative(sentence: string): boolean {
  return negation.test(sentence.replaceAll(limits, ' '));
}

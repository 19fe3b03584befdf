import { sentencesOf } from '../../../../src/answering/sentences.ts';
import { type Passage, evidenceOf } from '../../../../src/domain/passage.ts';

/** A statement with the passages it cites. */
export interface Told {
  text: string;
  passages: readonly Passage[];
  /** Part of a sentence: that its words stand there makes it no truth, unless they are a whole one. */
  isCut?: true;
}

/** Makes false statements out of a true one, each with one change. */
export type Mutation = (told: Told) => Told[];

/** Each place where the pattern stands, changed in each way, one at a time. */
export function each(pattern: RegExp, changes: (found: string) => readonly string[]): Mutation {
  return ({ text, passages }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      changes(found)
        .filter((change) => change !== found)
        .map((change) => ({
          text: text.slice(0, index) + change + text.slice(index + found.length),
          passages,
        })),
    );
}

/** Each listed word turned into the other one; keys are lower case, a capital is kept. */
export function turned(pairs: Readonly<Record<string, string>>): Mutation {
  const words = Object.keys(pairs).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'giu');
  return each(pattern, (found) => {
    const other = pairs[found.toLowerCase()] ?? found;
    const isCapital = /^\p{Lu}/u.test(found);
    return [isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other];
  });
}

/** Words of a text alone, parted by single blanks: what punctuation and case leave. */
export function bare(text: string): string {
  return ` ${(text.toLowerCase().match(/[$€£]?[\p{L}\p{N}]+%?/gu) ?? []).join(' ')} `;
}

/** Whether the changed statement stands word for word in what it cites: then it is no falsehood. */
export function standsThere({ text, passages, isCut }: Told): boolean {
  const said = bare(text);
  if (isCut) return passages.some((passage) => sentencesOf(evidenceOf(passage)).map(bare).includes(said));
  return passages.some((passage) => bare(evidenceOf(passage)).includes(said));
}

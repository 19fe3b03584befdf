import type { Related } from '../domain/ports/retriever.ts';
import { stemsOf } from './words.ts';

/** A phrase and other ways to say it, as stems. */
export interface Phrase {
  stems: readonly string[];
  alternatives: readonly (readonly string[])[];
  /** Of the alternatives, those that mean the very same. */
  same: readonly (readonly string[])[];
}

/** Known phrases, found by the stem they begin with. */
export interface Phrases {
  startingWith(stem: string): readonly Phrase[];
}

const none: readonly Phrase[] = [];

export function createPhrases(related: readonly Related[]): Phrases {
  const byStem = new Map<string, Phrase[]>();
  for (const { phrase, alternatives, isSame } of related) {
    const stems = stemsOfPhrase(phrase);
    const [first] = stems;
    if (first === undefined) continue;
    const others = alternatives.map(stemsOfPhrase).filter((other) => other.length > 0);
    const read = { stems, alternatives: others, same: isSame === true ? others : [] };
    const neighbours = byStem.get(first);
    if (neighbours) neighbours.push(read);
    else byStem.set(first, [read]);
  }
  return { startingWith: (stem) => byStem.get(stem) ?? none };
}

/** Those of both, the first's before the second's. */
export function bothOf(one: Phrases, other: Phrases): Phrases {
  return { startingWith: (stem) => [...one.startingWith(stem), ...other.startingWith(stem)] };
}

const read = new Map<string, readonly string[]>();
const mostRead = 20_000;

/** The names of asset classes come with nearly every search: their stems are kept. */
function stemsOfPhrase(phrase: string): readonly string[] {
  const known = read.get(phrase);
  if (known) return known;
  const stems = stemsOf(phrase);
  if (read.size < mostRead) read.set(phrase, stems);
  return stems;
}

import { inverseDocumentFrequency } from './bm25.ts';
import type { Phrase, Phrases } from './phrases.ts';
import { softWords } from './soft-words.ts';
import { type Spelling, respelt } from './spelling.ts';
import { wordsOf } from './words.ts';

/** One thing a query names: its own stems, and the stems of other ways to say it. */
export interface Concept extends Phrase {
  /** How much it says: the rarity of its rarest word in the texts searched. */
  weight: number;
  /** It only shapes the question. */
  isSoft: boolean;
}

/** The texts searched, as far as rarity and spelling go. */
export interface Vocabulary {
  size: number;
  holding: (stem: string) => number;
  near: Spelling['near'];
}

/** Reads a query as concepts: known phrases as one, every other word alone, misspelt words as the nearest known one. */
export function conceptsOf(query: string, phrases: Phrases, vocabulary: Vocabulary): Concept[] {
  const said = wordsOf(query);
  const stems = said.map((word) => respelt(word, vocabulary));
  const soft = new Set(said.flatMap(({ surface, stem }) => (softWords.has(surface) ? [stem] : [])));
  const concepts = new Map<string, Concept>();
  for (let at = 0; at < stems.length;) {
    const { stems: named, alternatives, same } = longestAt(at, stems, phrases);
    const isSoft = named.every((stem) => soft.has(stem));
    const weight = weightOf(named, vocabulary) * (isSoft ? softness : 1);
    concepts.set(named.join(' '), { stems: named, alternatives, same, weight, isSoft });
    at += named.length;
  }
  return withoutStrangers([...concepts.values()], vocabulary);
}

/** The longest known phrase that stands there, with what all who know it say for it; else the word alone. */
function longestAt(at: number, stems: readonly string[], phrases: Phrases): Phrase {
  const word = stems[at] ?? '';
  const known = phrases
    .startingWith(word)
    .filter((phrase) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
  const length = Math.max(...known.map((phrase) => phrase.stems.length), 1);
  const longest = known.filter((phrase) => phrase.stems.length === length);
  return {
    stems: longest[0]?.stems ?? [word],
    alternatives: longest.flatMap(({ alternatives }) => alternatives),
    same: longest.flatMap(({ same }) => same),
  };
}

/** A word that stands in no text says nothing of rarity: it counts as much as the middling one that does. */
function withoutStrangers(concepts: readonly Concept[], { holding }: Vocabulary): Concept[] {
  const isKnown = ({ stems, alternatives }: Concept): boolean =>
    [stems, ...alternatives].some((way) => way.every((stem) => holding(stem) > 0));
  const weights = concepts
    .filter((concept) => isKnown(concept) && !concept.isSoft)
    .map(({ weight }) => weight)
    .sort((a, b) => a - b);
  const middling = weights[Math.floor(weights.length / 2)] ?? 1;
  return concepts.map((concept) =>
    isKnown(concept) ? concept : { ...concept, weight: Math.min(concept.weight, middling) },
  );
}

/** What a soft word counts of an ordinary one. */
const softness = 0.3;

function weightOf(stems: readonly string[], { size, holding }: Vocabulary): number {
  return Math.max(...stems.map((stem) => inverseDocumentFrequency(size, holding(stem))));
}

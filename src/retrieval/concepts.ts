import { editDistance, nearestWord } from '../domain/edit-distance.ts';
import type { Related } from '../domain/ports/retriever.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { softWords } from './soft-words.ts';
import { type Word, stemsOf, wordsOf } from './words.ts';

/** One thing a query names: its own stems, and the stems of other ways to say it. */
export interface Concept {
  stems: string[];
  alternatives: string[][];
  /** How much it says: the rarity of its rarest word in the texts searched. */
  weight: number;
  /** It only shapes the question. */
  isSoft: boolean;
}

/** The texts searched, as far as rarity and spelling go. */
export interface Vocabulary {
  size: number;
  holding: (stem: string) => number;
  terms: () => Iterable<string>;
}

/** Reads a query as concepts: known phrases as one, every other word alone, misspelt words as the nearest known one. */
export function conceptsOf(query: string, related: readonly Related[], vocabulary: Vocabulary): Concept[] {
  const words = wordsOf(query).map((word) => respelt(word, vocabulary));
  const soft = new Set(wordsOf(query).flatMap(({ surface, stem }) => (softWords.has(surface) ? [stem] : [])));
  const phrases = related
    .map(phraseOf)
    .filter(({ stems }) => stems.length > 0)
    .sort((a, b) => b.stems.length - a.stems.length);
  const concepts = new Map<string, Concept>();
  for (let at = 0; at < words.length;) {
    const known = phrases.filter(({ stems }) => stems.every((stem, offset) => words[at + offset] === stem));
    const longest = known[0]?.stems ?? [words[at] ?? ''];
    const same = known.filter(({ stems }) => stems.length === longest.length);
    const alternatives = same.flatMap((phrase) => phrase.alternatives).filter((stems) => stems.length > 0);
    const isSoft = longest.every((stem) => soft.has(stem));
    const weight = weightOf(longest, vocabulary) * (isSoft ? softness : 1);
    concepts.set(longest.join(' '), { stems: longest, alternatives, weight, isSoft });
    at += longest.length;
  }
  return withoutStrangers([...concepts.values()], vocabulary);
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

interface Phrase {
  stems: string[];
  alternatives: string[][];
}

const phrasesRead = new WeakMap<Related, Phrase>();

/** The standing aliases come with every search: their stems are kept. */
function phraseOf(related: Related): Phrase {
  const known = phrasesRead.get(related);
  if (known) return known;
  const phrase = { stems: stemsOf(related.phrase), alternatives: related.alternatives.map(stemsOf) };
  phrasesRead.set(related, phrase);
  return phrase;
}

function weightOf(stems: readonly string[], { size, holding }: Vocabulary): number {
  return Math.max(...stems.map((stem) => inverseDocumentFrequency(size, holding(stem))));
}

const shortestRespelt = 6;
/** From this length on, two slips are forgiven. */
const longWord = 9;
const longestEnding = 3;

function respelt({ surface, stem }: Word, vocabulary: Vocabulary): string {
  if (vocabulary.holding(stem) > 0 || surface.length < shortestRespelt || /\p{N}/u.test(surface)) return stem;
  const terms = [...vocabulary.terms()];
  const most = stem.length < longWord ? 1 : 2;
  const misspelt = terms.filter(
    (term) =>
      term.startsWith(stem.charAt(0)) &&
      term.length >= shortestRespelt - 1 &&
      editDistance(stem, term, most) <= most,
  );
  return nearestWord(stem, misspelt) ?? terms.find((term) => isSameRoot(stem, term)) ?? stem;
}

/** One begins with the whole other: "japan" and "japanes", which the stemmer keeps apart. */
function isSameRoot(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= shortestRespelt && long.length - short.length <= longestEnding && long.startsWith(short)
  );
}

/** Share of the concepts' weight that the texts' stems hold: an exact name counts fully, another way to say it nearly so. */
export function coverageOf(concepts: readonly Concept[], held: ReadonlySet<string>): number {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (total === 0) return 0;
  const share = concepts.reduce((sum, concept) => sum + concept.weight * heldShare(concept, held), 0) / total;
  return concepts.every(({ isSoft }) => isSoft) ? share * nothingNamed : share;
}

const otherWords = 0.9;
/** What coverage is worth when a query names nothing: "what time is it". */
const nothingNamed = 0.6;

function heldShare({ stems, alternatives }: Concept, held: ReadonlySet<string>): number {
  const exact = stems.filter((stem) => held.has(stem)).length / stems.length;
  if (exact === 1) return 1;
  const other = alternatives.some((stemsOfOther) => stemsOfOther.every((stem) => held.has(stem)));
  return other ? otherWords : exact === 0 ? 0 : exact / 2;
}

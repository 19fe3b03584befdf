import { type Document, dateOf } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { evidenceOf, textOf } from '../../domain/passage.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { type FindOptions, type Found, find } from '../find/find.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import { leansOnEarlier, sentencesOf } from '../sentences.ts';
import type { Understanding } from '../understand/understanding.ts';
import { type Premise, premiseOf } from './premise-of.ts';
import { datesOtherwise } from './event-dates.ts';
import type { LegalClaim } from './legal-claim.ts';

export interface CorrectPremiseOptions {
  understanding: Understanding;
  search: FindOptions;
  knowledge: KnowledgeBase;
  retriever: Retriever;
}

export interface Correction {
  statements: ReadyStatement[];
  /** Replaced or rescinded items that the question holds to be in force still. */
  askedAbout: Document[];
}

/**
 * What the documents say against a status or a day that the question takes for granted of a law, in
 * their own sentences: one for each such claim, none where nothing is found that denies it. Whether
 * the question asserts it or asks for it, that sentence is the answer's first.
 */
export async function correctPremise({
  understanding,
  search,
  knowledge,
  retriever,
}: CorrectPremiseOptions): Promise<Correction> {
  const premise = premiseOf(understanding);
  if (premise === null) return { statements: [], askedAbout: [] };
  const corrections: Said[] = [];
  const askedAbout: Document[] = [];
  for (const { keywords, denies, isOfStanding } of doubtsOf(premise)) {
    const query = [premise.subject, premise.beside, keywords].filter((part) => part !== '').join(' ');
    const found = await find(knowledge, retriever, {
      ...search,
      query,
      assets: [],
      assetWords: [],
      byWordsAlone: true,
    });
    const isAbout = found.relevanceTo(premise.subject);
    const isBeside = premise.beside === '' ? () => 0 : found.relevanceTo(premise.beside);
    const best = [...found.policy, ...found.plan]
      .slice(0, mostPassages)
      .flatMap((hit) => sayingsOf(hit, { denies, isAbout, isBeside }))
      .toSorted((a, b) => b.rating - a.rating)
      .at(0);
    if (isOfStanding) askedAbout.push(...noLongerStanding(found.policy, isAbout));
    if (best && !corrections.some(({ text }) => text === best.text)) corrections.push(best);
  }
  const statements = corrections.map(({ text, hit: { document, passage, source } }) => ({
    text,
    source,
    isCorrection: true,
    evidence: [{ document, passage, words: text }],
  }));
  return { statements, askedAbout };
}

/** The item that is said to stand still, if it was replaced or rescinded. */
function noLongerStanding(hits: readonly Found[], isAbout: Relevance): Document[] {
  const gone = hits
    .filter(({ document, isReplaced }) => isReplaced || document.status === 'rescinded')
    .filter(({ passage }) => isAbout(evidenceOf(passage)) >= leastNamed);
  return gone.slice(0, 1).map(({ document }) => document);
}

const mostPassages = 30;
/** A correction speaks of at least this much of what the question names. */
const leastAbout = 0.5;
/** An item that holds this much of what is named is the one that is meant. */
const leastNamed = 0.8;
const denialWeight = 0.3;
const besideWeight = 0.25;
/** What was replaced tells best that it was; on all else its successor speaks. */
const replacedLoss = 0.2;
const hearsayLoss = 0.1;
/** One year later weighs this much. */
const yearWeight = 0.02;
const longest = 480;

type Relevance = (text: string) => number;

/** A sentence that denies the claim, 1, or stands in a document whose status does, less; 0 otherwise. */
type Denies = (sentence: string, hit: Found) => number;

interface Doubt {
  keywords: string;
  /** Whether the item itself still stands is claimed. */
  isOfStanding: boolean;
  denies: Denies;
}

function doubtsOf({ claims, date }: Premise): Doubt[] {
  const ofClaims = claims.map((claim) => ({
    keywords: claim.keywords,
    isOfStanding: claim.id === 'standing',
    denies: (sentence: string, hit: Found) => denialOf(claim, sentence, hit),
  }));
  if (date === null) return ofClaims;
  return [
    {
      keywords: 'date closed signed published',
      isOfStanding: false,
      denies: (sentence) => (datesOtherwise(date, sentence) ? 1 : 0),
    },
    ...ofClaims,
  ];
}

function denialOf({ denied, against }: LegalClaim, sentence: string, { document }: Found): number {
  const isAgainst = against.some((status) => status === document.status);
  if (!denied.test(sentence.toLowerCase())) return 0;
  return isAgainst ? 1.2 : 1;
}

interface Said {
  text: string;
  hit: Found;
  rating: number;
}

function sayingsOf(
  hit: Found,
  { denies, isAbout, isBeside }: { denies: Denies; isAbout: Relevance; isBeside: Relevance },
): Said[] {
  const headings = hit.passage.headings.join('\n');
  return hit.passage.blocks.flatMap((block) => {
    const sentences = block.kind === 'row' ? [] : sentencesOf(textOf(block));
    return sentences.flatMap((sentence, at): Said[] => {
      const denial = denies(sentence, hit);
      if (denial === 0) return [];
      const text = withWhatItLeansOn(sentences, at);
      const about = (isAbout(text) + isAbout(`${headings}\n${text}`)) / 2;
      if (about < leastAbout || text.length > longest) return [];
      return [
        {
          text,
          hit,
          rating: about + besideWeight * isBeside(text) + denialWeight * denial + standingOf(hit),
        },
      ];
    });
  });
}

function withWhatItLeansOn(sentences: readonly string[], at: number): string {
  let from = at;
  while (from > 0 && leansOnEarlier(sentences[from] ?? '')) from -= 1;
  return sentences.slice(from, at + 1).join(' ');
}

function standingOf({ document, isReplaced }: Found): number {
  const year = Number((dateOf(document) ?? '2000').slice(0, 4)) - 2000;
  const isHearsay = document.status === 'reported' || document.status === 'commentary';
  return year * yearWeight - (isReplaced ? replacedLoss : 0) - (isHearsay ? hearsayLoss : 0);
}

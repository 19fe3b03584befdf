import type { Document } from '../../domain/document.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { evidenceOf } from '../../domain/passage.ts';
import type { Retriever } from '../../domain/ports/retriever.ts';
import { find } from '../find/find.ts';
import type { FindOptions, Found } from '../find/findings.ts';
import type { ReadyStatement } from '../ready-statement.ts';
import type { Understanding } from '../understand/understanding.ts';
import { type Denial, type Relevance, denialsIn } from './denials-in.ts';
import { doubtsOf } from './doubt.ts';
import { premiseOf } from './premise-of.ts';

const mostPassages = 30;
/** The first item that holds this much of what is named is the one that is meant. */
const leastNamed = 0.5;

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
  const corrections: Denial[] = [];
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
      .flatMap((hit) => denialsIn(hit, { denies, isAbout, isBeside }))
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

import type { Document, Source } from '../../domain/document.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { PlanId } from '../../domain/plan.ts';
import type { RankedPassage, Related } from '../../domain/ports/retriever.ts';
import type { OnTrace } from '../trace/trace.ts';
import type { OwnTerm } from '../understand/own-terms.ts';

/** A passage found, with its document and how much it counts after authority and supersession. */
export interface Found extends RankedPassage {
  document: Document;
  source: Source;
  /** A later document replaced it: it may be told, with what replaced it. */
  isReplaced: boolean;
  /** Looked up on its own account: steps of a route, the truth about a premise, news beside a verdict. */
  isAside?: boolean;
}

export interface Findings {
  plan: Found[];
  /** Plan documents that are adopted and not yet in force; none where they stand among the others. */
  upcoming: Found[];
  faq: Found[];
  policy: Found[];
  /** How much of a query a text holds, rarity measured in the scopes searched: 0 to 1. */
  relevanceTo: (query: string) => (text: string) => number;
}

export interface FindOptions {
  query: string;
  /** The asset classes asked about and the words used, to find the same thing said otherwise. */
  assets: readonly string[];
  assetWords: readonly string[];
  /** Names the plan's documents define that stand in the question. */
  ownTerms: readonly OwnTerm[];
  /** The documents' words for turns of phrase in the question. */
  related?: readonly Related[];
  /** Null: only what is shared is searched. */
  plan: PlanId | null;
  /** Plan documents that are adopted and not yet in force stand among the others. */
  withUpcoming: boolean;
  /** The day the plan is asked about; laws and answers are taken as of `today`. */
  day: IsoDate;
  today: IsoDate;
  signal?: AbortSignal | undefined;
  /** The query is keywords of our own, not a person's words. */
  byWordsAlone?: boolean;
  /** How much more than usual a passage must hold of the question to be told. Default 1. */
  strictness?: number | undefined;
  onTrace?: OnTrace | undefined;
}

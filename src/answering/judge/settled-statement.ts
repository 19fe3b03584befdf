import type { Document } from '../../domain/document.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import type { Passage } from '../../domain/passage.ts';
import type { RouteId } from '../../domain/availability.ts';
import type { Aim } from '../aim.ts';
import type { PlacedSaying } from '../authority/overruled.ts';
import type { Instrument } from '../instruments/instrument.ts';

/** A sentence made from HR's entries, with what carries it. */
export interface SettledStatement {
  text: string;
  /** It answers the very route or instrument asked about: told before all else. */
  isLead?: boolean;
  /** It says that the very instrument asked about is left out or not named. */
  isAboutForm?: boolean;
  /** It says that it may not be held. */
  isDenial?: boolean;
  /** One of the route's limits. */
  isLimit?: boolean;
  evidence: { document: Document; passage: Passage; words: string }[];
}

export interface SettleOptions {
  knowledge: KnowledgeBase;
  /** What the question asks for within the asset class. */
  instruments: readonly Instrument[];
  /** The asset as it was named, and what the question asks beyond availability. */
  askedWords: readonly string[];
  /** The limits that answer best are told. */
  aim: Aim;
  /** How many limits of a route may be told. */
  mostLimits: number;
  /** Routes the question names: what holds of them is told first. */
  routes: readonly RouteId[];
  /** What the plan's documents say near the question: a document of higher authority overrules a limit. */
  planSays: readonly PlacedSaying[];
  /** A change after the day asked about may lie in the past by now. */
  today: IsoDate;
}

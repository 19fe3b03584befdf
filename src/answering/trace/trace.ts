import type { Outcome, VerdictStatus } from '../../domain/answer.ts';
import type { AssetId } from '../../domain/asset-class.ts';
import type { RouteId } from '../../domain/availability.ts';
import type { Source } from '../../domain/document.ts';
import type { ScopeId } from '../../domain/passage.ts';
import type { Related } from '../../domain/ports/retriever.ts';
import type { WriterFailed } from '../../domain/ports/writer.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Verification } from '../verify/verify.ts';

/** How one answer came about, as plain data: each question of the message with the steps to what was said of it. */
export interface Trace {
  questions: TracedQuestion[];
}

export interface TracedQuestion {
  understood: Understanding;
  /** In the order they happened. */
  steps: TraceStep[];
}

export type TraceStep =
  | TracedJudgement
  | TracedSearch
  | TracedWeighed
  /** Nothing is told, and this is what the person gets instead. */
  | { kind: 'refused'; outcome: Outcome }
  /** Sentences made from HR's entries; they are checked as they are made. */
  | { kind: 'settled'; statements: string[] }
  /** Passages to be told, best first: verified answers as HR wrote them, the others by a writer. Asides were looked up beside the question. */
  | { kind: 'chosen'; passages: TracedChoice[] }
  | TracedDraft
  /** Whose drafts were taken, by name: those of the documents where a model's were too few. */
  | { kind: 'written'; writer: string }
  /** The documents speak instead. */
  | { kind: 'writer_failed'; writer: string; reason: WriterFailed['reason'] };

/** The best hits of a question's own search, once held against each other and against the question sentence by sentence. */
export interface TracedWeighed {
  kind: 'weighed';
  best: { path: string; locator: string; score: number }[];
  takenOut: TracedTakenOut[];
}

export interface TracedTakenOut {
  path: string;
  locator: string;
  /** A newer document of higher authority says otherwise; or it does not speak of the subject that is asked about. */
  why: 'overruled' | 'off_topic';
}

export interface TracedChoice {
  id: string;
  path: string;
  locator: string;
  source: Source;
  isAside: boolean;
}

/** The verdict on one asset class and what became of each entry. */
export interface TracedJudgement {
  kind: 'judged';
  asset: AssetId;
  status: VerdictStatus;
  /** Routes on which documents of equal authority disagree. */
  conflicts: RouteId[];
  entries: TracedEntry[];
}

export interface TracedEntry {
  route: RouteId;
  offered: boolean;
  what: string;
  /** The document it rests on. */
  source: string;
  standing: 'in_force' | 'upcoming' | Judgement['setAside'][number]['reason'];
}

/** One search: what was looked for, where, and the best of what was found after authority had its say. */
export interface TracedSearch {
  kind: 'searched';
  query: string;
  widened: Related[];
  scopes: ScopeId[];
  /** How many passages were found in all. */
  found: number;
  best: TracedPassage[];
}

export interface TracedPassage {
  path: string;
  locator: string;
  source: Source;
  /** Its first words. */
  words: string;
  /** Scores of each ranking before they were fused; null where that ranking lacks it. */
  rankings: { words: number | null; grams: number | null; vectors: number | null };
  fused: number;
  /** Share of the question it holds, 0 to 1. */
  coverage: number;
  /** Score after authority, dates and coverage: what it is ordered by. */
  standing: number;
  isReplaced: boolean;
}

/** A statement of some writer, and what came of holding it against its passages. */
export interface TracedDraft {
  kind: 'draft';
  writer: string;
  text: string;
  /** Ids of the passages it names. */
  passages: string[];
  verification: Verification;
}

/** Told of each step towards what is said of one question. */
export type OnTrace = (step: TraceStep) => void;

/** Told of each question of a message as it is understood; the steps towards its answer go to what it returns. */
export type OpenTrace = (understood: Understanding) => OnTrace;

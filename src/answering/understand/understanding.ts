import type { AssetId } from '../../domain/asset-class.ts';
import type { RouteId } from '../../domain/availability.ts';
import type { Language } from './language/language.ts';
import type { Related } from '../../domain/ports/retriever.ts';
import type { Form } from '../../domain/form.ts';
import type { OwnTerm } from './own-terms.ts';
import type { Security } from './security-asked.ts';
import type { IsoDate } from '../../domain/iso-date.ts';

/** What a question asks, read from its words and the conversation; who may be told what is decided elsewhere. */
export interface Understanding {
  /** As it was asked, cleaned: one line, no invisible characters. */
  asked: string;
  /** The language it was asked in. */
  language: Language;
  /** The same in English: its key terms, where it was asked in another language. */
  question: string;
  /** The question made to stand alone: what is searched for. */
  query: string;
  /** Asset classes asked about, groups opened up. */
  assets: AssetId[];
  /** The words by which they were named, lower case: "bitcoin". */
  assetWords: string[];
  /** The make of the investment asked for, such as a futures fund or the coin itself; empty when it is left open. */
  forms: Form[];
  /** Shares of a company, or a ticker nobody listed; null: neither is asked for by itself. */
  security: Security | null;
  /** Ways into a plan that the question names. */
  routes: RouteId[];
  /** Names defined by the plan's documents that stand in it. */
  ownTerms: OwnTerm[];
  /** The documents' words for turns of phrase that stand in it. */
  related: Related[];
  /** What is asked beyond "is it there": "fee", "cap", "how"; empty for a plain availability question. */
  detail: string;
  /** What its detail is about, fees and pages and the like aside: "loan"; a follow-up keeps that of the question before. */
  topic: string;
  voices: Voices;
  asksForAdvice: boolean;
  asksHow: boolean;
  /** What is going to change: documents not yet in force may be told. */
  asksUpcoming: boolean;
  /** What something is, rather than whether it is offered. */
  asksConcept: boolean;
  /** A law, order or report is taken as a reason why the plan offers something, or asked to be one. */
  takesPolicyAsReason: boolean;
  /** The words that named a law, order or report: "executive order", "signed". */
  policyWords: string[];
  refusal: Refusal | null;
  /** It announces another subject: nothing said before is meant. */
  isNewSubject: boolean;
  /** It holds an earlier answer against the bot: "you said 25%". */
  saysOtherwise: boolean;
  /** It asks where the answer before stands: "which page?". */
  asksSource: boolean;
  isFollowUp: boolean;
  /** The day the plan is asked about. */
  day: IsoDate;
  /** The question names that day itself, or the one before it did. */
  isDayNamed: boolean;
  /** Words of retirement plans, investing or policy stand in it. */
  isOnSubject: boolean;
}

/** Whose word is wanted; neither is named when the words leave it open. */
export interface Voices {
  plan: boolean;
  policy: boolean;
}

/** Why a question is declined before anything is searched. */
export type Refusal = 'account_data' | 'other_subject';

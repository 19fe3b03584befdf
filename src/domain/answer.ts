import type { AssetId } from './asset-class.ts';
import type { RouteId } from './availability.ts';
import type { Source } from './document.ts';
import type { IsoDate } from './iso-date.ts';
import type { PlanId } from './plan.ts';

/** The shape of contract section 3: programs outside rely on it to the letter. */
export interface Answer {
  id: string | null;
  question: string;
  outcome: Outcome;
  plan: PlanId | null;
  verdicts: Verdict[];
  statements: Statement[];
  /** Numbered from 1 in order of first use. */
  citations: Citation[];
  notices: Notice[];
  elapsedMs: number;
}

export type Outcome = 'answered' | 'not_found' | 'needs_plan' | 'declined';

export interface Verdict {
  asset: AssetId;
  status: VerdictStatus;
  /** In force on the day asked about. */
  routes: Route[];
  /** Adopted, not yet effective. */
  upcoming: Route[];
  citations: number[];
}

export type VerdictStatus = 'available' | 'not_available' | 'not_stated' | 'conflicting';

export interface Route {
  route: RouteId;
  offered: boolean;
  newMoney: boolean;
  what: string;
  covers: string[];
  excludes: string[];
  limits: string[];
  effective: IsoDate | null;
  until: IsoDate | null;
  citations: number[];
}

/** One sentence or two that a reader may rely on, with the citations that carry it. */
export interface Statement {
  text: string;
  source: Source;
  citations: number[];
}

export interface Citation {
  n: number;
  path: string;
  title: string;
  locator: string;
  source: Source;
  status: string | null;
  date: IsoDate | null;
  url: string | null;
  /** Verbatim from the document, at most 300 characters. */
  quote: string;
}

export interface Notice {
  code: NoticeCode;
  text: string;
}

export type NoticeCode =
  | 'education_not_advice'
  | 'policy_not_plan'
  | 'reported_not_official'
  | 'superseded'
  | 'undated'
  | 'expired'
  | 'conflicting'
  | 'unreviewed'
  | 'upcoming_change'
  | 'personal_data'
  | 'answered_without_model';
